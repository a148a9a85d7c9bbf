// @generated from shapes.yaml: edit the document, not this file.

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
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct All {
        /// `any`.
        pub any: ::serde_json::Value,
        /// `anyNullable`.
        #[serde(
            rename = "anyNullable",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::any_value"
        )]
        pub any_nullable: Option<::serde_json::Value>,
        /// `tree`.
        pub tree: Tree,
        /// `list`.
        ///
        /// At most 2 entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub list: Option<Vec<String>>,
        /// `maybe`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub maybe: Option<Option<Maybe>>,
        /// `free`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub free: Option<::std::collections::BTreeMap<String, ::serde_json::Value>>,
        /// `closed`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub closed: Option<AllClosed>,
        /// `named`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub named: Option<::std::collections::BTreeMap<String, Leaf>>,
        /// `withExtra`.
        #[serde(rename = "withExtra", default, skip_serializing_if = "Option::is_none")]
        pub with_extra: Option<WithExtra>,
        /// `withTyped`.
        #[serde(rename = "withTyped", default, skip_serializing_if = "Option::is_none")]
        pub with_typed: Option<WithTyped>,
        /// `int8`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub int8: Option<i8>,
        /// `int16`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub int16: Option<i16>,
        /// `int32`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub int32: Option<i32>,
        /// `int64`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub int64: Option<i64>,
        /// `uint32`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub uint32: Option<u32>,
        /// `plainInt`.
        #[serde(rename = "plainInt", default, skip_serializing_if = "Option::is_none")]
        pub plain_int: Option<i64>,
        /// `float`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub float: Option<f32>,
        /// `double`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub double: Option<f64>,
        /// `when`.
        ///
        /// A date and time by RFC 3339, kept as text so that it is written back as it came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub when: Option<String>,
        /// `day`.
        ///
        /// A date by RFC 3339 (`2026-01-31`), kept as text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub day: Option<String>,
        /// `id`.
        ///
        /// A UUID, kept as text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// `data`.
        ///
        /// Base64 text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<String>,
        /// `own`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub own: Option<String>,
        /// `change`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub change: Option<Change>,
        /// `nullables`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub nullables: Option<Vec<Option<String>>>,
        /// `nullableMap`.
        #[serde(
            rename = "nullableMap",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub nullable_map: Option<::std::collections::BTreeMap<String, Option<i64>>>,
        /// `twice`.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub twice: Option<Option<Vec<::std::collections::BTreeMap<String, Vec<Leaf>>>>>,
        /// `empty`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub empty: Option<Empty>,
        /// `inner`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub inner: Option<AllInner>,
    }

    impl All {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(any: impl Into<::serde_json::Value>, tree: impl Into<Tree>) -> Self {
            Self {
                any: any.into(),
                any_nullable: None,
                tree: tree.into(),
                list: None,
                maybe: None,
                free: None,
                closed: None,
                named: None,
                with_extra: None,
                with_typed: None,
                int8: None,
                int16: None,
                int32: None,
                int64: None,
                uint32: None,
                plain_int: None,
                float: None,
                double: None,
                when: None,
                day: None,
                id: None,
                data: None,
                own: None,
                change: None,
                nullables: None,
                nullable_map: None,
                twice: None,
                empty: None,
                inner: None,
            }
        }

        /// With `anyNullable`.
        #[must_use]
        pub fn with_any_nullable(
            mut self,
            any_nullable: impl Into<::serde_json::Value>,
        ) -> Self {
            self.any_nullable = Some(any_nullable.into());
            self
        }

        /// With `list`.
        #[must_use]
        pub fn with_list(mut self, list: impl Into<Vec<String>>) -> Self {
            self.list = Some(list.into());
            self
        }

        /// With `maybe`.
        #[must_use]
        pub fn with_maybe(mut self, maybe: impl Into<Maybe>) -> Self {
            self.maybe = Some(Some(maybe.into()));
            self
        }

        /// With `maybe` as null.
        #[must_use]
        pub fn with_null_maybe(mut self) -> Self {
            self.maybe = Some(None);
            self
        }

        /// With `free`.
        #[must_use]
        pub fn with_free(
            mut self,
            free: impl Into<::std::collections::BTreeMap<String, ::serde_json::Value>>,
        ) -> Self {
            self.free = Some(free.into());
            self
        }

        /// With `closed`.
        #[must_use]
        pub fn with_closed(mut self, closed: impl Into<AllClosed>) -> Self {
            self.closed = Some(closed.into());
            self
        }

        /// With `named`.
        #[must_use]
        pub fn with_named(
            mut self,
            named: impl Into<::std::collections::BTreeMap<String, Leaf>>,
        ) -> Self {
            self.named = Some(named.into());
            self
        }

        /// With `withExtra`.
        #[must_use]
        pub fn with_with_extra(mut self, with_extra: impl Into<WithExtra>) -> Self {
            self.with_extra = Some(with_extra.into());
            self
        }

        /// With `withTyped`.
        #[must_use]
        pub fn with_with_typed(mut self, with_typed: impl Into<WithTyped>) -> Self {
            self.with_typed = Some(with_typed.into());
            self
        }

        /// With `int8`.
        #[must_use]
        pub fn with_int8(mut self, int8: impl Into<i8>) -> Self {
            self.int8 = Some(int8.into());
            self
        }

        /// With `int16`.
        #[must_use]
        pub fn with_int16(mut self, int16: impl Into<i16>) -> Self {
            self.int16 = Some(int16.into());
            self
        }

        /// With `int32`.
        #[must_use]
        pub fn with_int32(mut self, int32: impl Into<i32>) -> Self {
            self.int32 = Some(int32.into());
            self
        }

        /// With `int64`.
        #[must_use]
        pub fn with_int64(mut self, int64: impl Into<i64>) -> Self {
            self.int64 = Some(int64.into());
            self
        }

        /// With `uint32`.
        #[must_use]
        pub fn with_uint32(mut self, uint32: impl Into<u32>) -> Self {
            self.uint32 = Some(uint32.into());
            self
        }

        /// With `plainInt`.
        #[must_use]
        pub fn with_plain_int(mut self, plain_int: impl Into<i64>) -> Self {
            self.plain_int = Some(plain_int.into());
            self
        }

        /// With `float`.
        #[must_use]
        pub fn with_float(mut self, float: impl Into<f32>) -> Self {
            self.float = Some(float.into());
            self
        }

        /// With `double`.
        #[must_use]
        pub fn with_double(mut self, double: impl Into<f64>) -> Self {
            self.double = Some(double.into());
            self
        }

        /// With `when`.
        #[must_use]
        pub fn with_when(mut self, when: impl Into<String>) -> Self {
            self.when = Some(when.into());
            self
        }

        /// With `day`.
        #[must_use]
        pub fn with_day(mut self, day: impl Into<String>) -> Self {
            self.day = Some(day.into());
            self
        }

        /// With `id`.
        #[must_use]
        pub fn with_id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// With `data`.
        #[must_use]
        pub fn with_data(mut self, data: impl Into<String>) -> Self {
            self.data = Some(data.into());
            self
        }

        /// With `own`.
        #[must_use]
        pub fn with_own(mut self, own: impl Into<String>) -> Self {
            self.own = Some(own.into());
            self
        }

        /// With `change`.
        #[must_use]
        pub fn with_change(mut self, change: impl Into<Change>) -> Self {
            self.change = Some(change.into());
            self
        }

        /// With `nullables`.
        #[must_use]
        pub fn with_nullables(
            mut self,
            nullables: impl Into<Vec<Option<String>>>,
        ) -> Self {
            self.nullables = Some(nullables.into());
            self
        }

        /// With `nullableMap`.
        #[must_use]
        pub fn with_nullable_map(
            mut self,
            nullable_map: impl Into<::std::collections::BTreeMap<String, Option<i64>>>,
        ) -> Self {
            self.nullable_map = Some(nullable_map.into());
            self
        }

        /// With `twice`.
        #[must_use]
        pub fn with_twice(
            mut self,
            twice: impl Into<Vec<::std::collections::BTreeMap<String, Vec<Leaf>>>>,
        ) -> Self {
            self.twice = Some(Some(twice.into()));
            self
        }

        /// With `twice` as null.
        #[must_use]
        pub fn with_null_twice(mut self) -> Self {
            self.twice = Some(None);
            self
        }

        /// With `empty`.
        #[must_use]
        pub fn with_empty(mut self, empty: impl Into<Empty>) -> Self {
            self.empty = Some(empty.into());
            self
        }

        /// With `inner`.
        #[must_use]
        pub fn with_inner(mut self, inner: impl Into<AllInner>) -> Self {
            self.inner = Some(inner.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for All {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("tree", |at| at.nested(&self.tree));
            if let Some(value) = &self.list {
                at.field(
                    "list",
                    |at| {
                        at.count(value.len(), None, Some(2));
                        at.each(value, |at, value| at.length(value, None, Some(3)));
                    },
                );
            }
            if let Some(Some(value)) = &self.maybe {
                at.field("maybe", |at| at.nested(value));
            }
            if let Some(value) = &self.closed {
                at.field("closed", |at| at.nested(value));
            }
            if let Some(value) = &self.named {
                at.field("named", |at| at.entries(value, |at, value| at.nested(value)));
            }
            if let Some(value) = &self.with_extra {
                at.field("withExtra", |at| at.nested(value));
            }
            if let Some(value) = &self.with_typed {
                at.field("withTyped", |at| at.nested(value));
            }
            if let Some(value) = &self.float {
                at.field("float", |at| at.finite(f64::from(*value)));
            }
            if let Some(value) = &self.double {
                at.field("double", |at| at.finite(*value));
            }
            if let Some(value) = &self.change {
                at.field("change", |at| at.nested(value));
            }
            if let Some(value) = &self.nullables {
                at.field(
                    "nullables",
                    |at| {
                        at
                            .each(
                                value,
                                |at, value| {
                                    if let Some(value) = value {
                                        at.length(value, Some(1), None);
                                    }
                                },
                            )
                    },
                );
            }
            if let Some(Some(value)) = &self.twice {
                at.field(
                    "twice",
                    |at| {
                        at
                            .each(
                                value,
                                |at, value| {
                                    at
                                        .entries(
                                            value,
                                            |at, value| at.each(value, |at, value| at.nested(value)),
                                        )
                                },
                            )
                    },
                );
            }
            if let Some(value) = &self.empty {
                at.field("empty", |at| at.nested(value));
            }
            if let Some(value) = &self.inner {
                at.field("inner", |at| at.nested(value));
            }
        }
    }

    /// `AllClosed`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AllClosed {}
    impl AllClosed {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AllClosed {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `AllInner`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AllInner {
        /// `deep`.
        pub deep: AllInnerDeep,
    }

    impl AllInner {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(deep: impl Into<AllInnerDeep>) -> Self {
            Self { deep: deep.into() }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AllInner {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.field("deep", |at| at.nested(&self.deep));
        }
    }

    /// `AllInnerDeep`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AllInnerDeep {
        /// `deeper`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deeper: Option<Vec<AllInnerDeepDeeperItem>>,
    }

    impl AllInnerDeep {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `deeper`.
        #[must_use]
        pub fn with_deeper(
            mut self,
            deeper: impl Into<Vec<AllInnerDeepDeeperItem>>,
        ) -> Self {
            self.deeper = Some(deeper.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AllInnerDeep {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.deeper {
                at.field("deeper", |at| at.each(value, |at, value| at.nested(value)));
            }
        }
    }

    /// `AllInnerDeepDeeperItem`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AllInnerDeepDeeperItem {
        /// `x`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub x: Option<f64>,
    }

    impl AllInnerDeepDeeperItem {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `x`.
        #[must_use]
        pub fn with_x(mut self, x: impl Into<f64>) -> Self {
            self.x = Some(x.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for AllInnerDeepDeeperItem {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.x {
                at.field("x", |at| at.finite(*value));
            }
        }
    }

    /// `Branch` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Branch {
        /// `tree`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tree: Option<Box<Tree>>,
        /// `leaf`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub leaf: Option<Leaf>,
    }

    impl Branch {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `tree`.
        #[must_use]
        pub fn with_tree(mut self, tree: impl Into<Box<Tree>>) -> Self {
            self.tree = Some(tree.into());
            self
        }

        /// With `leaf`.
        #[must_use]
        pub fn with_leaf(mut self, leaf: impl Into<Leaf>) -> Self {
            self.leaf = Some(leaf.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Branch {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.tree {
                at.field("tree", |at| at.nested(value));
            }
            if let Some(value) = &self.leaf {
                at.field("leaf", |at| at.nested(value));
            }
        }
    }

    /// `Change` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Change {
        /// `name`.
        ///
        /// At least 1 character.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// `kept`.
        #[serde(deserialize_with = "::huaweicloud_meeting::runtime::present")]
        pub kept: Option<i64>,
        /// `tree`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tree: Option<Tree>,
    }

    impl Change {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(kept: Option<i64>) -> Self {
            Self {
                name: None,
                kept,
                tree: None,
            }
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `tree`.
        #[must_use]
        pub fn with_tree(mut self, tree: impl Into<Tree>) -> Self {
            self.tree = Some(tree.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Change {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.name {
                at.field("name", |at| at.length(value, Some(1), None));
            }
            if let Some(value) = &self.tree {
                at.field("tree", |at| at.nested(value));
            }
        }
    }

    /// `Empty` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Empty {}
    impl Empty {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Empty {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Leaf` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Leaf {
        /// `v`.
        pub v: i64,
    }

    impl Leaf {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(v: i64) -> Self {
            Self { v }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Leaf {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Maybe` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Maybe {
        /// `a`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
    }

    impl Maybe {
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
    }

    impl ::huaweicloud_meeting::runtime::Validate for Maybe {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `Named` of the document.
    pub type Named = ::std::collections::BTreeMap<String, Leaf>;

    /// `Texts` of the document.
    ///
    /// At most 2 entries.
    pub type Texts = Vec<String>;

    /// `Tree` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Tree {
        /// `left`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub left: Option<Box<Tree>>,
        /// The other side.
        ///
        /// `None` leaves it out, `Some(None)` sends null.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "::huaweicloud_meeting::runtime::double_option"
        )]
        pub right: Option<Option<Box<Branch>>>,
        /// `children`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub children: Option<Vec<Tree>>,
    }

    impl Tree {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `left`.
        #[must_use]
        pub fn with_left(mut self, left: impl Into<Box<Tree>>) -> Self {
            self.left = Some(left.into());
            self
        }

        /// With `right`.
        #[must_use]
        pub fn with_right(mut self, right: impl Into<Box<Branch>>) -> Self {
            self.right = Some(Some(right.into()));
            self
        }

        /// With `right` as null.
        #[must_use]
        pub fn with_null_right(mut self) -> Self {
            self.right = Some(None);
            self
        }

        /// With `children`.
        #[must_use]
        pub fn with_children(mut self, children: impl Into<Vec<Tree>>) -> Self {
            self.children = Some(children.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for Tree {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            if let Some(value) = &self.left {
                at.field("left", |at| at.nested(value));
            }
            if let Some(Some(value)) = &self.right {
                at.field("right", |at| at.nested(value));
            }
            if let Some(value) = &self.children {
                at.field("children", |at| at.each(value, |at, value| at.nested(value)));
            }
        }
    }

    /// `WithExtra` of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct WithExtra {
        /// `known`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub known: Option<String>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, ::serde_json::Value>,
    }

    impl WithExtra {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `known`.
        #[must_use]
        pub fn with_known(mut self, known: impl Into<String>) -> Self {
            self.known = Some(known.into());
            self
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for WithExtra {
        fn validate(&self, _: &mut ::huaweicloud_meeting::runtime::Validator) {}
    }

    /// `WithTyped` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct WithTyped {
        /// `known`.
        pub known: String,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, Leaf>,
    }

    impl WithTyped {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(known: impl Into<String>) -> Self {
            Self {
                known: known.into(),
                extra: ::std::collections::BTreeMap::new(),
            }
        }
    }

    impl ::huaweicloud_meeting::runtime::Validate for WithTyped {
        fn validate(&self, at: &mut ::huaweicloud_meeting::runtime::Validator) {
            at.entries(&self.extra, |at, value| at.nested(value));
            at.properties(1 + self.extra.len(), Some(1), None);
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `POST /shapes`
    pub static SHAPES: Operation = Operation {
        id: "shapes",
        method: Method::Post,
        path: "/shapes",
        token: false,
        idempotent: false,
    };
}

/// Shapes.
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

    /// All of them, both ways.
    ///
    /// `POST /shapes`
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn shapes(&self, body: &types::All) -> Result<types::All> {
        self.client.call(&operations::SHAPES).validate(body).json(body).receive()
    }
}
