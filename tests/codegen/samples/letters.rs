// @generated from letters.yaml: edit the document, not this file.

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
    /// `Meeting` of the document.
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Meeting {
        /// 会议名称。
        #[serde(rename = "名称")]
        pub 名称: String,
        /// `état`.
        #[serde(rename = "état", default, skip_serializing_if = "Option::is_none")]
        pub état: Option<MeetingÉtat>,
        /// `メモ（任意）`.
        #[serde(
            rename = "メモ（任意）",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub メモ_任意: Option<String>,
        /// `内容`.
        #[serde(rename = "内容", default, skip_serializing_if = "Option::is_none")]
        pub 内容: Option<Meeting内容>,
    }

    /// `MeetingÉtat`: part of a larger type of the document.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum MeetingÉtat {
        /// `"启用"`.
        启用,
        /// `"停用"`.
        停用,
        /// `"открыт"`.
        Открыт,
        /// `"한글"`.
        한글,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl MeetingÉtat {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::启用 => "启用",
                Self::停用 => "停用",
                Self::Открыт => "открыт",
                Self::한글 => "한글",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for MeetingÉtat {
        fn from(value: &str) -> Self {
            match value {
                "启用" => Self::启用,
                "停用" => Self::停用,
                "открыт" => Self::Открыт,
                "한글" => Self::한글,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for MeetingÉtat {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for MeetingÉtat {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for MeetingÉtat {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for MeetingÉtat {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for MeetingÉtat {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl ::huaweicloud_meeting::runtime::ToParam for MeetingÉtat {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// `Meeting内容`: part of a larger type of the document.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Meeting内容 {
        /// `标题`.
        #[serde(rename = "标题", default, skip_serializing_if = "Option::is_none")]
        pub 标题: Option<String>,
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /meetings/{用户ID}`
    pub static 查询会议: Operation = Operation {
        id: "查询会议",
        method: Method::Get,
        path: "/meetings/{用户ID}",
        token: false,
        idempotent: true,
    };
}

/// 会议.
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

    /// 查询会议。
    ///
    /// `GET /meetings/{用户ID}`
    ///
    /// - `用户id`: `用户ID`.
    ///
    /// [`查询会议_with`](Self::查询会议_with) takes `größe` too.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent.
    pub fn 查询会议(&self, 用户id: &str) -> Result<types::Meeting> {
        self.查询会议_with(用户id, None)
    }

    /// As [`查询会议`](Self::查询会议), with what may be left out there: `None` leaves it out.
    ///
    /// - `größe`: `größe`.
    ///
    /// # Errors
    ///
    /// Those of [`查询会议`](Self::查询会议).
    pub fn 查询会议_with(
        &self,
        用户id: &str,
        größe: Option<i64>,
    ) -> Result<types::Meeting> {
        self.client
            .call(&operations::查询会议)
            .path("用户ID", 用户id)
            .query_opt("größe", größe.as_ref())
            .receive()
    }
}
