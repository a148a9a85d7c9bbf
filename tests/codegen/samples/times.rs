// @generated from times.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;

/// Types of requests and responses.
///
/// Requests are strict: their rules are checked before anything is sent. Responses are lenient: a property that is not
/// required may be absent or null, undeclared properties are ignored, and values that the document does not know are kept.
#[allow(
    clippy::too_many_arguments,
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::type_complexity,
    clippy::wrong_self_convention,
    clippy::doc_lazy_continuation
)]
pub mod types {
    /// `Code` of the document.
    ///
    /// Must have digits only. Pattern: `^[0-9]*$`.
    pub type Code = String;

    /// `Event` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Event {
        /// `starts`.
        ///
        /// At least 0.
        pub starts: ::huaweicloud_meeting::UnixMillis,
        /// `odd`.
        #[serde(deserialize_with = "::huaweicloud_meeting::runtime::lenient")]
        pub odd: ::huaweicloud_meeting::UnixSeconds,
        /// `ends`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::lenient"
        )]
        pub ends: Option<::huaweicloud_meeting::UnixMillis>,
    }

    /// A time of its own.
    ///
    /// At least -5.
    pub type Moment = ::huaweicloud_meeting::UnixSeconds;

    /// `NewEvent` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct NewEvent {
        /// `title`.
        ///
        /// At most 9 characters. Must have letters from a to z only, and no `*`. Pattern: `^[a-z]+$`.
        pub title: String,
        /// `starts`.
        ///
        /// At least 0. Less than 9.
        pub starts: ::huaweicloud_meeting::UnixMillis,
        /// `password`.
        #[serde(serialize_with = "::huaweicloud_meeting::runtime::expose")]
        pub password: ::huaweicloud_meeting::Secret,
        /// `created`.
        #[serde(deserialize_with = "::huaweicloud_meeting::runtime::present")]
        pub created: Option<::huaweicloud_meeting::UnixSeconds>,
        /// Its end.
        ///
        /// -5 to 100.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ends: Option<::huaweicloud_meeting::UnixSeconds>,
        /// `warned`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub warned: Option<Option<::huaweicloud_meeting::UnixSeconds>>,
        /// `all`.
        ///
        /// At most 2 entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub all: Option<Vec<::huaweicloud_meeting::UnixSeconds>>,
        /// `named`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub named: Option<
            ::std::collections::BTreeMap<String, ::huaweicloud_meeting::UnixMillis>,
        >,
        /// `either`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub either: Option<NewEventEither>,
        /// `code`.
        ///
        /// At most 5 characters. Must have digits only. Pattern: `^[0-9]*$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
    }

    impl NewEvent {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            title: impl Into<String>,
            starts: impl Into<::huaweicloud_meeting::UnixMillis>,
            password: ::huaweicloud_meeting::Secret,
            created: Option<::huaweicloud_meeting::UnixSeconds>,
        ) -> Self {
            Self {
                title: title.into(),
                starts: starts.into(),
                password,
                created,
                ends: None,
                warned: None,
                all: None,
                named: None,
                either: None,
                code: None,
            }
        }

        /// With `ends`.
        #[must_use]
        pub fn with_ends(
            mut self,
            ends: impl Into<::huaweicloud_meeting::UnixSeconds>,
        ) -> Self {
            self.ends = Some(ends.into());
            self
        }

        /// With `warned`.
        #[must_use]
        pub fn with_warned(
            mut self,
            warned: impl Into<::huaweicloud_meeting::UnixSeconds>,
        ) -> Self {
            self.warned = Some(Some(warned.into()));
            self
        }

        /// With `warned` as null.
        #[must_use]
        pub fn with_null_warned(mut self) -> Self {
            self.warned = Some(None);
            self
        }

        /// With `all`.
        #[must_use]
        pub fn with_all(
            mut self,
            all: impl Into<Vec<::huaweicloud_meeting::UnixSeconds>>,
        ) -> Self {
            self.all = Some(all.into());
            self
        }

        /// With `named`.
        #[must_use]
        pub fn with_named(
            mut self,
            named: impl Into<
                ::std::collections::BTreeMap<String, ::huaweicloud_meeting::UnixMillis>,
            >,
        ) -> Self {
            self.named = Some(named.into());
            self
        }

        /// With `either`.
        #[must_use]
        pub fn with_either(mut self, either: impl Into<NewEventEither>) -> Self {
            self.either = Some(either.into());
            self
        }

        /// With `code`.
        #[must_use]
        pub fn with_code(mut self, code: impl Into<String>) -> Self {
            self.code = Some(code.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for NewEvent {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field(
                "title",
                |at| {
                    static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                            "^[a-z]+$",
                            {
                                use ::huaweicloud_meeting::runtime::{Piece::*, class};
                                All(&[Start, Repeat(&In(class("az")), 1, None), End])
                            },
                        )
                        .in_words("have letters from a to z only, and no `*`");
                    at.text(&self.title, None, Some(9), &PATTERN);
                },
            );
            at.field(
                "starts",
                |at| {
                    at.at_least(self.starts.get(), 0);
                    at.below(self.starts.get(), 9);
                },
            );
            if let Some(value) = &self.ends {
                at.field("ends", |at| at.range(value.get(), -5, 100));
            }
            if let Some(value) = &self.all {
                at.field(
                    "all",
                    |at| {
                        at.count(value.len(), None, Some(2));
                        at.each(value, |at, value| at.at_least(value.get(), -5));
                    },
                );
            }
            if let Some(value) = &self.either {
                at.field("either", |at| at.nested(value));
            }
            if let Some(value) = &self.code {
                at.field(
                    "code",
                    |at| {
                        static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                                "^[0-9]*$",
                                {
                                    use ::huaweicloud_meeting::runtime::{Piece::*, class};
                                    All(&[Start, Repeat(&In(class("09")), 0, None), End])
                                },
                            )
                            .in_words("have digits only");
                        at.text(value, None, Some(5), &PATTERN);
                    },
                );
            }
        }
    }

    /// `NewEventEither`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum NewEventEither {
        /// `Integer`.
        Integer(::huaweicloud_meeting::UnixSeconds),
        /// `Text`.
        Text(String),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<::huaweicloud_meeting::UnixSeconds> for NewEventEither {
        fn from(value: ::huaweicloud_meeting::UnixSeconds) -> Self {
            Self::Integer(value)
        }
    }

    impl From<String> for NewEventEither {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl ::serde::Serialize for NewEventEither {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for NewEventEither {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_i64() || value.is_u64() {
                return ::huaweicloud_meeting::runtime::variant(value, "Integer")
                    .map(Self::Integer);
            }
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "Text")
                    .map(Self::Text);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for NewEventEither {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Integer(_) => {}
                Self::Text(_) => {}
                Self::Unknown(_) => at.known(false),
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /events/{day}`
    pub static EVENTS: Operation = Operation {
        id: "events",
        method: Method::Get,
        path: "/events/{day}",
        token: false,
        idempotent: true,
    };

    /// `PUT /events/{day}`
    pub static CLASS: Operation = Operation {
        id: "class",
        method: Method::Put,
        path: "/events/{day}",
        token: false,
        idempotent: true,
    };
}

/// Times.
#[derive(Clone, Debug)]
pub struct Api {
    client: ::huaweicloud_meeting::Client,
}

/// # Operations
///
/// One method for each operation of the document, and one more for each list, which gives all its items.
#[allow(
    deprecated,
    clippy::too_many_arguments,
    clippy::should_implement_trait,
    clippy::type_complexity,
    clippy::wrong_self_convention,
    clippy::ptr_arg
)]
impl Api {
    /// The methods on this client's connections, session and limits.
    pub fn new(client: ::huaweicloud_meeting::Client) -> Self {
        Self { client }
    }

    /// Events of a day.
    ///
    /// `GET /events/{day}`
    ///
    /// - `day`: A time of its own. At least -5.
    ///
    /// [`events_with`](Self::events_with) takes `before` and `X-Since` too.
    ///
    /// # Example
    ///
    /// ```ignore
    /// let events = api.events(UnixSeconds::new(0))?;
    /// assert!(events.is_empty());
    /// ```
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn events(
        &self,
        day: ::huaweicloud_meeting::UnixSeconds,
    ) -> Result<Vec<types::Event>> {
        self.events_with(day, None, None)
    }

    /// As [`events`](Self::events), with what may be left out there: `None` leaves it out.
    ///
    /// - `before`: `before`. At least 0. Default: `7`.
    /// - `x_since`: A time of its own. At least -5.
    ///
    /// # Errors
    ///
    /// Those of [`events`](Self::events).
    pub fn events_with(
        &self,
        day: ::huaweicloud_meeting::UnixSeconds,
        before: Option<::huaweicloud_meeting::UnixMillis>,
        x_since: Option<::huaweicloud_meeting::UnixSeconds>,
    ) -> Result<Vec<types::Event>> {
        self.client
            .call(&operations::EVENTS)
            .validate_with(|at| {
                at.field("day", |at| at.at_least(day.get(), -5));
                if let Some(value) = &before {
                    at.field("before", |at| at.at_least(value.get(), 0));
                }
                if let Some(value) = &x_since {
                    at.field("X-Since", |at| at.at_least(value.get(), -5));
                }
            })
            .path("day", &day)
            .query_opt("before", before.as_ref())
            .header_opt("X-Since", x_since.as_ref())
            .receive()
    }

    /// A name that is a keyword, an optional body, one optional parameter.
    ///
    /// `PUT /events/{day}`
    ///
    /// - `day`: A time of its own. At least -5.
    ///
    /// [`class_with`](Self::class_with) takes `each` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn class(
        &self,
        day: ::huaweicloud_meeting::UnixSeconds,
        body: Option<&types::NewEvent>,
    ) -> Result<()> {
        self.class_with(day, body, None)
    }

    /// As [`class`](Self::class), with what may be left out there: `None` leaves it out.
    ///
    /// - `each`: `each`.
    ///
    /// # Errors
    ///
    /// Those of [`class`](Self::class).
    pub fn class_with(
        &self,
        day: ::huaweicloud_meeting::UnixSeconds,
        body: Option<&types::NewEvent>,
        each: Option<&[::huaweicloud_meeting::UnixSeconds]>,
    ) -> Result<()> {
        self.client
            .call(&operations::CLASS)
            .validate_with(|at| {
                at.field("day", |at| at.at_least(day.get(), -5));
                if let Some(value) = body {
                    at.nested(value);
                }
            })
            .path("day", &day)
            .query_each("each", each.unwrap_or_default())
            .json_opt(body)
            .finish()
    }
}
