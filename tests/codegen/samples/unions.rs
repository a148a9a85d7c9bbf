// @generated from unions.yaml: edit the document, not this file.

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
        /// A pet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pet: Option<Pet>,
        /// `pets`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pets: Option<Vec<Pet>>,
        /// `json`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub json: Option<ByJson>,
        /// `required`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub required: Option<Option<ByRequired>>,
        /// `marked`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub marked: Option<ByValue>,
        /// `one`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub one: Option<Cat>,
        /// `enums`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub enums: Option<AllEnums>,
        /// `nested`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub nested: Option<Expression>,
    }

    impl All {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `pet`.
        #[must_use]
        pub fn with_pet(mut self, pet: impl Into<Pet>) -> Self {
            self.pet = Some(pet.into());
            self
        }

        /// With `pets`.
        #[must_use]
        pub fn with_pets(mut self, pets: impl Into<Vec<Pet>>) -> Self {
            self.pets = Some(pets.into());
            self
        }

        /// With `json`.
        #[must_use]
        pub fn with_json(mut self, json: impl Into<ByJson>) -> Self {
            self.json = Some(json.into());
            self
        }

        /// With `required`.
        #[must_use]
        pub fn with_required(mut self, required: impl Into<ByRequired>) -> Self {
            self.required = Some(Some(required.into()));
            self
        }

        /// With `required` as null.
        #[must_use]
        pub fn with_null_required(mut self) -> Self {
            self.required = Some(None);
            self
        }

        /// With `marked`.
        #[must_use]
        pub fn with_marked(mut self, marked: impl Into<ByValue>) -> Self {
            self.marked = Some(marked.into());
            self
        }

        /// With `one`.
        #[must_use]
        pub fn with_one(mut self, one: impl Into<Cat>) -> Self {
            self.one = Some(one.into());
            self
        }

        /// With `enums`.
        #[must_use]
        pub fn with_enums(mut self, enums: impl Into<AllEnums>) -> Self {
            self.enums = Some(enums.into());
            self
        }

        /// With `nested`.
        #[must_use]
        pub fn with_nested(mut self, nested: impl Into<Expression>) -> Self {
            self.nested = Some(nested.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for All {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.pet {
                at.field("pet", |at| at.nested(value));
            }
            if let Some(value) = &self.pets {
                at.field("pets", |at| at.each(value, |at, value| at.nested(value)));
            }
            if let Some(value) = &self.json {
                at.field("json", |at| at.nested(value));
            }
            if let Some(Some(value)) = &self.required {
                at.field("required", |at| at.nested(value));
            }
            if let Some(value) = &self.marked {
                at.field("marked", |at| at.nested(value));
            }
            if let Some(value) = &self.one {
                at.field("one", |at| at.nested(value));
            }
            if let Some(value) = &self.enums {
                at.field("enums", |at| at.nested(value));
            }
            if let Some(value) = &self.nested {
                at.field("nested", |at| at.nested(value));
            }
        }
    }

    /// `AllEnums`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum AllEnums {
        /// `Warm`.
        Warm(Warm),
        /// `Cold`.
        Cold(Cold),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Warm> for AllEnums {
        fn from(value: Warm) -> Self {
            Self::Warm(value)
        }
    }

    impl From<Cold> for AllEnums {
        fn from(value: Cold) -> Self {
            Self::Cold(value)
        }
    }

    impl ::serde::Serialize for AllEnums {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Warm(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Cold(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AllEnums {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::is_one_of(
                Some(&value),
                &["red", "yellow"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Warm")
                    .map(Self::Warm);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(Some(&value), &["blue"], &[]) {
                return ::huaweicloud_meeting::runtime::variant(value, "Cold")
                    .map(Self::Cold);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AllEnums {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Warm(value) => {
                    at.known(value.is_known());
                }
                Self::Cold(value) => {
                    at.known(value.is_known());
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `ByJson` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ByJson {
        /// `Text`.
        Text(String),
        /// `Integer`.
        Integer(i64),
        /// `Boolean`.
        Boolean(bool),
        /// `List`.
        List(Vec<String>),
        /// `Dog`.
        Dog(Dog),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<String> for ByJson {
        fn from(value: String) -> Self {
            Self::Text(value)
        }
    }

    impl From<i64> for ByJson {
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<bool> for ByJson {
        fn from(value: bool) -> Self {
            Self::Boolean(value)
        }
    }

    impl From<Vec<String>> for ByJson {
        fn from(value: Vec<String>) -> Self {
            Self::List(value)
        }
    }

    impl From<Dog> for ByJson {
        fn from(value: Dog) -> Self {
            Self::Dog(value)
        }
    }

    impl ::serde::Serialize for ByJson {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Text(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Integer(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Boolean(value) => ::serde::Serialize::serialize(value, serializer),
                Self::List(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Dog(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ByJson {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_string() {
                return ::huaweicloud_meeting::runtime::variant(value, "Text")
                    .map(Self::Text);
            }
            if value.is_i64() || value.is_u64() {
                return ::huaweicloud_meeting::runtime::variant(value, "Integer")
                    .map(Self::Integer);
            }
            if value.is_boolean() {
                return ::huaweicloud_meeting::runtime::variant(value, "Boolean")
                    .map(Self::Boolean);
            }
            if value.is_array() {
                return ::huaweicloud_meeting::runtime::variant(value, "List")
                    .map(Self::List);
            }
            if value.is_object() {
                return ::huaweicloud_meeting::runtime::variant(value, "Dog")
                    .map(Self::Dog);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ByJson {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Text(value) => {
                    at.length(value, None, Some(4));
                }
                Self::Integer(value) => {
                    at.at_least(*value, 0);
                }
                Self::Boolean(_) => {}
                Self::List(_) => {}
                Self::Dog(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `ByRequired` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ByRequired {
        /// `HasA`.
        HasA(HasA),
        /// `HasB`.
        HasB(HasB),
        /// `ByRequiredHasC`.
        ByRequiredHasC(ByRequiredHasC),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<HasA> for ByRequired {
        fn from(value: HasA) -> Self {
            Self::HasA(value)
        }
    }

    impl From<HasB> for ByRequired {
        fn from(value: HasB) -> Self {
            Self::HasB(value)
        }
    }

    impl From<ByRequiredHasC> for ByRequired {
        fn from(value: ByRequiredHasC) -> Self {
            Self::ByRequiredHasC(value)
        }
    }

    impl ::serde::Serialize for ByRequired {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::HasA(value) => ::serde::Serialize::serialize(value, serializer),
                Self::HasB(value) => ::serde::Serialize::serialize(value, serializer),
                Self::ByRequiredHasC(value) => {
                    ::serde::Serialize::serialize(value, serializer)
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ByRequired {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["a"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["b"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["c"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "HasA")
                    .map(Self::HasA);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["b"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["a"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["c"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "HasB")
                    .map(Self::HasB);
            }
            if ::huaweicloud_meeting::runtime::has_keys(&value, &["c"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["a"])
                && !::huaweicloud_meeting::runtime::has_keys(&value, &["b"])
            {
                return ::huaweicloud_meeting::runtime::variant(value, "ByRequiredHasC")
                    .map(Self::ByRequiredHasC);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ByRequired {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::HasA(value) => {
                    at.nested(value);
                }
                Self::HasB(value) => {
                    at.nested(value);
                }
                Self::ByRequiredHasC(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// HasC
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ByRequiredHasC {
        /// `c`.
        pub c: String,
    }

    impl ByRequiredHasC {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(c: impl Into<String>) -> Self {
            Self { c: c.into() }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ByRequiredHasC {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `ByValue` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ByValue {
        /// `Circle`.
        Circle(Circle),
        /// `Square`.
        Square(Square),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Circle> for ByValue {
        fn from(value: Circle) -> Self {
            Self::Circle(value)
        }
    }

    impl From<Square> for ByValue {
        fn from(value: Square) -> Self {
            Self::Square(value)
        }
    }

    impl ::serde::Serialize for ByValue {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Circle(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Square(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ByValue {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["circle", "disc"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Circle")
                    .map(Self::Circle);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["square"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Square")
                    .map(Self::Square);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ByValue {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Circle(value) => {
                    at.nested(value);
                }
                Self::Square(value) => {
                    at.nested(value);
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `Cat` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Cat {
        /// `petType`.
        #[serde(rename = "petType")]
        pub pet_type: String,
        /// `lives`.
        ///
        /// At most 9.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lives: Option<i64>,
    }

    impl Cat {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(pet_type: impl Into<String>) -> Self {
            Self {
                pet_type: pet_type.into(),
                lives: None,
            }
        }

        /// With `lives`.
        #[must_use]
        pub fn with_lives(mut self, lives: impl Into<i64>) -> Self {
            self.lives = Some(lives.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Cat {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.lives {
                at.field("lives", |at| at.at_most(*value, 9));
            }
        }
    }

    /// `Circle` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Circle {
        /// `kind`.
        pub kind: CircleKind,
        /// `r`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub r: Option<f64>,
    }

    impl Circle {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<CircleKind>) -> Self {
            Self { kind: kind.into(), r: None }
        }

        /// With `r`.
        #[must_use]
        pub fn with_r(mut self, r: impl Into<f64>) -> Self {
            self.r = Some(r.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Circle {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("kind", |at| at.known(self.kind.is_known()));
            if let Some(value) = &self.r {
                at.field("r", |at| at.finite(*value));
            }
        }
    }

    /// `CircleKind`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CircleKind {
        /// `"circle"`.
        Circle,
        /// `"disc"`.
        Disc,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl CircleKind {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Circle => "circle",
                Self::Disc => "disc",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for CircleKind {
        fn from(value: &str) -> Self {
            match value {
                "circle" => Self::Circle,
                "disc" => Self::Disc,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for CircleKind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for CircleKind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for CircleKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for CircleKind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CircleKind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for CircleKind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Cold` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Cold {
        /// `"blue"`.
        Blue,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Cold {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Blue => "blue",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Cold {
        fn from(value: &str) -> Self {
            match value {
                "blue" => Self::Blue,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Cold {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Cold {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Cold {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Cold {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Cold {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Cold {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Dog` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Dog {
        /// `petType`.
        #[serde(rename = "petType")]
        pub pet_type: DogPetType,
        /// `bark`.
        pub bark: String,
        /// `friend`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub friend: Option<Box<Pet>>,
    }

    impl Dog {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(pet_type: impl Into<DogPetType>, bark: impl Into<String>) -> Self {
            Self {
                pet_type: pet_type.into(),
                bark: bark.into(),
                friend: None,
            }
        }

        /// With `friend`.
        #[must_use]
        pub fn with_friend(mut self, friend: impl Into<Box<Pet>>) -> Self {
            self.friend = Some(friend.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Dog {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.friend {
                at.field("friend", |at| at.nested(value));
            }
        }
    }

    /// `DogPetType`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum DogPetType {
        /// `"Dog"`.
        Dog,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl DogPetType {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Dog => "Dog",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for DogPetType {
        fn from(value: &str) -> Self {
            match value {
                "Dog" => Self::Dog,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for DogPetType {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for DogPetType {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for DogPetType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for DogPetType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DogPetType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for DogPetType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Expression` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Expression {
        /// `Number`.
        Number(f64),
        /// `Sum`.
        Sum(Box<Sum>),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<f64> for Expression {
        fn from(value: f64) -> Self {
            Self::Number(value)
        }
    }

    impl From<Sum> for Expression {
        fn from(value: Sum) -> Self {
            Self::Sum(Box::new(value))
        }
    }

    impl ::serde::Serialize for Expression {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Number(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Sum(value) => ::serde::Serialize::serialize(value, serializer),
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Expression {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if value.is_number() {
                return ::huaweicloud_meeting::runtime::variant(value, "Number")
                    .map(Self::Number);
            }
            if value.is_object() {
                return ::huaweicloud_meeting::runtime::variant(value, "Sum")
                    .map(Self::Sum);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Expression {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Number(value) => {
                    at.finite(*value);
                }
                Self::Sum(value) => {
                    at.nested(value.as_ref());
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `HasA` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct HasA {
        /// `a`.
        pub a: String,
        /// `shared`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub shared: Option<String>,
    }

    impl HasA {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(a: impl Into<String>) -> Self {
            Self { a: a.into(), shared: None }
        }

        /// With `shared`.
        #[must_use]
        pub fn with_shared(mut self, shared: impl Into<String>) -> Self {
            self.shared = Some(shared.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for HasA {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `HasB` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct HasB {
        /// `b`.
        pub b: String,
        /// `shared`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub shared: Option<String>,
    }

    impl HasB {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(b: impl Into<String>) -> Self {
            Self { b: b.into(), shared: None }
        }

        /// With `shared`.
        #[must_use]
        pub fn with_shared(mut self, shared: impl Into<String>) -> Self {
            self.shared = Some(shared.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for HasB {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// A pet.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Pet {
        /// `Cat`.
        ///
        /// `petType` is `"cat"`, which is written by itself. `"Cat"` is read as well.
        Cat(Cat),
        /// `Kitten`.
        ///
        /// `petType` is `"kitten"`, which is written by itself.
        Kitten(Cat),
        /// `Dog`.
        ///
        /// `petType` is `"Dog"`, which is written by itself.
        Dog(Box<Dog>),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Dog> for Pet {
        fn from(value: Dog) -> Self {
            Self::Dog(Box::new(value))
        }
    }

    impl ::serde::Serialize for Pet {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Cat(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "petType",
                        "cat",
                        serializer,
                    )
                }
                Self::Kitten(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "petType",
                        "kitten",
                        serializer,
                    )
                }
                Self::Dog(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "petType",
                        "Dog",
                        serializer,
                    )
                }
                Self::Unknown(value) => ::serde::Serialize::serialize(value, serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Pet {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
                deserializer,
            )?;
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("petType"),
                &["cat", "Cat"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Cat")
                    .map(Self::Cat);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("petType"),
                &["kitten"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Kitten")
                    .map(Self::Kitten);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("petType"),
                &["Dog"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Dog")
                    .map(Self::Dog);
            }
            Ok(Self::Unknown(value))
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Pet {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            match self {
                Self::Cat(value) => {
                    at.nested(value);
                }
                Self::Kitten(value) => {
                    at.nested(value);
                }
                Self::Dog(value) => {
                    at.nested(value.as_ref());
                }
                Self::Unknown(_) => at.known(false),
            }
        }
    }

    /// `Square` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Square {
        /// `kind`.
        pub kind: SquareKind,
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<f64>,
    }

    impl Square {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<SquareKind>) -> Self {
            Self { kind: kind.into(), a: None }
        }

        /// With `a`.
        #[must_use]
        pub fn with_a(mut self, a: impl Into<f64>) -> Self {
            self.a = Some(a.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Square {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("kind", |at| at.known(self.kind.is_known()));
            if let Some(value) = &self.a {
                at.field("a", |at| at.finite(*value));
            }
        }
    }

    /// `SquareKind`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SquareKind {
        /// `"square"`.
        Square,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SquareKind {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Square => "square",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SquareKind {
        fn from(value: &str) -> Self {
            match value {
                "square" => Self::Square,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SquareKind {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SquareKind {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SquareKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SquareKind {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SquareKind {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for SquareKind {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Sum` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Sum {
        /// `left`.
        pub left: Box<Expression>,
        /// `right`.
        pub right: Box<Expression>,
    }

    impl Sum {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            left: impl Into<Box<Expression>>,
            right: impl Into<Box<Expression>>,
        ) -> Self {
            Self {
                left: left.into(),
                right: right.into(),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Sum {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("left", |at| at.nested(&self.left));
            at.field("right", |at| at.nested(&self.right));
        }
    }

    /// `Warm` of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Warm {
        /// `"red"`.
        Red,
        /// `"yellow"`.
        Yellow,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl Warm {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Red => "red",
                Self::Yellow => "yellow",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for Warm {
        fn from(value: &str) -> Self {
            match value {
                "red" => Self::Red,
                "yellow" => Self::Yellow,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for Warm {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for Warm {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for Warm {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for Warm {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for Warm {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for Warm {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /unions`
    pub static UNIONS: Operation = Operation {
        id: "unions",
        method: Method::Post,
        path: "/unions",
        token: false,
        idempotent: false,
    };
}

/// Unions.
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

    /// One of several.
    ///
    /// `POST /unions`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn unions(&self, body: &types::All) -> Result<types::All> {
        self.client.call(&operations::UNIONS).validate(body).json(body).receive()
    }
}
