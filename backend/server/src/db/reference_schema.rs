//! The tables of what is given to everybody: places, holidays, banks, as `migrations/` makes them.

diesel::table! {
    province (code) {
        code -> Text,
        name -> Text,
        kind -> Text,
    }
}

diesel::table! {
    commune (code) {
        code -> Text,
        name -> Text,
        kind -> Text,
        province_code -> Text,
    }
}

diesel::table! {
    former_commune (old_code, new_code) {
        old_code -> Text,
        old_name -> Text,
        old_district -> Text,
        old_province -> Text,
        new_code -> Text,
        whole -> Bool,
        is_default -> Bool,
        folded -> Text,
    }
}

diesel::table! {
    holiday (day) {
        day -> Date,
        kind -> Text,
        name -> Text,
        source -> Text,
        provisional -> Bool,
    }
}

diesel::table! {
    bank (code) {
        code -> Text,
        bin -> Nullable<Text>,
        short_name -> Text,
        name -> Text,
        swift -> Nullable<Text>,
        vietqr -> SmallInt,
    }
}
