//! Tables of moves to another version of a process.

use super::schema::{account, dossier};

diesel::table! {
    process_move (id) {
        id -> Uuid,
        procedure_code -> Text,
        agency_code -> Text,
        dossiers -> Nullable<Jsonb>,
        choices -> Jsonb,
        reason -> Text,
        stamp -> Text,
        asked_by -> Uuid,
        role -> Text,
        asked_at -> Timestamptz,
        finished_at -> Nullable<Timestamptz>,
        reason_code -> Nullable<Text>,
    }
}

diesel::table! {
    process_move_dossier (move_id, dossier_id) {
        move_id -> Uuid,
        dossier_id -> Uuid,
        problem -> Nullable<Text>,
    }
}

diesel::joinable!(process_move -> account (asked_by));
diesel::joinable!(process_move_dossier -> dossier (dossier_id));
diesel::allow_tables_to_appear_in_same_query!(process_move, account);
diesel::allow_tables_to_appear_in_same_query!(process_move_dossier, dossier);
