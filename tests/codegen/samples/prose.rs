// @generated from prose.yaml: edit the document, not this file.

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
    /// ```text
    /// only code
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct Words {
        /// indented
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub a: Option<String>,
        /// bidi bell
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub b: Option<String>,
        /// `c`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub c: Option<String>,
        /// `d`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub d: Option<String>,
        /// ! looks inner
        ///
        /// Default: `"\n"`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub e: Option<String>,
        /// \*/ end of comment
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub f: Option<String>,
        /// `<b>` \[a\]\[b\] \[c\]: d
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub g: Option<String>,
        /// 1. one
        ///
        /// para of one
        ///
        /// 2. two
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub h: Option<String>,
    }
}

/// What the document says of each operation.
pub mod operations {
    use ::huaweicloud_meeting::runtime::{Method, Operation};

    /// `GET /prose`
    pub static PROSE: Operation = Operation {
        id: "prose",
        method: Method::Get,
        path: "/prose",
        token: false,
        idempotent: true,
    };
}

/// Prose `from` \[anywhere\] \<b>.
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

    /// Brackets \[here\], \<angles>, `code`, \*stars\*, \_lines\_ and <https://example.com/a_b?c=d>.
    ///
    /// **A heading**
    ///
    /// A paragraph with \[a link\](<https://example.com/x_(y>)) and \[`Type`\] and \[broken\](foo) and \<div> \& \&amp;
    /// more. Bare: <http://example.com/path>, (<https://example.com/q>). Empty https:\// here. Odd \`backtick.
    ///
    /// indented code: let x = unsafe { \*p };
    ///
    /// ```text
    /// fn main() { panic!("never a doctest") }
    /// ```
    ///
    /// - one goes on
    /// - two \[x\] lazy continuation
    ///
    /// - star item
    /// 1. numbered
    /// 2) other > quoted \| a \| b \| \|---\|---\| \| 1 \| 2 \|
    ///
    /// \[ref\]: <https://example.com> \[^1\]: note
    ///
    /// Setext
    ///
    /// \<script>alert(1)\</script> {@link Foo} \\n \\\[x\\\] \*/ /\* --> "quotes" 'single' #hash
    ///
    /// ```text
    /// unclosed fence
    /// ```
    ///
    /// `GET /prose`
    ///
    /// Who may call it: anyone \[really\] \<b>.
    ///
    /// [`prose_with`](Self::prose_with) takes `a` too.
    ///
    /// See <https://example.com/docs>.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400`: Bad: - one - two \[x\].
    pub fn prose(&self) -> Result<()> {
        self.prose_with(None)
    }

    /// As [`prose`](Self::prose), with what may be left out there: `None` leaves it out.
    ///
    /// - `a`: - looks like a list - with lines Pattern: `` ^`[^\]]*$ ``. Default: ``` "a`b``c" ```.
    ///
    /// # Errors
    ///
    /// Those of [`prose`](Self::prose).
    pub fn prose_with(&self, a: Option<&str>) -> Result<()> {
        self.client
            .call(&operations::PROSE)
            .validate_with(|at| {
                if let Some(value) = a {
                    at.field(
                        "a",
                        |at| {
                            static PATTERN: ::huaweicloud_meeting::runtime::Pattern = ::huaweicloud_meeting::runtime::Pattern::new(
                                "^`[^\\]]*$",
                                {
                                    use ::huaweicloud_meeting::runtime::{Piece::*, class};
                                    All(
                                        &[
                                            Start,
                                            In(class("``")),
                                            Repeat(&NotIn(class("]]")), 0, None),
                                            End,
                                        ],
                                    )
                                },
                            );
                            at.text(value, None, None, &PATTERN);
                        },
                    );
                }
            })
            .query_opt("a", a.as_ref())
            .finish()
    }
}
