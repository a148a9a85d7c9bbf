// @generated from lists.yaml: edit the document, not this file.

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
    /// `ByName` of the document.
    pub type ByName = ::std::collections::BTreeMap<String, Entry>;

    /// `Children` of the document.
    pub type Children = Vec<Dept>;

    /// `Dept` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Dept {
        /// `children`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub children: Option<Vec<Dept>>,
    }

    /// `Entry` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Entry {
        /// `inner`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inner: Option<::std::collections::BTreeMap<String, Entry>>,
    }

    /// `Owner` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Owner {
        /// `name`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }

    /// `Shop` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Shop {
        /// The first owner.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub first: Option<Owner>,
        /// The second owner.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub second: Option<Owner>,
        /// `place`.
        #[serde(rename = "place", default, skip_serializing_if = "Option::is_none")]
        pub location: Option<ShopPlace>,
    }

    /// `ShopPlace`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ShopPlace {
        /// `city`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub city: Option<String>,
    }
}

/// What the document says of each operation.
pub mod operations {}
/// Lists.
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
}
