// @generated from nested.yaml: edit the document, not this file.

use ::huaweicloud_meeting::Result;
use ::huaweicloud_meeting::runtime::Style;

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
    /// `AddChargeBody`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddChargeBody {
        /// `amount`.
        pub amount: i64,
        /// `expand`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expand: Option<Vec<String>>,
        /// `filter`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub filter: Option<Filter>,
        /// `key`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<AddChargeBodyKey>,
    }

    impl AddChargeBody {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(amount: i64) -> Self {
            Self {
                amount,
                expand: None,
                filter: None,
                key: None,
            }
        }

        /// With `expand`.
        #[must_use]
        pub fn with_expand(mut self, expand: impl Into<Vec<String>>) -> Self {
            self.expand = Some(expand.into());
            self
        }

        /// With `filter`.
        #[must_use]
        pub fn with_filter(mut self, filter: impl Into<Filter>) -> Self {
            self.filter = Some(filter.into());
            self
        }

        /// With `key`.
        #[must_use]
        pub fn with_key(mut self, key: impl Into<AddChargeBodyKey>) -> Self {
            self.key = Some(key.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AddChargeBody {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.filter {
                at.field("filter", |at| at.nested(value));
            }
            if let Some(value) = &self.key {
                at.field("key", |at| at.nested(value));
            }
        }
    }

    /// `AddChargeBodyKey`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddChargeBodyKey {
        /// `old`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "::huaweicloud_meeting::runtime::expose"
        )]
        pub old: Option<Vec<::huaweicloud_meeting::Secret>>,
    }

    impl AddChargeBodyKey {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `old`.
        #[must_use]
        pub fn with_old(
            mut self,
            old: impl Into<Vec<::huaweicloud_meeting::Secret>>,
        ) -> Self {
            self.old = Some(old.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AddChargeBodyKey {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Filter` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Filter {
        /// `status`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<Vec<FilterStatusItem>>,
        /// `items`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub items: Option<Vec<FilterItemsItem>>,
        /// `deep`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deep: Option<FilterDeep>,
    }

    impl Filter {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `status`.
        #[must_use]
        pub fn with_status(mut self, status: impl Into<Vec<FilterStatusItem>>) -> Self {
            self.status = Some(status.into());
            self
        }

        /// With `items`.
        #[must_use]
        pub fn with_items(mut self, items: impl Into<Vec<FilterItemsItem>>) -> Self {
            self.items = Some(items.into());
            self
        }

        /// With `deep`.
        #[must_use]
        pub fn with_deep(mut self, deep: impl Into<FilterDeep>) -> Self {
            self.deep = Some(deep.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Filter {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.status {
                at.field(
                    "status",
                    |at| at.each(value, |at, value| at.known(value.is_known())),
                );
            }
            if let Some(value) = &self.items {
                at.field("items", |at| at.each(value, |at, value| at.nested(value)));
            }
            if let Some(value) = &self.deep {
                at.field("deep", |at| at.nested(value));
            }
        }
    }

    /// `FilterDeep`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct FilterDeep {
        /// `er`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub er: Option<FilterDeepEr>,
    }

    impl FilterDeep {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `er`.
        #[must_use]
        pub fn with_er(mut self, er: impl Into<FilterDeepEr>) -> Self {
            self.er = Some(er.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for FilterDeep {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.er {
                at.field("er", |at| at.nested(value));
            }
        }
    }

    /// `FilterDeepEr`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct FilterDeepEr {
        /// `still`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub still: Option<bool>,
    }

    impl FilterDeepEr {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `still`.
        #[must_use]
        pub fn with_still(mut self, still: impl Into<bool>) -> Self {
            self.still = Some(still.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for FilterDeepEr {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `FilterItemsItem`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct FilterItemsItem {
        /// `price`.
        pub price: f64,
    }

    impl FilterItemsItem {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(price: f64) -> Self {
            Self { price }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for FilterItemsItem {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("price", |at| at.finite(self.price));
        }
    }

    /// `FilterStatusItem`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum FilterStatusItem {
        /// `"paid"`.
        Paid,
        /// `"open"`.
        Open,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl FilterStatusItem {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Paid => "paid",
                Self::Open => "open",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for FilterStatusItem {
        fn from(value: &str) -> Self {
            match value {
                "paid" => Self::Paid,
                "open" => Self::Open,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for FilterStatusItem {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for FilterStatusItem {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for FilterStatusItem {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for FilterStatusItem {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for FilterStatusItem {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for FilterStatusItem {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `ListChargesCreated`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ListChargesCreated {
        /// `gte`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub gte: Option<i64>,
    }

    impl ListChargesCreated {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `gte`.
        #[must_use]
        pub fn with_gte(mut self, gte: impl Into<i64>) -> Self {
            self.gte = Some(gte.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ListChargesCreated {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// Optional parameters of `listCharges`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ListChargesParams {
        /// `expand`.
        pub expand: Option<Vec<String>>,
        /// `created`.
        pub created: Option<ListChargesCreated>,
        /// `filter`.
        pub filter: Option<Filter>,
        /// `any`.
        pub any: Option<::serde_json::Value>,
    }

    impl ListChargesParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `expand`.
        #[must_use]
        pub fn with_expand(mut self, expand: impl Into<Vec<String>>) -> Self {
            self.expand = Some(expand.into());
            self
        }

        /// With `created`.
        #[must_use]
        pub fn with_created(mut self, created: impl Into<ListChargesCreated>) -> Self {
            self.created = Some(created.into());
            self
        }

        /// With `filter`.
        #[must_use]
        pub fn with_filter(mut self, filter: impl Into<Filter>) -> Self {
            self.filter = Some(filter.into());
            self
        }

        /// With `any`.
        #[must_use]
        pub fn with_any(mut self, any: impl Into<::serde_json::Value>) -> Self {
            self.any = Some(any.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for ListChargesParams {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.expand {
                at.field(
                    "expand",
                    |at| at.each(value, |at, value| at.length(value, None, Some(9))),
                );
            }
            if let Some(value) = &self.created {
                at.field("created", |at| at.nested(value));
            }
            if let Some(value) = &self.filter {
                at.field("filter", |at| at.nested(value));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /charges`
    pub static LIST_CHARGES: Operation = Operation {
        id: "listCharges",
        method: Method::Get,
        path: "/charges",
        token: false,
        idempotent: true,
    };

    /// `POST /charges`
    pub static ADD_CHARGE: Operation = Operation {
        id: "addCharge",
        method: Method::Post,
        path: "/charges",
        token: false,
        idempotent: false,
    };
}

/// Nested.
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

    /// List.
    ///
    /// `GET /charges`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn list_charges(&self, params: &types::ListChargesParams) -> Result<()> {
        self.client
            .call(&operations::LIST_CHARGES)
            .validate(params)
            .query_styled_opt("expand", Style::Brackets, params.expand.as_ref())
            .query_styled_opt("created", Style::Deep, params.created.as_ref())
            .query_styled_opt("filter", Style::Brackets, params.filter.as_ref())
            .query_styled_opt("any", Style::Brackets, params.any.as_ref())
            .finish()
    }

    /// Add.
    ///
    /// `POST /charges`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn add_charge(&self, body: &types::AddChargeBody) -> Result<()> {
        self.client
            .call(&operations::ADD_CHARGE)
            .validate(body)
            .form(
                body,
                &[
                    ("expand", Style::Brackets),
                    ("filter", Style::Brackets),
                    ("key", Style::Brackets),
                ],
            )
            .finish()
    }
}
