// @generated from variants.yaml: edit the document, not this file.

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
    /// `Digest` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Digest {
        /// `type`.
        #[serde(rename = "type")]
        pub type_: DigestType,
        /// `value`.
        pub value: String,
    }

    impl Digest {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(type_: impl Into<DigestType>, value: impl Into<String>) -> Self {
            Self {
                type_: type_.into(),
                value: value.into(),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Digest {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("type", |at| at.known(self.type_.is_known()));
        }
    }

    /// `DigestType`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum DigestType {
        /// `"sha256"`.
        Sha256,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl DigestType {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Sha256 => "sha256",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for DigestType {
        fn from(value: &str) -> Self {
            match value {
                "sha256" => Self::Sha256,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for DigestType {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for DigestType {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for DigestType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for DigestType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DigestType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for DigestType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Range` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Range {
        /// `RangeRangeFrom`.
        RangeRangeFrom(RangeRangeFrom),
        /// `RangeRangeTo`.
        RangeRangeTo(RangeRangeTo),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<RangeRangeFrom> for Range {
        fn from(value: RangeRangeFrom) -> Self {
            Self::RangeRangeFrom(value)
        }
    }

    impl From<RangeRangeTo> for Range {
        fn from(value: RangeRangeTo) -> Self {
            Self::RangeRangeTo(value)
        }
    }

    impl ::serde::Serialize for Range {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::RangeRangeFrom(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::RangeRangeTo(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Range {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("type"),
                &["range_from"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "RangeRangeFrom")
                    .map(Self::RangeRangeFrom);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("type"),
                &["range_to"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "RangeRangeTo")
                    .map(Self::RangeRangeTo);
            }
            Ok(Self::Unknown(value))
        }
    }

    /// `RangeRangeFrom`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct RangeRangeFrom {
        /// `start`.
        pub start: i64,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: RangeRangeFromType,
    }

    /// `RangeRangeFromType`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum RangeRangeFromType {
        /// `"range_from"`.
        RangeFrom,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl RangeRangeFromType {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::RangeFrom => "range_from",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for RangeRangeFromType {
        fn from(value: &str) -> Self {
            match value {
                "range_from" => Self::RangeFrom,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for RangeRangeFromType {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for RangeRangeFromType {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for RangeRangeFromType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for RangeRangeFromType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for RangeRangeFromType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for RangeRangeFromType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `RangeRangeTo`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct RangeRangeTo {
        /// `end`.
        pub end: i64,
        /// `type`.
        #[serde(rename = "type")]
        pub type_: RangeRangeToType,
    }

    /// `RangeRangeToType`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum RangeRangeToType {
        /// `"range_to"`.
        RangeTo,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl RangeRangeToType {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::RangeTo => "range_to",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for RangeRangeToType {
        fn from(value: &str) -> Self {
            match value {
                "range_to" => Self::RangeTo,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for RangeRangeToType {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for RangeRangeToType {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for RangeRangeToType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for RangeRangeToType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for RangeRangeToType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for RangeRangeToType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `State` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum State {
        /// `StateDetached`.
        StateDetached(StateDetached),
        /// `StateFaulted`.
        StateFaulted(StateFaulted),
        /// `StateAttached`.
        StateAttached(StateAttached),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<StateDetached> for State {
        fn from(value: StateDetached) -> Self {
            Self::StateDetached(value)
        }
    }

    impl From<StateFaulted> for State {
        fn from(value: StateFaulted) -> Self {
            Self::StateFaulted(value)
        }
    }

    impl From<StateAttached> for State {
        fn from(value: StateAttached) -> Self {
            Self::StateAttached(value)
        }
    }

    impl ::serde::Serialize for State {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::StateDetached(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::StateFaulted(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::StateAttached(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for State {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "StateDetached")
                    .map(Self::StateDetached);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["faulted"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["attached"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "StateFaulted")
                    .map(Self::StateFaulted);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["attached"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["faulted"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "StateAttached")
                    .map(Self::StateAttached);
            }
            Ok(Self::Unknown(value))
        }
    }

    /// `StateAttached`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct StateAttached {
        /// `attached`.
        pub attached: String,
    }

    /// `StateDetached`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum StateDetached {
        /// `"detached"`.
        Detached,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl StateDetached {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Detached => "detached",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for StateDetached {
        fn from(value: &str) -> Self {
            match value {
                "detached" => Self::Detached,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for StateDetached {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for StateDetached {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for StateDetached {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for StateDetached {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for StateDetached {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for StateDetached {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `StateFaulted`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct StateFaulted {
        /// `faulted`.
        pub faulted: StateFaultedFaulted,
    }

    /// `StateFaultedFaulted`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct StateFaultedFaulted {
        /// `reason`.
        pub reason: String,
    }

    /// `Switch` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Switch {
        /// `SwitchOn`.
        SwitchOn(SwitchOn),
        /// `SwitchOff`.
        SwitchOff(SwitchOff),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<SwitchOn> for Switch {
        fn from(value: SwitchOn) -> Self {
            Self::SwitchOn(value)
        }
    }

    impl From<SwitchOff> for Switch {
        fn from(value: SwitchOff) -> Self {
            Self::SwitchOff(value)
        }
    }

    impl ::serde::Serialize for Switch {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::SwitchOn(value) => ::serde::Serialize::serialize(value, serializer),
                Self::SwitchOff(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Switch {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("state"),
                &["on"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "SwitchOn")
                    .map(Self::SwitchOn);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("state"),
                &["off"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "SwitchOff")
                    .map(Self::SwitchOff);
            }
            Ok(Self::Unknown(value))
        }
    }

    /// `SwitchOff`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SwitchOff {
        /// `state`.
        pub state: SwitchOffState,
    }

    /// `SwitchOffState`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SwitchOffState {
        /// `"off"`.
        Off,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SwitchOffState {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Off => "off",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SwitchOffState {
        fn from(value: &str) -> Self {
            match value {
                "off" => Self::Off,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SwitchOffState {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SwitchOffState {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SwitchOffState {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SwitchOffState {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SwitchOffState {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for SwitchOffState {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `SwitchOn`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SwitchOn {
        /// `state`.
        pub state: SwitchOnState,
    }

    /// `SwitchOnState`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SwitchOnState {
        /// `"on"`.
        On,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SwitchOnState {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::On => "on",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SwitchOnState {
        fn from(value: &str) -> Self {
            match value {
                "on" => Self::On,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SwitchOnState {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SwitchOnState {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SwitchOnState {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SwitchOnState {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SwitchOnState {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for SwitchOnState {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /digests`
    pub static ADD_DIGEST: Operation = Operation {
        id: "addDigest",
        method: Method::Post,
        path: "/digests",
        token: false,
        idempotent: false,
    };
}

/// Variants.
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

    /// Add.
    ///
    /// `POST /digests`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_digest(&self, body: &types::Digest) -> Result<types::Range> {
        self.client.call(&operations::ADD_DIGEST).validate(body).json(body).receive()
    }
}
