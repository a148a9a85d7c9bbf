// @generated from discriminators.yaml: edit the document, not this file.

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
    /// `Cat` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Cat {
        /// `kind`.
        pub kind: String,
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// `lives`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lives: Option<i64>,
    }

    impl Cat {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<String>) -> Self {
            Self {
                kind: kind.into(),
                name: None,
                lives: None,
            }
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `lives`.
        #[must_use]
        pub fn with_lives(mut self, lives: impl Into<i64>) -> Self {
            self.lives = Some(lives.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Cat {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Dog` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Dog {
        /// `kind`.
        pub kind: String,
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// `bark`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bark: Option<String>,
    }

    impl Dog {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<String>) -> Self {
            Self {
                kind: kind.into(),
                name: None,
                bark: None,
            }
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `bark`.
        #[must_use]
        pub fn with_bark(mut self, bark: impl Into<String>) -> Self {
            self.bark = Some(bark.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Dog {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Fish` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Fish {
        /// `kind`.
        pub kind: String,
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// `fins`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fins: Option<i64>,
    }

    impl Fish {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kind: impl Into<String>) -> Self {
            Self {
                kind: kind.into(),
                name: None,
                fins: None,
            }
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `fins`.
        #[must_use]
        pub fn with_fins(mut self, fins: impl Into<i64>) -> Self {
            self.fins = Some(fins.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Fish {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Pet` of the document.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Pet {
        /// `Cat`.
        ///
        /// `kind` is `"cat"`, which is written by itself. `"Cat"` is read as well.
        Cat(Cat),
        /// `Kitten`.
        ///
        /// `kind` is `"kitten"`, which is written by itself.
        Kitten(Cat),
        /// `Dog`.
        ///
        /// `kind` is `"Dog"`, which is written by itself.
        Dog(Dog),
        /// `Fish`.
        ///
        /// `kind` is `"Fish"`, which is written by itself.
        Fish(Fish),
        /// None of the document's variants, kept as it is.
        Unknown(::serde_json::Value),
    }

    impl From<Dog> for Pet {
        fn from(value: Dog) -> Self {
            Self::Dog(value)
        }
    }

    impl From<Fish> for Pet {
        fn from(value: Fish) -> Self {
            Self::Fish(value)
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
                        "kind",
                        "cat",
                        serializer,
                    )
                }
                Self::Kitten(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "kind",
                        "kitten",
                        serializer,
                    )
                }
                Self::Dog(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "kind",
                        "Dog",
                        serializer,
                    )
                }
                Self::Fish(value) => {
                    ::huaweicloud_meeting::runtime::with_tag(
                        value,
                        "kind",
                        "Fish",
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
                value.get("kind"),
                &["cat", "Cat"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Cat")
                    .map(Self::Cat);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["kitten"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Kitten")
                    .map(Self::Kitten);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["Dog"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Dog")
                    .map(Self::Dog);
            }
            if ::huaweicloud_meeting::runtime::is_one_of(
                value.get("kind"),
                &["Fish"],
                &[],
            ) {
                return ::huaweicloud_meeting::runtime::variant(value, "Fish")
                    .map(Self::Fish);
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
                    at.nested(value);
                }
                Self::Fish(value) => {
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

    /// `POST /pets`
    pub static PETS: Operation = Operation {
        id: "pets",
        method: Method::Post,
        path: "/pets",
        token: false,
        idempotent: false,
    };
}

/// Discriminators.
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

    /// Pets.
    ///
    /// `POST /pets`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn pets(&self, body: &types::Pet) -> Result<types::Pet> {
        self.client.call(&operations::PETS).validate(body).json(body).receive()
    }
}
