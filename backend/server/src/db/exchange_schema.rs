//! The tables of the exchange with other systems, as `migrations/` makes them.

diesel::table! {
    exchange_system (name) {
        name -> Text,
        title -> Text,
        url -> Text,
        secret -> Text,
        account_id -> Uuid,
        version -> BigInt,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    exchange_agency (agency_code) {
        agency_code -> Text,
        system -> Text,
    }
}

diesel::table! {
    exchange_child (child_id) {
        child_id -> Uuid,
        parent_id -> Nullable<Uuid>,
        system -> Text,
        news -> Nullable<Jsonb>,
        due_at -> Nullable<Timestamptz>,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    exchange_message (id) {
        id -> Uuid,
        place -> BigInt,
        system -> Text,
        child_id -> Uuid,
        kind -> Text,
        data -> Jsonb,
        created_at -> Timestamptz,
        attempts -> Integer,
        next_try_at -> Timestamptz,
        delivered_at -> Nullable<Timestamptz>,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    exchange_received (system, id) {
        system -> Text,
        id -> Text,
        received_at -> Timestamptz,
    }
}
