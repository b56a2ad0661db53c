//! The tables, as diesel sees them; follows `migrations/`, held to it by a test.

pub use super::reference_schema::{bank, commune, former_commune, holiday, province};

diesel::table! {
    agency (code) {
        code -> Text,
        name -> Text,
        level -> Text,
        parent_code -> Nullable<Text>,
        province_code -> Nullable<Text>,
        commune_code -> Nullable<Text>,
        publisher_code -> Nullable<Text>,
        accepts_dossiers -> Bool,
        address -> Nullable<Text>,
        phone -> Nullable<Text>,
        provisional -> Bool,
        valid_from -> Nullable<Date>,
        valid_to -> Nullable<Date>,
        difficult_area -> Bool,
        cooperation_version -> BigInt,
    }
}

diesel::table! {
    sector (code) {
        code -> Text,
        name -> Text,
        publisher_code -> Nullable<Text>,
        publisher_name -> Text,
    }
}

diesel::table! {
    result_type (code) {
        code -> Text,
        name -> Text,
    }
}

diesel::table! {
    form_template (code) {
        code -> Text,
        version -> Integer,
        title -> Text,
        confidence -> Text,
        content -> Jsonb,
        content_hash -> Text,
    }
}

diesel::table! {
    procedure (code) {
        code -> Text,
        name -> Text,
        sector_code -> Text,
        publisher_code -> Nullable<Text>,
        publisher_name -> Text,
        detail -> Text,
        state -> Text,
        version -> Integer,
        form_code -> Nullable<Text>,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    procedure_version (procedure_code, version) {
        procedure_code -> Text,
        version -> Integer,
        content -> Json,
        content_hash -> Text,
        published_at -> Timestamptz,
    }
}

diesel::table! {
    internal_process (id, version) {
        id -> Text,
        version -> Integer,
        title -> Text,
        procedure_code -> Nullable<Text>,
        agency_code -> Nullable<Text>,
        case_variant_id -> Nullable<Text>,
        state -> Text,
        source -> Text,
        whole -> Nullable<Jsonb>,
        difficult_whole -> Nullable<Jsonb>,
        content -> Jsonb,
        findings -> Jsonb,
        edition -> BigInt,
        changed_at -> Nullable<Timestamptz>,
        changed_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    on_the_spot (agency_code, procedure_code) {
        agency_code -> Text,
        procedure_code -> Text,
        chosen_by -> Uuid,
        chosen_at -> Timestamptz,
    }
}

diesel::table! {
    owner_code (dossier_id) {
        dossier_id -> Uuid,
        code_hash -> Text,
        code -> Nullable<Text>,
        sent_to -> Text,
        asked_at -> Timestamptz,
        expires_at -> Timestamptz,
        tries_left -> Integer,
        sends -> Integer,
    }
}

diesel::table! {
    agency_partner (agency_code, partner) {
        agency_code -> Text,
        partner -> Text,
        partner_agency_code -> Text,
    }
}

diesel::table! {
    parallel_step (dossier_id, step) {
        dossier_id -> Uuid,
        step -> Integer,
        agency_code -> Text,
        role -> Text,
        assignee -> Nullable<Uuid>,
        due_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    account (id) {
        id -> Uuid,
        kind -> Text,
        username -> Text,
        identity_number -> Nullable<Text>,
        full_name -> Text,
        phone -> Nullable<Text>,
        email -> Nullable<Text>,
        password_hash -> Text,
        active -> Bool,
        identity_proved_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        links_sought_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    assignment (account_id, role, agency_code) {
        account_id -> Uuid,
        role -> Text,
        agency_code -> Text,
    }
}

diesel::table! {
    refresh_token (token_hash) {
        token_hash -> Text,
        family -> Uuid,
        account_id -> Uuid,
        issued_at -> Timestamptz,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
        revoked_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    signing_key (id) {
        id -> Uuid,
        secret -> Binary,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    brake (key) {
        key -> Text,
        failures -> Integer,
        since -> Timestamptz,
        blocked_until -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    idempotency_key (account_id, key) {
        account_id -> Uuid,
        key -> Text,
        request_hash -> Text,
        status -> SmallInt,
        etag -> Nullable<Text>,
        location -> Nullable<Text>,
        body -> Jsonb,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    audit_stream (id) {
        id -> Text,
        seq -> BigInt,
        head -> Text,
    }
}

diesel::table! {
    audit_entry (stream, seq) {
        stream -> Text,
        seq -> BigInt,
        at -> Timestamptz,
        actor -> Text,
        action -> Text,
        subject -> Text,
        data -> Jsonb,
        request_id -> Text,
        prev_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    dossier_sequence (agency_code, day) {
        agency_code -> Text,
        day -> Date,
        last -> Integer,
    }
}

diesel::table! {
    dossier (id) {
        id -> Uuid,
        code -> Nullable<Text>,
        version -> BigInt,
        procedure_code -> Text,
        procedure_version -> Integer,
        procedure_name -> Text,
        sector_code -> Text,
        agency_code -> Text,
        channel -> Text,
        owner -> Nullable<Uuid>,
        entered_by -> Uuid,
        applicant -> Jsonb,
        applicant_name -> Text,
        applicant_folded -> Text,
        applicant_identity -> Nullable<Text>,
        applicant_phone -> Nullable<Text>,
        case_variant_id -> Text,
        answers -> Jsonb,
        result_delivery -> Text,
        tracking_token -> Text,
        state -> Text,
        folded -> Jsonb,
        step -> Nullable<Integer>,
        step_role -> Nullable<Text>,
        step_due_at -> Nullable<Timestamptz>,
        assignee -> Nullable<Uuid>,
        created_at -> Timestamptz,
        submitted_at -> Nullable<Timestamptz>,
        received_at -> Nullable<Timestamptz>,
        due_at -> Nullable<Timestamptz>,
        original_due_at -> Nullable<Timestamptz>,
        judged_due_at -> Nullable<Timestamptz>,
        paused -> Bool,
        resolved_at -> Nullable<Timestamptz>,
        closed_at -> Nullable<Timestamptz>,
        updated_at -> Timestamptz,
        event_seq -> BigInt,
        event_head -> Text,
        origin_agency_code -> Nullable<Text>,
        step_agency -> Nullable<Text>,
        partners -> Array<Text>,
        parent_id -> Nullable<Uuid>,
        parent_system -> Nullable<Text>,
        interlinked -> Nullable<Bool>,
        asked_again -> Bool,
        asks -> Array<Text>,
        handed_in -> Jsonb,
        silence_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    dossier_event (dossier_id, seq) {
        dossier_id -> Uuid,
        seq -> BigInt,
        at -> Timestamptz,
        actor -> Jsonb,
        kind -> Text,
        data -> Jsonb,
        request_id -> Text,
        client -> Text,
        prev_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    attachment (id) {
        id -> Uuid,
        dossier_id -> Uuid,
        component -> Text,
        file_name -> Text,
        media_type -> Text,
        size -> BigInt,
        sha256 -> Text,
        uploaded_by -> Uuid,
        uploaded_at -> Timestamptz,
        removed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    outbox (id) {
        id -> BigInt,
        dossier_id -> Uuid,
        event_seq -> BigInt,
        created_at -> Timestamptz,
        attempts -> Integer,
        next_try_at -> Timestamptz,
        last_error -> Nullable<Text>,
        done_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    agency_change (id) {
        id -> Uuid,
        version -> BigInt,
        kind -> Text,
        state -> Text,
        decision_number -> Text,
        decision_date -> Date,
        effective_on -> Date,
        plan -> Jsonb,
        planned_by -> Uuid,
        planned_at -> Timestamptz,
        approved_by -> Nullable<Uuid>,
        approved_at -> Nullable<Timestamptz>,
        cancelled_by -> Nullable<Uuid>,
        cancelled_at -> Nullable<Timestamptz>,
        cancel_reason -> Nullable<Text>,
        started_at -> Nullable<Timestamptz>,
        finished_at -> Nullable<Timestamptz>,
        problem -> Nullable<Text>,
    }
}

diesel::table! {
    agency_change_move (change_id, from_code) {
        change_id -> Uuid,
        from_code -> Text,
        position -> Integer,
        to_code -> Text,
        ends -> Bool,
        dossiers -> BigInt,
        done_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    agency_succession (predecessor_code, successor_code, change_id) {
        predecessor_code -> Text,
        successor_code -> Text,
        change_id -> Uuid,
        decision_number -> Text,
        effective_on -> Date,
        is_default -> Bool,
    }
}

diesel::table! {
    agency_past (agency_code, until) {
        agency_code -> Text,
        until -> Date,
        name -> Text,
        parent_code -> Nullable<Text>,
        change_id -> Uuid,
    }
}

diesel::table! {
    absence (id) {
        id -> Uuid,
        account_id -> Uuid,
        substitute_id -> Nullable<Uuid>,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        reason -> Text,
        recorded_by -> Uuid,
        recorded_at -> Timestamptz,
        ended_by -> Nullable<Uuid>,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    work_setting (agency_code) {
        agency_code -> Text,
        version -> BigInt,
        distribution -> Text,
        holder_hours -> Integer,
        superior_hours -> Integer,
        updated_at -> Timestamptz,
        supplement_days -> Integer,
        check_hours -> Integer,
        cutoff -> Bool,
        restarts -> Bool,
    }
}

diesel::table! {
    last_assignment (account_id) {
        account_id -> Uuid,
        assigned_at -> Timestamptz,
    }
}

diesel::table! {
    reminder (dossier_id, kind, step, due_at, days) {
        dossier_id -> Uuid,
        kind -> Text,
        step -> Integer,
        due_at -> Timestamptz,
        days -> Integer,
        sent_at -> Timestamptz,
        mail_to -> Nullable<Text>,
        mail_tries -> Integer,
        mail_next_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    notification (id) {
        id -> Uuid,
        account_id -> Uuid,
        dossier_id -> Uuid,
        kind -> Text,
        step_name -> Nullable<Text>,
        due_at -> Timestamptz,
        created_at -> Timestamptz,
        read_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    slip_text (agency_code) {
        agency_code -> Text,
        version -> BigInt,
        superior -> Nullable<Text>,
        unit -> Nullable<Text>,
        place -> Nullable<Text>,
        contact -> Nullable<Text>,
        closing_note -> Nullable<Text>,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    slip_sequence (agency_code, year, kind) {
        agency_code -> Text,
        year -> Integer,
        kind -> Text,
        last -> Integer,
    }
}

diesel::table! {
    slip_number (dossier_id, event_seq) {
        dossier_id -> Uuid,
        event_seq -> BigInt,
        agency_code -> Text,
        year -> Integer,
        kind -> Text,
        number -> Integer,
    }
}

diesel::table! {
    calendar (scope) {
        scope -> Text,
        agency_code -> Nullable<Text>,
        version -> BigInt,
        hours -> Nullable<Jsonb>,
        desks -> Jsonb,
        updated_at -> Nullable<Timestamptz>,
        updated_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    calendar_day (scope, day) {
        scope -> Text,
        day -> Date,
        kind -> Text,
        name -> Text,
        hours -> Nullable<Jsonb>,
    }
}

diesel::table! {
    calendar_change (id) {
        id -> Uuid,
        scope -> Text,
        version -> BigInt,
        note -> Text,
        saved_at -> Timestamptz,
        saved_by -> Uuid,
        settled_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    calendar_move (id) {
        id -> Uuid,
        change_id -> Uuid,
        dossier_id -> Uuid,
        due_at -> Timestamptz,
        would_be_at -> Timestamptz,
        state -> Text,
        reason -> Nullable<Text>,
        decided_at -> Nullable<Timestamptz>,
        decided_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    handling_time (dossier_id) {
        dossier_id -> Uuid,
        procedure_code -> Text,
        agency_code -> Text,
        resolved_at -> Timestamptz,
        minutes -> BigInt,
    }
}

diesel::table! {
    forecast (procedure_code, agency_code) {
        procedure_code -> Text,
        agency_code -> Text,
        cases -> BigInt,
        median_minutes -> BigInt,
        ninetieth_minutes -> BigInt,
        computed_at -> Timestamptz,
    }
}

diesel::table! {
    consultation (dossier_id, place) {
        dossier_id -> Uuid,
        place -> Integer,
        agency_code -> Text,
        asked_at -> Timestamptz,
        answer_by -> Timestamptz,
        open -> Bool,
    }
}

diesel::table! {
    register_line (dossier_id, event_seq) {
        dossier_id -> Uuid,
        event_seq -> BigInt,
        agency_code -> Text,
        year -> Integer,
        number -> Integer,
        received_at -> Timestamptz,
        sets -> Integer,
    }
}

diesel::table! {
    register_sequence (agency_code, year) {
        agency_code -> Text,
        year -> Integer,
        last -> Integer,
    }
}

diesel::joinable!(calendar -> agency (agency_code));
diesel::joinable!(consultation -> dossier (dossier_id));
diesel::joinable!(on_the_spot -> procedure (procedure_code));

diesel::allow_tables_to_appear_in_same_query! {
    agency_change, agency_change_move, agency_succession, agency_past, province, commune, former_commune, holiday,
    bank, agency, sector, result_type, form_template, procedure, procedure_version, internal_process,
    agency_partner, parallel_step, account, assignment, refresh_token, signing_key, brake, idempotency_key,
    audit_stream, audit_entry, dossier_sequence, dossier, dossier_event, attachment, outbox, absence, work_setting,
    last_assignment, reminder, notification, on_the_spot, owner_code, slip_text, slip_sequence, slip_number, calendar,
    calendar_day, calendar_change, calendar_move, handling_time, forecast, consultation, register_line,
    register_sequence,
}
