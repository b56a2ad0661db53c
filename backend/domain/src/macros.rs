//! The two shapes that typed words take: a checked text and a closed list of names.

/// Implements what every checked text shares: reading, JSON and, behind features, SQL and OpenAPI. The type must be a
/// tuple of one `String` and have `fn check(text: &str) -> bool`; nothing else makes a value, so a value is always well formed.
macro_rules! checked_text {
    ($name:ident, $what:literal, $pattern:literal) => {
        impl $name {
            /// The pattern as the OpenAPI document shows it (ECMA 262).
            pub const PATTERN: &'static str = $pattern;

            /// Reads the text.
            ///
            /// # Errors
            /// The text does not follow [`Self::PATTERN`].
            pub fn parse(text: &str) -> Result<Self, crate::ids::Malformed> {
                if Self::check(text) { Ok(Self(text.to_owned())) } else { Err(crate::ids::Malformed { what: $what }) }
            }

            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::ids::Malformed;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }

        crate::macros::sql_text!($name);

        #[cfg(feature = "api")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .pattern(Some(Self::PATTERN))
                    .description(Some(concat!("A ", $what, ".")))
                    .into()
            }
        }

        #[cfg(feature = "api")]
        impl utoipa::ToSchema for $name {}
    };
}

/// A plain enum whose values have one name each, used alike in JSON, SQL, URLs and the OpenAPI document. The name is matched as `tt`: a `literal` would
/// reach the derive of utoipa in an invisible group, which it does not read.
macro_rules! text_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident => $text:tt,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "api", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "sql", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow), diesel(sql_type = diesel::sql_types::Text))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name used in JSON, SQL and URLs.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// Reads a name.
            ///
            /// # Errors
            /// No value has this name.
            pub fn parse(text: &str) -> Result<Self, crate::ids::Malformed> {
                match text { $($text => Ok(Self::$variant),)+ _ => Err(crate::ids::Malformed { what: stringify!($name) }) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::ids::Malformed;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        crate::macros::sql_text!($name);
    };
}

/// Stored as `text`: written by `as_str`, read by `parse`, so that a damaged row is an error and never a wrong value.
macro_rules! sql_text {
    ($name:ident) => {
        #[cfg(feature = "sql")]
        impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                std::io::Write::write_all(out, self.as_str().as_bytes())?;
                Ok(diesel::serialize::IsNull::No)
            }
        }

        #[cfg(feature = "sql")]
        impl diesel::deserialize::FromSql<diesel::sql_types::Text, diesel::pg::Pg> for $name {
            fn from_sql(value: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                Ok(Self::parse(std::str::from_utf8(value.as_bytes())?)?)
            }
        }
    };
}

pub(crate) use {checked_text, sql_text, text_enum};
