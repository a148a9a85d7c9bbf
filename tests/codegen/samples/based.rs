// @generated from based.yaml: edit the document, not this file.

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
    /// `All` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct All {
        /// What happened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub event: Option<Event>,
        /// `tagged`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tagged: Option<Tagged>,
        /// `animal`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub animal: Option<Animal>,
        /// `closed`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub closed: Option<Closed>,
    }

    impl All {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `event`.
        #[must_use]
        pub fn with_event(mut self, event: impl Into<Event>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// With `tagged`.
        #[must_use]
        pub fn with_tagged(mut self, tagged: impl Into<Tagged>) -> Self {
            self.tagged = Some(tagged.into());
            self
        }

        /// With `animal`.
        #[must_use]
        pub fn with_animal(mut self, animal: impl Into<Animal>) -> Self {
            self.animal = Some(animal.into());
            self
        }

        /// With `closed`.
        #[must_use]
        pub fn with_closed(mut self, closed: impl Into<Closed>) -> Self {
            self.closed = Some(closed.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for All {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.event {
                at.field("event", |at| at.nested(value));
            }
            if let Some(value) = &self.tagged {
                at.field("tagged", |at| at.nested(value));
            }
            if let Some(value) = &self.animal {
                at.field("animal", |at| at.nested(value));
            }
            if let Some(value) = &self.closed {
                at.field("closed", |at| at.nested(value));
            }
        }
    }

    /// `Animal` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Animal {
        /// `Cat`.
        Cat(Cat),
        /// `Dog`.
        Dog(Dog),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Cat> for Animal {
        fn from(value: Cat) -> Self {
            Self::Cat(value)
        }
    }

    impl From<Dog> for Animal {
        fn from(value: Dog) -> Self {
            Self::Dog(value)
        }
    }

    impl ::serde::Serialize for Animal {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Cat(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Dog(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Animal {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["lives"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["name", "bark"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "Cat")
                    .map(Self::Cat);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["bark"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["name", "lives"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "Dog")
                    .map(Self::Dog);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Animal {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Cat(value) => {
                    at.nested(value);
                }
                Self::Dog(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `Blue` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Blue {
        /// `kind`.
        pub kind: String,
        /// `b`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<i64>,
    }

    impl Blue {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<String>) -> Self {
            Self { kind: kind.into(), b: None }
        }

        /// With `b`.
        #[must_use]
        pub fn with_b(mut self, b: impl Into<i64>) -> Self {
            self.b = Some(b.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Blue {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Cat` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Cat {
        /// `name`.
        pub name: String,
        /// `lives`.
        pub lives: i64,
    }

    impl Cat {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>, lives: i64) -> Self {
            Self { name: name.into(), lives }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Cat {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Closed` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Closed {
        /// `Red`.
        Red(Red),
        /// `ClosedGreen`.
        ClosedGreen(ClosedGreen),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Red> for Closed {
        fn from(value: Red) -> Self {
            Self::Red(value)
        }
    }

    impl From<ClosedGreen> for Closed {
        fn from(value: ClosedGreen) -> Self {
            Self::ClosedGreen(value)
        }
    }

    impl ::serde::Serialize for Closed {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Red(value) => ::serde::Serialize::serialize(value, serializer),
                Self::ClosedGreen(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Closed {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["kind"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["g"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "Red")
                    .map(Self::Red);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["g"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["kind"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "ClosedGreen")
                    .map(Self::ClosedGreen);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Closed {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Red(value) => {
                    at.nested(value);
                }
                Self::ClosedGreen(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// green
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ClosedGreen {
        /// `g`.
        pub g: String,
    }

    impl ClosedGreen {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(g: impl Into<String>) -> Self {
            Self { g: g.into() }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ClosedGreen {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Dog` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Dog {
        /// `name`.
        pub name: String,
        /// `bark`.
        pub bark: String,
    }

    impl Dog {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>, bark: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                bark: bark.into(),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Dog {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// What happened.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Event {
        /// What happened.
        EventOpened(Box<EventOpened>),
        /// What happened.
        EventClosing(EventClosing),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<EventOpened> for Event {
        fn from(value: EventOpened) -> Self {
            Self::EventOpened(Box::new(value))
        }
    }

    impl From<EventClosing> for Event {
        fn from(value: EventClosing) -> Self {
            Self::EventClosing(value)
        }
    }

    impl ::serde::Serialize for Event {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::EventOpened(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::EventClosing(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Event {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["by"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["reason", "id"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "EventOpened")
                    .map(Self::EventOpened);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["reason"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["by", "id"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "EventClosing")
                    .map(Self::EventClosing);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Event {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::EventOpened(value) => {
                    at.nested(value.as_ref());
                }
                Self::EventClosing(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// What happened.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct EventClosing {
        /// `reason`.
        pub reason: EventClosingReason,
        /// `id`.
        ///
        /// At least 1 character.
        pub id: String,
        /// `at`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at: Option<i64>,
    }

    impl EventClosing {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            reason: impl Into<EventClosingReason>,
            id: impl Into<String>,
        ) -> Self {
            Self {
                reason: reason.into(),
                id: id.into(),
                at: None,
            }
        }

        /// With `at`.
        #[must_use]
        pub fn with_at(mut self, at: impl Into<i64>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for EventClosing {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("reason", |at| at.known(self.reason.is_known()));
            at.field("id", |at| at.length(&self.id, Some(1), None));
        }
    }

    /// `EventClosingReason`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum EventClosingReason {
        /// `"left"`.
        Left,
        /// `"ended"`.
        Ended,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl EventClosingReason {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Left => "left",
                Self::Ended => "ended",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for EventClosingReason {
        fn from(value: &str) -> Self {
            match value {
                "left" => Self::Left,
                "ended" => Self::Ended,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for EventClosingReason {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for EventClosingReason {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for EventClosingReason {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for EventClosingReason {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for EventClosingReason {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for EventClosingReason {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// What happened.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct EventOpened {
        /// `by`.
        pub by: String,
        /// `event`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub event: Option<Box<Event>>,
        /// `id`.
        ///
        /// At least 1 character.
        pub id: String,
        /// `at`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub at: Option<i64>,
    }

    impl EventOpened {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(by: impl Into<String>, id: impl Into<String>) -> Self {
            Self {
                by: by.into(),
                event: None,
                id: id.into(),
                at: None,
            }
        }

        /// With `event`.
        #[must_use]
        pub fn with_event(mut self, event: impl Into<Box<Event>>) -> Self {
            self.event = Some(event.into());
            self
        }

        /// With `at`.
        #[must_use]
        pub fn with_at(mut self, at: impl Into<i64>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for EventOpened {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.event {
                at.field("event", |at| at.nested(value));
            }
            at.field("id", |at| at.length(&self.id, Some(1), None));
        }
    }

    /// `Opened` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Opened {
        /// `by`.
        pub by: String,
        /// What happened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub event: Option<Event>,
    }

    /// `Red` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Red {
        /// `kind`.
        pub kind: String,
        /// `r`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub r: Option<i64>,
    }

    impl Red {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<String>) -> Self {
            Self { kind: kind.into(), r: None }
        }

        /// With `r`.
        #[must_use]
        pub fn with_r(mut self, r: impl Into<i64>) -> Self {
            self.r = Some(r.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Red {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Tagged` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Tagged {
        /// `Red`.
        ///
        /// `kind` is `"Red"`, which is written by itself.
        Red(Red),
        /// `Blue`.
        ///
        /// `kind` is `"Blue"`, which is written by itself.
        Blue(Blue),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Red> for Tagged {
        fn from(value: Red) -> Self {
            Self::Red(value)
        }
    }

    impl From<Blue> for Tagged {
        fn from(value: Blue) -> Self {
            Self::Blue(value)
        }
    }

    impl ::serde::Serialize for Tagged {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Red(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "kind",
                        "Red",
                        serializer,
                    )
                }
                Self::Blue(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "kind",
                        "Blue",
                        serializer,
                    )
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Tagged {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["Red"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Red")
                    .map(Self::Red);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["Blue"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Blue")
                    .map(Self::Blue);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Tagged {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Red(value) => {
                    at.nested(value);
                }
                Self::Blue(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /based`
    pub static BASED: Operation = Operation {
        id: "based",
        method: Method::Post,
        path: "/based",
        token: false,
        idempotent: false,
    };
}

/// Based.
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

    /// Properties beside a list of variants.
    ///
    /// `POST /based`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn based(&self, body: &types::All) -> Result<types::All> {
        self.client.call(&operations::BASED).validate(body).json(body).receive()
    }
}
