// @generated from bodies.yaml: edit the document, not this file.

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
    /// `PostInlineBody`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct PostInlineBody {
        /// `name`.
        ///
        /// 1 to 8 characters.
        pub name: String,
        /// `nullable`.
        #[serde(deserialize_with = "::huaweicloud_meeting::runtime::present")]
        pub nullable: Option<String>,
        /// `both`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub both: Option<Option<String>>,
        /// `kind`.
        pub kind: PostInlineBodyKind,
        /// `body`.
        pub body: PostInlineBodyBody,
        /// `list`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<Vec<i64>>>,
        /// `unsigned`.
        ///
        /// At most 18446744073709551615.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unsigned: Option<u64>,
        /// `step`.
        ///
        /// A multiple of 0.5.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub step: Option<f64>,
        /// `yes`.
        ///
        /// Only `true`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub yes: Option<bool>,
        /// `given`.
        ///
        /// Only in responses; never sent.
        #[serde(default, skip_serializing)]
        pub given: Option<String>,
    }

    impl PostInlineBody {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            name: impl Into<String>,
            nullable: Option<String>,
            kind: impl Into<PostInlineBodyKind>,
            body: impl Into<PostInlineBodyBody>,
        ) -> Self {
            Self {
                name: name.into(),
                nullable,
                both: None,
                kind: kind.into(),
                body: body.into(),
                list: None,
                unsigned: None,
                step: None,
                yes: None,
                given: None,
            }
        }

        /// With `both`.
        #[must_use]
        pub fn with_both(mut self, both: impl Into<String>) -> Self {
            self.both = Some(Some(both.into()));
            self
        }

        /// With `both` as null.
        #[must_use]
        pub fn with_null_both(mut self) -> Self {
            self.both = Some(None);
            self
        }

        /// With `list`.
        #[must_use]
        pub fn with_list(mut self, list: impl Into<Vec<Vec<i64>>>) -> Self {
            self.list = Some(list.into());
            self
        }

        /// With `unsigned`.
        #[must_use]
        pub fn with_unsigned(mut self, unsigned: impl Into<u64>) -> Self {
            self.unsigned = Some(unsigned.into());
            self
        }

        /// With `step`.
        #[must_use]
        pub fn with_step(mut self, step: impl Into<f64>) -> Self {
            self.step = Some(step.into());
            self
        }

        /// With `yes`.
        #[must_use]
        pub fn with_yes(mut self, yes: impl Into<bool>) -> Self {
            self.yes = Some(yes.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for PostInlineBody {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("name", |at| at.length(&self.name, Some(1), Some(8)));
            at.field("kind", |at| at.known(self.kind.is_known()));
            at.field("body", |at| at.nested(&self.body));
            if let Some(value) = &self.list {
                at.field(
                    "list",
                    |at| {
                        at
                            .each(
                                value,
                                |at, value| {
                                    at.each(value, |at, value| at.at_most(*value, 3))
                                },
                            )
                    },
                );
            }
            if let Some(value) = &self.unsigned {
                at.field("unsigned", |at| at.at_most(*value, 18446744073709551615));
            }
            if let Some(value) = &self.step {
                at.field(
                    "step",
                    |at| {
                        at.finite(*value);
                        at.multiple_of(*value, 0.5f64);
                    },
                );
            }
            if let Some(value) = &self.yes {
                at.field("yes", |at| at.only(*value, true));
            }
            at.properties(
                4 + usize::from(self.both.is_some()) + usize::from(self.list.is_some())
                    + usize::from(self.unsigned.is_some())
                    + usize::from(self.step.is_some()) + usize::from(self.yes.is_some()),
                Some(2),
                None,
            );
        }
    }

    /// `PostInlineBodyBody`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct PostInlineBodyBody {
        /// `depth`.
        ///
        /// More than 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub depth: Option<f64>,
    }

    impl PostInlineBodyBody {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `depth`.
        #[must_use]
        pub fn with_depth(mut self, depth: impl Into<f64>) -> Self {
            self.depth = Some(depth.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for PostInlineBodyBody {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.depth {
                at.field(
                    "depth",
                    |at| {
                        at.finite(*value);
                        at.above(*value, 0.0);
                    },
                );
            }
        }
    }

    /// `PostInlineBodyKind`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum PostInlineBodyKind {
        /// `"a"`.
        A,
        /// `"b"`.
        B,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl PostInlineBodyKind {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::A => "a",
                Self::B => "b",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for PostInlineBodyKind {
        fn from(value: &str) -> Self {
            match value {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for PostInlineBodyKind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for PostInlineBodyKind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for PostInlineBodyKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for PostInlineBodyKind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for PostInlineBodyKind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for PostInlineBodyKind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Thing` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Thing {
        /// `id`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// `tags`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tags: Option<Vec<String>>,
        /// `labels`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub labels: Option<::std::collections::BTreeMap<String, String>>,
    }

    impl Thing {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `id`.
        #[must_use]
        pub fn with_id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// With `tags`.
        #[must_use]
        pub fn with_tags(mut self, tags: impl Into<Vec<String>>) -> Self {
            self.tags = Some(tags.into());
            self
        }

        /// With `labels`.
        #[must_use]
        pub fn with_labels(
            mut self,
            labels: impl Into<::std::collections::BTreeMap<String, String>>,
        ) -> Self {
            self.labels = Some(labels.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Thing {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `PUT /object`
    pub static PUT_OBJECT: Operation = Operation {
        id: "putObject",
        method: Method::Put,
        path: "/object",
        token: false,
        idempotent: true,
    };

    /// `PATCH /object`
    pub static PATCH_OBJECT: Operation = Operation {
        id: "patchObject",
        method: Method::Patch,
        path: "/object",
        token: false,
        idempotent: false,
    };

    /// `POST /object`
    pub static POST_OPTIONAL: Operation = Operation {
        id: "postOptional",
        method: Method::Post,
        path: "/object",
        token: false,
        idempotent: false,
    };

    /// `POST /array`
    pub static POST_ARRAY: Operation = Operation {
        id: "postArray",
        method: Method::Post,
        path: "/array",
        token: false,
        idempotent: false,
    };

    /// `PUT /array`
    pub static PUT_ARRAY: Operation = Operation {
        id: "putArray",
        method: Method::Put,
        path: "/array",
        token: false,
        idempotent: true,
    };

    /// `POST /map`
    pub static POST_MAP: Operation = Operation {
        id: "postMap",
        method: Method::Post,
        path: "/map",
        token: false,
        idempotent: false,
    };

    /// `POST /scalars`
    pub static POST_INTEGER: Operation = Operation {
        id: "postInteger",
        method: Method::Post,
        path: "/scalars",
        token: false,
        idempotent: false,
    };

    /// `PUT /scalars`
    pub static PUT_STRING: Operation = Operation {
        id: "putString",
        method: Method::Put,
        path: "/scalars",
        token: false,
        idempotent: true,
    };

    /// `PATCH /scalars`
    pub static PATCH_ANY: Operation = Operation {
        id: "patchAny",
        method: Method::Patch,
        path: "/scalars",
        token: false,
        idempotent: false,
    };

    /// `POST /text`
    pub static POST_TEXT: Operation = Operation {
        id: "postText",
        method: Method::Post,
        path: "/text",
        token: false,
        idempotent: false,
    };

    /// `PUT /text`
    pub static PUT_TEXT: Operation = Operation {
        id: "putText",
        method: Method::Put,
        path: "/text",
        token: false,
        idempotent: true,
    };

    /// `POST /bytes`
    pub static POST_BYTES: Operation = Operation {
        id: "postBytes",
        method: Method::Post,
        path: "/bytes",
        token: false,
        idempotent: false,
    };

    /// `POST /inline`
    pub static POST_INLINE: Operation = Operation {
        id: "postInline",
        method: Method::Post,
        path: "/inline",
        token: false,
        idempotent: false,
    };
}

/// Bodies.
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

    /// A required object.
    ///
    /// `PUT /object`
    ///
    /// - `body`: The thing.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_object(&self, body: &types::Thing) -> Result<()> {
        self.client.call(&operations::PUT_OBJECT).validate(body).json(body).finish()
    }

    /// An optional object of another media type.
    ///
    /// `PATCH /object`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn patch_object(&self, body: Option<&types::Thing>) -> Result<()> {
        let call = self
            .client
            .call(&operations::PATCH_OBJECT)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.nested(value);
                }
            });
        let call = match body {
            Some(body) => call.json_as("application/merge-patch+json", body),
            None => call,
        };
        call.finish()
    }

    /// An optional object.
    ///
    /// `POST /object`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_optional(&self, body: Option<&types::Thing>) -> Result<()> {
        self.client
            .call(&operations::POST_OPTIONAL)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.nested(value);
                }
            })
            .json_opt(body)
            .finish()
    }

    /// A bare array.
    ///
    /// `POST /array`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_array(&self, body: &[String]) -> Result<()> {
        self.client
            .call(&operations::POST_ARRAY)
            .validate_with(|at| {
                at.count(body.len(), Some(1), Some(100));
                at.each(body, |at, value| at.length(value, Some(1), None));
            })
            .json(body)
            .finish()
    }

    /// An optional array of objects.
    ///
    /// `PUT /array`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_array(&self, body: Option<&Vec<types::Thing>>) -> Result<()> {
        self.client
            .call(&operations::PUT_ARRAY)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.each(value, |at, value| at.nested(value));
                }
            })
            .json_opt(body)
            .finish()
    }

    /// A map.
    ///
    /// `POST /map`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_map(
        &self,
        body: &::std::collections::BTreeMap<String, i32>,
    ) -> Result<()> {
        self.client
            .call(&operations::POST_MAP)
            .validate_with(|at| {
                at.properties(body.len(), None, Some(3));
                at.entries(body, |at, value| at.at_most(*value, 9));
            })
            .json(body)
            .finish()
    }

    /// An integer.
    ///
    /// `POST /scalars`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_integer(&self, body: i64) -> Result<()> {
        self.client
            .call(&operations::POST_INTEGER)
            .validate_with(|at| {
                at.multiple_of_whole(i128::from(body), 5);
            })
            .json(&body)
            .finish()
    }

    /// A JSON string or null.
    ///
    /// `PUT /scalars`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_string(&self, body: &Option<String>) -> Result<()> {
        self.client
            .call(&operations::PUT_STRING)
            .validate_with(|at| {
                if let Some(value) = body {
                    at.length(value, None, Some(5));
                }
            })
            .json(body)
            .finish()
    }

    /// Any JSON.
    ///
    /// `PATCH /scalars`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn patch_any(&self, body: &::serde_json::Value) -> Result<()> {
        self.client.call(&operations::PATCH_ANY).json(body).finish()
    }

    /// Text.
    ///
    /// `POST /text`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_text(&self, body: &str) -> Result<()> {
        self.client
            .call(&operations::POST_TEXT)
            .bytes("text/plain; charset=utf-8", body.as_bytes())
            .finish()
    }

    /// Optional text.
    ///
    /// `PUT /text`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_text(&self, body: Option<&str>) -> Result<()> {
        let call = self.client.call(&operations::PUT_TEXT);
        let call = match body {
            Some(body) => call.bytes("text/plain; charset=utf-8", body.as_bytes()),
            None => call,
        };
        call.finish()
    }

    /// Bytes.
    ///
    /// `POST /bytes`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_bytes(&self, body: &[u8]) -> Result<()> {
        self.client
            .call(&operations::POST_BYTES)
            .bytes("application/octet-stream", body)
            .finish()
    }

    /// An inline object.
    ///
    /// `POST /inline`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn post_inline(&self, body: &types::PostInlineBody) -> Result<()> {
        self.client.call(&operations::POST_INLINE).validate(body).json(body).finish()
    }
}
