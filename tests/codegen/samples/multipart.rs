// @generated from multipart.yaml: edit the document, not this file.

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
    /// `AddPhotoPartsEither`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum AddPhotoPartsEither {
        /// `Integer`.
        Integer(i64),
        /// `Text`.
        Text(String),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<i64> for AddPhotoPartsEither {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<String> for AddPhotoPartsEither {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl ::serde::Serialize for AddPhotoPartsEither {
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

    impl<'de> ::serde::Deserialize<'de> for AddPhotoPartsEither {
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

    impl ::huaweicloud_meeting::runtime::Validate for AddPhotoPartsEither {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Integer(_) => {}
                Self::Text(_) => {}
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AddPhotoPartsEither {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            match self {
                Self::Integer(value) => {
                    ::huaweicloud_meeting::runtime::ToParam::plain(value)
                }
                Self::Text(value) => {
                    ::huaweicloud_meeting::runtime::ToParam::plain(value)
                }
                Self::Unknown(::serde_json::Value::String(text)) => text.as_str().into(),
                Self::Unknown(value) => value.to_string().into(),
            }
        }
    }

    /// `AddPhotoPartsKind`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AddPhotoPartsKind {
        /// `"portrait"`.
        Portrait,
        /// `"landscape"`.
        Landscape,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl AddPhotoPartsKind {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Portrait => "portrait",
                Self::Landscape => "landscape",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for AddPhotoPartsKind {
        fn from(value: &str) -> Self {
            match value {
                "portrait" => Self::Portrait,
                "landscape" => Self::Landscape,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for AddPhotoPartsKind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for AddPhotoPartsKind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for AddPhotoPartsKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for AddPhotoPartsKind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AddPhotoPartsKind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for AddPhotoPartsKind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `AddPhotoResponse`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddPhotoResponse {
        /// `id`.
        pub id: String,
    }

    /// `Meta` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Meta {
        /// `size`.
        ///
        /// At least 1.
        pub size: i64,
        /// `secret`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub secret: Option<::huaweicloud_meeting::Secret>,
    }

    impl Meta {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(size: i64) -> Self {
            Self { size, secret: None }
        }

        /// With `secret`.
        #[must_use]
        pub fn with_secret(
            mut self,
            secret: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.secret = Some(secret.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Meta {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("size", |at| at.at_least(self.size, 1));
        }
    }

    /// `Photo` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Photo {
        /// `photo`.
        pub photo: String,
        /// `note`.
        ///
        /// At most 5 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// The parts of a request of `addPhoto`.
    #[derive(Debug)]
    #[non_exhaustive]
    pub struct AddPhotoParts<'a> {
        /// What is on it.
        ///
        /// At least 1 character.
        pub title: String,
        /// `photo`.
        pub photo: ::huaweicloud_meeting::Upload<'a>,
        /// `kind`.
        pub kind: Option<AddPhotoPartsKind>,
        /// `meta`.
        pub meta: Meta,
        /// `tags`.
        ///
        /// At most 2 entries.
        pub tags: Option<Vec<String>>,
        /// `more`.
        ///
        /// At most 3 entries.
        pub more: Option<Vec<::huaweicloud_meeting::Upload<'a>>>,
        /// `places`.
        pub places: Option<Vec<Meta>>,
        /// `password`.
        pub password: Option<::huaweicloud_meeting::Secret>,
        /// `either`.
        pub either: Option<AddPhotoPartsEither>,
        /// `page`.
        pub page: Option<String>,
        /// `rank`.
        pub rank: Option<i32>,
    }

    impl<'a> AddPhotoParts<'a> {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            title: impl Into<String>,
            photo: impl Into<::huaweicloud_meeting::Upload<'a>>,
            meta: impl Into<Meta>,
        ) -> Self {
            Self {
                title: title.into(),
                photo: photo.into(),
                kind: None,
                meta: meta.into(),
                tags: None,
                more: None,
                places: None,
                password: None,
                either: None,
                page: None,
                rank: None,
            }
        }

        /// With `kind`.
        #[must_use]
        pub fn with_kind(mut self, kind: impl Into<AddPhotoPartsKind>) -> Self {
            self.kind = Some(kind.into());
            self
        }

        /// With `tags`.
        #[must_use]
        pub fn with_tags(mut self, tags: impl Into<Vec<String>>) -> Self {
            self.tags = Some(tags.into());
            self
        }

        /// With `more`.
        #[must_use]
        pub fn with_more(
            mut self,
            more: impl Into<Vec<::huaweicloud_meeting::Upload<'a>>>,
        ) -> Self {
            self.more = Some(more.into());
            self
        }

        /// With `places`.
        #[must_use]
        pub fn with_places(mut self, places: impl Into<Vec<Meta>>) -> Self {
            self.places = Some(places.into());
            self
        }

        /// With `password`.
        #[must_use]
        pub fn with_password(
            mut self,
            password: impl Into<::huaweicloud_meeting::Secret>,
        ) -> Self {
            self.password = Some(password.into());
            self
        }

        /// With `either`.
        #[must_use]
        pub fn with_either(mut self, either: impl Into<AddPhotoPartsEither>) -> Self {
            self.either = Some(either.into());
            self
        }

        /// With `page`.
        #[must_use]
        pub fn with_page(mut self, page: impl Into<String>) -> Self {
            self.page = Some(page.into());
            self
        }

        /// With `rank`.
        #[must_use]
        pub fn with_rank(mut self, rank: impl Into<i32>) -> Self {
            self.rank = Some(rank.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AddPhotoParts<'_> {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("title", |at| at.length(&self.title, Some(1), None));
            if let Some(value) = &self.kind {
                at.field("kind", |at| at.known(value.is_known()));
            }
            at.field("meta", |at| at.nested(&self.meta));
            if let Some(value) = &self.tags {
                at.field("tags", |at| at.count(value.len(), None, Some(2)));
            }
            if let Some(value) = &self.more {
                at.field("more", |at| at.count(value.len(), None, Some(3)));
            }
            if let Some(value) = &self.places {
                at.field("places", |at| at.each(value, |at, value| at.nested(value)));
            }
            if let Some(value) = &self.either {
                at.field("either", |at| at.nested(value));
            }
        }
    }

    impl<'a> From<AddPhotoParts<'a>> for ::huaweicloud_meeting::Multipart<'a> {
        fn from(body: AddPhotoParts<'a>) -> Self {
            let mut parts = Self::new();
            parts.text("title", None, &body.title);
            parts.file("photo", "image/png", body.photo);
            if let Some(value) = body.kind {
                parts.text("kind", None, &value);
            }
            parts.json("meta", "application/json", &body.meta);
            for value in body.tags.into_iter().flatten() {
                parts.text("tags", None, &value);
            }
            for value in body.more.into_iter().flatten() {
                parts.file("more", "application/octet-stream", value);
            }
            for value in body.places.into_iter().flatten() {
                parts.json("places", "application/json", &value);
            }
            if let Some(value) = body.password {
                parts.secret("password", None, &value);
            }
            if let Some(value) = body.either {
                parts.text("either", None, &value);
            }
            if let Some(value) = body.page {
                parts.text("page", Some("text/html"), &value);
            }
            if let Some(value) = body.rank {
                parts.text("rank", None, &value);
            }
            parts
        }
    }

    /// The parts of a request of `putPhoto`.
    #[derive(Debug)]
    #[non_exhaustive]
    pub struct PutPhotoParts<'a> {
        /// `photo`.
        pub photo: ::huaweicloud_meeting::Upload<'a>,
        /// `note`.
        ///
        /// At most 5 characters.
        pub note: Option<String>,
    }

    impl<'a> PutPhotoParts<'a> {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(photo: impl Into<::huaweicloud_meeting::Upload<'a>>) -> Self {
            Self {
                photo: photo.into(),
                note: None,
            }
        }

        /// With `note`.
        #[must_use]
        pub fn with_note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for PutPhotoParts<'_> {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.note {
                at.field("note", |at| at.length(value, None, Some(5)));
            }
        }
    }

    impl<'a> From<PutPhotoParts<'a>> for ::huaweicloud_meeting::Multipart<'a> {
        fn from(body: PutPhotoParts<'a>) -> Self {
            let mut parts = Self::new();
            parts.file("photo", "application/octet-stream", body.photo);
            if let Some(value) = body.note {
                parts.text("note", None, &value);
            }
            parts
        }
    }

    /// The parts of a request of `texts`.
    #[derive(Debug, Default)]
    #[non_exhaustive]
    pub struct TextsParts {
        /// `a`.
        pub a: Option<String>,
        /// `b`.
        pub b: Option<bool>,
    }

    impl TextsParts {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `a`.
        #[must_use]
        pub fn with_a(mut self, a: impl Into<String>) -> Self {
            self.a = Some(a.into());
            self
        }

        /// With `b`.
        #[must_use]
        pub fn with_b(mut self, b: impl Into<bool>) -> Self {
            self.b = Some(b.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for TextsParts {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    impl<'a> From<TextsParts> for ::huaweicloud_meeting::Multipart<'a> {
        fn from(body: TextsParts) -> Self {
            let mut parts = Self::new();
            if let Some(value) = body.a {
                parts.text("a", None, &value);
            }
            if let Some(value) = body.b {
                parts.text("b", None, &value);
            }
            parts
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /photos/{album}`
    pub static ADD_PHOTO: Operation = Operation {
        id: "addPhoto",
        method: Method::Post,
        path: "/photos/{album}",
        token: false,
        idempotent: false,
    };

    /// `PUT /photo`
    pub static PUT_PHOTO: Operation = Operation {
        id: "putPhoto",
        method: Method::Put,
        path: "/photo",
        token: false,
        idempotent: true,
    };

    /// `POST /texts`
    pub static TEXTS: Operation = Operation {
        id: "texts",
        method: Method::Post,
        path: "/texts",
        token: false,
        idempotent: false,
    };
}

/// Multipart.
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

    /// Files, texts, lists and JSON, in the order of the document.
    ///
    /// `POST /photos/{album}`
    ///
    /// - `album`: `album`.
    /// - `body`: The photo and what is said of it.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_photo(
        &self,
        album: &str,
        body: types::AddPhotoParts<'_>,
    ) -> Result<types::AddPhotoResponse> {
        self.client
            .call(&operations::ADD_PHOTO)
            .validate(&body)
            .path("album", album)
            .multipart(body.into())
            .receive()
    }

    /// A component as a body that may be left out.
    ///
    /// `PUT /photo`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn put_photo(&self, body: Option<types::PutPhotoParts<'_>>) -> Result<()> {
        let call = self
            .client
            .call(&operations::PUT_PHOTO)
            .validate_with(|at| {
                if let Some(body) = &body {
                    at.nested(body);
                }
            });
        let call = match body {
            Some(body) => call.multipart(body.into()),
            None => call,
        };
        call.finish()
    }

    /// No file at all.
    ///
    /// `POST /texts`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn texts(&self, body: types::TextsParts) -> Result<()> {
        self.client
            .call(&operations::TEXTS)
            .validate(&body)
            .multipart(body.into())
            .finish()
    }
}
