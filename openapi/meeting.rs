// @generated from openapi/meeting.yaml: edit the document, not this file.

use crate::Result;
use crate::runtime::{Page, Pages};

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
    /// An error of any other operation, or of the gateway.
    #[doc(alias = "AbnormalResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AbnormalResultDto {
        /// Code, such as `USG.201040003`, or `APIG.0308` from the gateway.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub error_code: Option<String>,
        /// Message in the language asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub error_msg: Option<String>,
        /// Id of the call.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
    }

    /// How an account is to be read.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AccountType {
        /// `0`: The account is a meeting account.
        Meeting,
        /// `1`: The account is a third-party user id.
        ThirdParty,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl AccountType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Meeting => 0,
                Self::ThirdParty => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for AccountType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Meeting,
                1 => Self::ThirdParty,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for AccountType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for AccountType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for AccountType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AccountType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for AccountType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// A new enterprise.
    #[doc(alias = "AddCorpDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddCorpDto {
        /// The enterprise itself.
        #[serde(rename = "basicInfo")]
        pub basic_info: CorpBasicDto,
        /// Its default administrator.
        #[serde(rename = "adminInfo")]
        pub admin_info: AdminDto,
        /// Its first resources.
        #[serde(rename = "resInfo", default, skip_serializing_if = "Option::is_none")]
        pub res_info: Option<AddCorpResDto>,
        /// Id of a media access group, from `showSpResource` with `queryGroup`.
        #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
        pub group_id: Option<String>,
        /// Properties to set.
        #[serde(
            rename = "propertyInfo",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub property_info: Option<Vec<OrgPropertyDto>>,
    }

    impl AddCorpDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            basic_info: impl Into<CorpBasicDto>,
            admin_info: impl Into<AdminDto>,
        ) -> Self {
            Self {
                basic_info: basic_info.into(),
                admin_info: admin_info.into(),
                res_info: None,
                group_id: None,
                property_info: None,
            }
        }

        /// With `resInfo`.
        #[must_use]
        pub fn with_res_info(mut self, res_info: impl Into<AddCorpResDto>) -> Self {
            self.res_info = Some(res_info.into());
            self
        }

        /// With `groupId`.
        #[must_use]
        pub fn with_group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }

        /// With `propertyInfo`.
        #[must_use]
        pub fn with_property_info(
            mut self,
            property_info: impl Into<Vec<OrgPropertyDto>>,
        ) -> Self {
            self.property_info = Some(property_info.into());
            self
        }
    }

    impl crate::runtime::Validate for AddCorpDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("basicInfo", |at| at.nested(&self.basic_info));
            at.field("adminInfo", |at| at.nested(&self.admin_info));
            if let Some(value) = &self.res_info {
                at.field("resInfo", |at| at.nested(value));
            }
            if let Some(value) = &self.property_info {
                at.field(
                    "propertyInfo",
                    |at| at.each(value, |at, value| at.nested(value)),
                );
            }
        }
    }

    /// The first resources of a new enterprise.
    #[doc(alias = "AddCorpResDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddCorpResDto {
        /// Resources, at most 100.
        ///
        /// 0 to 100 entries.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub resource: Option<Vec<ResourceDto>>,
    }

    impl AddCorpResDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `resource`.
        #[must_use]
        pub fn with_resource(mut self, resource: impl Into<Vec<ResourceDto>>) -> Self {
            self.resource = Some(resource.into());
            self
        }
    }

    impl crate::runtime::Validate for AddCorpResDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.resource {
                at.field(
                    "resource",
                    |at| {
                        at.count(value.len(), Some(0), Some(100));
                        at.each(value, |at, value| at.nested(value));
                    },
                );
            }
        }
    }

    /// The new enterprise.
    #[doc(alias = "AddCorpResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddCorpResultDto {
        /// Id of the new enterprise.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub value: Option<String>,
    }

    /// The new department.
    #[doc(alias = "AddDepartmentResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddDepartmentResultDto {
        /// Code of the new department.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub value: Option<String>,
    }

    /// A new member.
    #[doc(alias = "AddUserDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AddUserDto {
        /// Name, 1 to 64 characters.
        ///
        /// 1 to 64 characters.
        pub name: String,
        /// English name, at most 64 characters.
        ///
        /// At most 64 characters.
        #[serde(
            rename = "englishName",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub english_name: Option<String>,
        /// Account, at most 64 characters, unique in the whole platform; the platform makes one if it is absent.
        ///
        /// At most 64 characters. Must have only letters, digits and `_ - . @`, not only digits, and no full stop after an `@`. Pattern: `^(?![0-9]+$)[A-Za-z0-9_.-]*(?:@[A-Za-z0-9_@-]*)?$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub account: Option<String>,
        /// Third-party user id, at most 64 characters, unique in the enterprise; needed for logins by App ID.
        ///
        /// At most 64 characters.
        #[serde(
            rename = "thirdAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_account: Option<String>,
        /// Password, 8 to 32 characters, neither the account nor its reverse; the platform makes one if it is absent.
        ///
        /// 8 to 32 characters. Must have at least two of: small letters, capital letters, digits, and the other printable characters of ASCII but the space. Pattern: `` ^(?:(?=.*[a-z])(?=.*[!-`{-~])|(?=.*[A-Z])(?=.*[!-@\[-`{-~])|(?=.*[0-9])(?=.*[!-/:-@\[-`{-~])) ``.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "crate::runtime::expose"
        )]
        pub pwd: Option<crate::Secret>,
        /// Mobile number with country code, at most 32 characters; `country` is then required.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaHKG`; at most 255 characters; `chinaPR`
        /// if absent.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// E-mail address, at most 255 characters. Without e-mail address and telephone number no password can be sent to
        /// the member; the platform insists on the address if the enterprise has no text messages.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Code of the department, at most 32 characters; the root if absent.
        ///
        /// At most 32 characters. Default: `"1"`.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Signature, at most 512 characters.
        ///
        /// At most 512 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<String>,
        /// Job title, at most 32 characters.
        ///
        /// At most 32 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<String>,
        /// Remarks, at most 128 characters.
        ///
        /// At most 128 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub desc: Option<String>,
        /// Whether the member may log in; 0 (enabled) if absent.
        ///
        /// 0 to 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<UserStatus>,
        /// What the member may do. The vendor advises against it.
        ///
        /// Deprecated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub function: Option<UserFunctionDto>,
        /// Whether the platform tells the new member by mail and text message. \*\*It does unless this is `0`.\*\*
        ///
        /// At most 32 characters.
        #[serde(rename = "sendNotify", default, skip_serializing_if = "Option::is_none")]
        pub send_notify: Option<SendNotify>,
        /// Place in the directory, 1 to 10000; lower comes first; 10000 if absent.
        ///
        /// 1 to 10000.
        #[serde(rename = "sortLevel", default, skip_serializing_if = "Option::is_none")]
        pub sort_level: Option<i32>,
        /// Whether the number is hidden in the directory and in meetings; false if absent.
        ///
        /// Default: `false`.
        #[serde(rename = "hidePhone", default, skip_serializing_if = "Option::is_none")]
        pub hide_phone: Option<bool>,
    }

    impl AddUserDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                english_name: None,
                account: None,
                third_account: None,
                pwd: None,
                phone: None,
                country: None,
                email: None,
                dept_code: None,
                signature: None,
                title: None,
                desc: None,
                status: None,
                function: None,
                send_notify: None,
                sort_level: None,
                hide_phone: None,
            }
        }

        /// With `englishName`.
        #[must_use]
        pub fn with_english_name(mut self, english_name: impl Into<String>) -> Self {
            self.english_name = Some(english_name.into());
            self
        }

        /// With `account`.
        #[must_use]
        pub fn with_account(mut self, account: impl Into<String>) -> Self {
            self.account = Some(account.into());
            self
        }

        /// With `thirdAccount`.
        #[must_use]
        pub fn with_third_account(mut self, third_account: impl Into<String>) -> Self {
            self.third_account = Some(third_account.into());
            self
        }

        /// With `pwd`.
        #[must_use]
        pub fn with_pwd(mut self, pwd: impl Into<crate::Secret>) -> Self {
            self.pwd = Some(pwd.into());
            self
        }

        /// With `phone`.
        #[must_use]
        pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
            self.phone = Some(phone.into());
            self
        }

        /// With `country`.
        #[must_use]
        pub fn with_country(mut self, country: impl Into<String>) -> Self {
            self.country = Some(country.into());
            self
        }

        /// With `email`.
        #[must_use]
        pub fn with_email(mut self, email: impl Into<String>) -> Self {
            self.email = Some(email.into());
            self
        }

        /// With `deptCode`.
        #[must_use]
        pub fn with_dept_code(mut self, dept_code: impl Into<String>) -> Self {
            self.dept_code = Some(dept_code.into());
            self
        }

        /// With `signature`.
        #[must_use]
        pub fn with_signature(mut self, signature: impl Into<String>) -> Self {
            self.signature = Some(signature.into());
            self
        }

        /// With `title`.
        #[must_use]
        pub fn with_title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }

        /// With `desc`.
        #[must_use]
        pub fn with_desc(mut self, desc: impl Into<String>) -> Self {
            self.desc = Some(desc.into());
            self
        }

        /// With `status`.
        #[must_use]
        pub fn with_status(mut self, status: impl Into<UserStatus>) -> Self {
            self.status = Some(status.into());
            self
        }

        /// With `function`.
        #[must_use]
        pub fn with_function(mut self, function: impl Into<UserFunctionDto>) -> Self {
            self.function = Some(function.into());
            self
        }

        /// With `sendNotify`.
        #[must_use]
        pub fn with_send_notify(mut self, send_notify: impl Into<SendNotify>) -> Self {
            self.send_notify = Some(send_notify.into());
            self
        }

        /// With `sortLevel`.
        #[must_use]
        pub fn with_sort_level(mut self, sort_level: impl Into<i32>) -> Self {
            self.sort_level = Some(sort_level.into());
            self
        }

        /// With `hidePhone`.
        #[must_use]
        pub fn with_hide_phone(mut self, hide_phone: impl Into<bool>) -> Self {
            self.hide_phone = Some(hide_phone.into());
            self
        }
    }

    impl crate::runtime::Validate for AddUserDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("name", |at| at.length(&self.name, Some(1), Some(64)));
            if let Some(value) = &self.english_name {
                at.field("englishName", |at| at.length(value, None, Some(64)));
            }
            if let Some(value) = &self.account {
                at.field(
                    "account",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^(?![0-9]+$)[A-Za-z0-9_.-]*(?:@[A-Za-z0-9_@-]*)?$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    All(
                                        &[
                                            Start,
                                            NotAhead(&All(&[Repeat(&In(class("09")), 1, None), End])),
                                            Repeat(&In(class("AZaz09__..--")), 0, None),
                                            Repeat(
                                                &All(
                                                    &[
                                                        In(class("@@")),
                                                        Repeat(&In(class("AZaz09__@@--")), 0, None),
                                                    ],
                                                ),
                                                0,
                                                Some(1),
                                            ),
                                            End,
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "have only letters, digits and `_ - . @`, not only digits, and no full stop after an `@`",
                            );
                        at.text(value, None, Some(64), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.third_account {
                at.field("thirdAccount", |at| at.length(value, None, Some(64)));
            }
            if let Some(value) = &self.pwd {
                at.field(
                    "pwd",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^(?:(?=.*[a-z])(?=.*[!-`{-~])|(?=.*[A-Z])(?=.*[!-@\\[-`{-~])|(?=.*[0-9])(?=.*[!-/:-@\\[-`{-~]))",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    All(
                                        &[
                                            Start,
                                            Any(
                                                &[
                                                    All(
                                                        &[
                                                            Ahead(
                                                                &All(
                                                                    &[
                                                                        Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                        In(class("az")),
                                                                    ],
                                                                ),
                                                            ),
                                                            Ahead(
                                                                &All(
                                                                    &[
                                                                        Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                        In(class("!`{~")),
                                                                    ],
                                                                ),
                                                            ),
                                                        ],
                                                    ),
                                                    All(
                                                        &[
                                                            Ahead(
                                                                &All(
                                                                    &[
                                                                        Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                        In(class("AZ")),
                                                                    ],
                                                                ),
                                                            ),
                                                            Ahead(
                                                                &All(
                                                                    &[
                                                                        Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                        In(class("!@[`{~")),
                                                                    ],
                                                                ),
                                                            ),
                                                        ],
                                                    ),
                                                    All(
                                                        &[
                                                            Ahead(
                                                                &All(
                                                                    &[
                                                                        Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                        In(class("09")),
                                                                    ],
                                                                ),
                                                            ),
                                                            Ahead(
                                                                &All(
                                                                    &[
                                                                        Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                        In(class("!/:@[`{~")),
                                                                    ],
                                                                ),
                                                            ),
                                                        ],
                                                    ),
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "have at least two of: small letters, capital letters, digits, and the other printable characters of ASCII but the space",
                            );
                        at.text(value.expose(), Some(8), Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.phone {
                at.field(
                    "phone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.country {
                at.field("country", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.email {
                at.field(
                    "email",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.dept_code {
                at.field("deptCode", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.signature {
                at.field("signature", |at| at.length(value, None, Some(512)));
            }
            if let Some(value) = &self.title {
                at.field("title", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.desc {
                at.field("desc", |at| at.length(value, None, Some(128)));
            }
            if let Some(value) = &self.status {
                at.field("status", |at| at.range(value.code(), 0, 1));
            }
            if let Some(value) = &self.function {
                at.field("function", |at| at.nested(value));
            }
            if let Some(value) = &self.send_notify {
                at.field("sendNotify", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.sort_level {
                at.field("sortLevel", |at| at.range(*value, 1, 10000));
            }
        }
    }

    /// The default administrator of a new enterprise.
    #[doc(alias = "AdminDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AdminDto {
        /// Account, 1 to 64 characters.
        ///
        /// 1 to 64 characters. Must have only letters, digits and `_ - . @`, not only digits, and no full stop after an `@`. Pattern: `^(?![0-9]+$)[A-Za-z0-9_.-]*(?:@[A-Za-z0-9_@-]*)?$`.
        pub account: String,
        /// Name, 1 to 128 characters.
        ///
        /// 1 to 128 characters.
        pub name: String,
        /// Password, 6 to 32 characters, neither the account nor its reverse.
        ///
        /// 6 to 32 characters. Must have at least two of: small letters, capital letters, digits, and the other printable characters of ASCII but the space. Pattern: `` ^(?:(?=.*[a-z])(?=.*[!-`{-~])|(?=.*[A-Z])(?=.*[!-@\[-`{-~])|(?=.*[0-9])(?=.*[!-/:-@\[-`{-~])) ``.
        #[serde(serialize_with = "crate::runtime::expose")]
        pub pwd: crate::Secret,
        /// E-mail address, at most 255 characters. Without e-mail address and telephone number the password can never be
        /// reset; the platform insists on the address if the enterprise has no text messages.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Mobile number with country code, at most 32 characters; `country` is then required.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaHKG`; at most 255 characters; `chinaPR`
        /// if absent.
        ///
        /// At most 255 characters. Default: `"chinaPR"`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
    }

    impl AdminDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            account: impl Into<String>,
            name: impl Into<String>,
            pwd: crate::Secret,
        ) -> Self {
            Self {
                account: account.into(),
                name: name.into(),
                pwd,
                email: None,
                phone: None,
                country: None,
            }
        }

        /// With `email`.
        #[must_use]
        pub fn with_email(mut self, email: impl Into<String>) -> Self {
            self.email = Some(email.into());
            self
        }

        /// With `phone`.
        #[must_use]
        pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
            self.phone = Some(phone.into());
            self
        }

        /// With `country`.
        #[must_use]
        pub fn with_country(mut self, country: impl Into<String>) -> Self {
            self.country = Some(country.into());
            self
        }
    }

    impl crate::runtime::Validate for AdminDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field(
                "account",
                |at| {
                    static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                            "^(?![0-9]+$)[A-Za-z0-9_.-]*(?:@[A-Za-z0-9_@-]*)?$",
                            {
                                use crate::runtime::{Piece::*, class};
                                All(
                                    &[
                                        Start,
                                        NotAhead(&All(&[Repeat(&In(class("09")), 1, None), End])),
                                        Repeat(&In(class("AZaz09__..--")), 0, None),
                                        Repeat(
                                            &All(
                                                &[
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__@@--")), 0, None),
                                                ],
                                            ),
                                            0,
                                            Some(1),
                                        ),
                                        End,
                                    ],
                                )
                            },
                        )
                        .in_words(
                            "have only letters, digits and `_ - . @`, not only digits, and no full stop after an `@`",
                        );
                    at.text(&self.account, Some(1), Some(64), &PATTERN);
                },
            );
            at.field("name", |at| at.length(&self.name, Some(1), Some(128)));
            at.field(
                "pwd",
                |at| {
                    static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                            "^(?:(?=.*[a-z])(?=.*[!-`{-~])|(?=.*[A-Z])(?=.*[!-@\\[-`{-~])|(?=.*[0-9])(?=.*[!-/:-@\\[-`{-~]))",
                            {
                                use crate::runtime::{Piece::*, class};
                                All(
                                    &[
                                        Start,
                                        Any(
                                            &[
                                                All(
                                                    &[
                                                        Ahead(
                                                            &All(
                                                                &[
                                                                    Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                    In(class("az")),
                                                                ],
                                                            ),
                                                        ),
                                                        Ahead(
                                                            &All(
                                                                &[
                                                                    Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                    In(class("!`{~")),
                                                                ],
                                                            ),
                                                        ),
                                                    ],
                                                ),
                                                All(
                                                    &[
                                                        Ahead(
                                                            &All(
                                                                &[
                                                                    Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                    In(class("AZ")),
                                                                ],
                                                            ),
                                                        ),
                                                        Ahead(
                                                            &All(
                                                                &[
                                                                    Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                    In(class("!@[`{~")),
                                                                ],
                                                            ),
                                                        ),
                                                    ],
                                                ),
                                                All(
                                                    &[
                                                        Ahead(
                                                            &All(
                                                                &[
                                                                    Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                    In(class("09")),
                                                                ],
                                                            ),
                                                        ),
                                                        Ahead(
                                                            &All(
                                                                &[
                                                                    Repeat(&NotIn(class("\n\n\r\r\u{2028}\u{2029}")), 0, None),
                                                                    In(class("!/:@[`{~")),
                                                                ],
                                                            ),
                                                        ),
                                                    ],
                                                ),
                                            ],
                                        ),
                                    ],
                                )
                            },
                        )
                        .in_words(
                            "have at least two of: small letters, capital letters, digits, and the other printable characters of ASCII but the space",
                        );
                    at.text(self.pwd.expose(), Some(6), Some(32), &PATTERN);
                },
            );
            if let Some(value) = &self.email {
                at.field(
                    "email",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.phone {
                at.field(
                    "phone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.country {
                at.field("country", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// Who is to get a new password.
    #[doc(alias = "AdminResetPwdReqDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AdminResetPwdReqDto {
        /// Meeting account of the member, 1 to 255 characters.
        ///
        /// 1 to 255 characters.
        pub account: String,
    }

    impl AdminResetPwdReqDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(account: impl Into<String>) -> Self {
            Self { account: account.into() }
        }
    }

    impl crate::runtime::Validate for AdminResetPwdReqDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("account", |at| at.length(&self.account, Some(1), Some(255)));
        }
    }

    /// Kind of administrator.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AdminType {
        /// `0`: Default administrator, made together with the enterprise.
        DefaultAdmin,
        /// `1`: Ordinary administrator, a member with the role.
        OrdinaryAdmin,
        /// `2`: Not an administrator.
        NotAdmin,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl AdminType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::DefaultAdmin => 0,
                Self::OrdinaryAdmin => 1,
                Self::NotAdmin => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for AdminType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::DefaultAdmin,
                1 => Self::OrdinaryAdmin,
                2 => Self::NotAdmin,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for AdminType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for AdminType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for AdminType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for AdminType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for AdminType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Body of a login with an App ID. What the signature covers must be the same here.
    #[doc(alias = "AppAuthReqDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AppAuthReqDto {
        /// App ID, 1 to 64 characters.
        ///
        /// 1 to 64 characters.
        #[serde(rename = "appId")]
        pub app_id: String,
        /// Kind of client, 0 to 255; use 72 (API).
        ///
        /// 0 to 255.
        #[serde(rename = "clientType")]
        pub client_type: ClientType,
        /// When the signature stops being accepted, a Unix time in seconds; 0 for never.
        ///
        /// At least 0.
        #[serde(rename = "expireTime")]
        pub expire_time: crate::UnixSeconds,
        /// Random text made for this login, 32 to 64 characters.
        ///
        /// 32 to 64 characters.
        pub nonce: String,
        /// Third-party user id, at most 64 characters, as signed. Absent or empty for the default administrator.
        ///
        /// At most 64 characters.
        #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
        pub user_id: Option<String>,
        /// Enterprise id, at most 32 characters, as signed. Only with an App ID of an SP; with one of a single enterprise
        /// it makes the login fail. Absent, together with `userId`, for the SP's default administrator.
        ///
        /// At most 32 characters.
        #[serde(rename = "corpId", default, skip_serializing_if = "Option::is_none")]
        pub corp_id: Option<String>,
        /// Name for the enterprise's directory, at most 64 characters.
        ///
        /// At most 64 characters.
        #[serde(rename = "userName", default, skip_serializing_if = "Option::is_none")]
        pub user_name: Option<String>,
        /// E-mail address for the enterprise's directory, at most 255 characters.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(rename = "userEmail", default, skip_serializing_if = "Option::is_none")]
        pub user_email: Option<String>,
        /// Telephone number for the enterprise's directory, at most 32 characters.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(rename = "userPhone", default, skip_serializing_if = "Option::is_none")]
        pub user_phone: Option<String>,
        /// Department code, at most 32 characters.
        ///
        /// At most 32 characters. Must have only letters, digits, underscores and hyphens. Pattern: `^[0-9A-Za-z_-]*$`.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
    }

    impl AppAuthReqDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            app_id: impl Into<String>,
            client_type: impl Into<ClientType>,
            expire_time: impl Into<crate::UnixSeconds>,
            nonce: impl Into<String>,
        ) -> Self {
            Self {
                app_id: app_id.into(),
                client_type: client_type.into(),
                expire_time: expire_time.into(),
                nonce: nonce.into(),
                user_id: None,
                corp_id: None,
                user_name: None,
                user_email: None,
                user_phone: None,
                dept_code: None,
            }
        }

        /// With `userId`.
        #[must_use]
        pub fn with_user_id(mut self, user_id: impl Into<String>) -> Self {
            self.user_id = Some(user_id.into());
            self
        }

        /// With `corpId`.
        #[must_use]
        pub fn with_corp_id(mut self, corp_id: impl Into<String>) -> Self {
            self.corp_id = Some(corp_id.into());
            self
        }

        /// With `userName`.
        #[must_use]
        pub fn with_user_name(mut self, user_name: impl Into<String>) -> Self {
            self.user_name = Some(user_name.into());
            self
        }

        /// With `userEmail`.
        #[must_use]
        pub fn with_user_email(mut self, user_email: impl Into<String>) -> Self {
            self.user_email = Some(user_email.into());
            self
        }

        /// With `userPhone`.
        #[must_use]
        pub fn with_user_phone(mut self, user_phone: impl Into<String>) -> Self {
            self.user_phone = Some(user_phone.into());
            self
        }

        /// With `deptCode`.
        #[must_use]
        pub fn with_dept_code(mut self, dept_code: impl Into<String>) -> Self {
            self.dept_code = Some(dept_code.into());
            self
        }
    }

    impl crate::runtime::Validate for AppAuthReqDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("appId", |at| at.length(&self.app_id, Some(1), Some(64)));
            at.field("clientType", |at| at.range(self.client_type.code(), 0, 255));
            at.field("expireTime", |at| at.at_least(self.expire_time.get(), 0));
            at.field("nonce", |at| at.length(&self.nonce, Some(32), Some(64)));
            if let Some(value) = &self.user_id {
                at.field("userId", |at| at.length(value, None, Some(64)));
            }
            if let Some(value) = &self.corp_id {
                at.field("corpId", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.user_name {
                at.field("userName", |at| at.length(value, None, Some(64)));
            }
            if let Some(value) = &self.user_email {
                at.field(
                    "userEmail",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.user_phone {
                at.field(
                    "userPhone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.dept_code {
                at.field(
                    "deptCode",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^[0-9A-Za-z_-]*$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    All(
                                        &[Start, Repeat(&In(class("09AZaz__--")), 0, None), End],
                                    )
                                },
                            )
                            .in_words(
                                "have only letters, digits, underscores and hyphens",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
        }
    }

    /// Body of a login with account and password.
    #[doc(alias = "AuthReqDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct AuthReqDto {
        /// Meeting account, 1 to 255 characters; the same as in the Basic credentials.
        ///
        /// 1 to 255 characters.
        pub account: String,
        /// Kind of client, 0 to 255; use 72 (API).
        ///
        /// 0 to 255.
        #[serde(rename = "clientType")]
        pub client_type: ClientType,
        /// Whether to issue a token; 0 (issue one) if absent. With 1 the answer may come without a token. This client's `createToken`
        /// cannot read such an answer and fails, although the login succeeded.
        ///
        /// Default: `0`.
        #[serde(
            rename = "createTokenType",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub create_token_type: Option<CreateTokenType>,
        /// Answer to a captcha, at most 255 characters; only when the platform asks for one.
        ///
        /// At most 255 characters.
        #[serde(
            rename = "HA2",
            default,
            skip_serializing_if = "Option::is_none",
            serialize_with = "crate::runtime::expose"
        )]
        pub ha2: Option<crate::Secret>,
    }

    impl AuthReqDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            account: impl Into<String>,
            client_type: impl Into<ClientType>,
        ) -> Self {
            Self {
                account: account.into(),
                client_type: client_type.into(),
                create_token_type: None,
                ha2: None,
            }
        }

        /// With `createTokenType`.
        #[must_use]
        pub fn with_create_token_type(
            mut self,
            create_token_type: impl Into<CreateTokenType>,
        ) -> Self {
            self.create_token_type = Some(create_token_type.into());
            self
        }

        /// With `HA2`.
        #[must_use]
        pub fn with_ha2(mut self, ha2: impl Into<crate::Secret>) -> Self {
            self.ha2 = Some(ha2.into());
            self
        }
    }

    impl crate::runtime::Validate for AuthReqDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("account", |at| at.length(&self.account, Some(1), Some(255)));
            at.field("clientType", |at| at.range(self.client_type.code(), 0, 255));
            if let Some(value) = &self.ha2 {
                at.field("HA2", |at| at.length(value.expose(), None, Some(255)));
            }
        }
    }

    /// What belongs to a token, and the token itself if one was issued. Lifetimes are in seconds, times of issue in
    /// milliseconds.
    #[doc(alias = "CheckTokenResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct CheckTokenResultDto {
        /// Access token, opaque; absent if none was asked for.
        #[serde(
            rename = "accessToken",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub access_token: Option<crate::Secret>,
        /// The caller's IP address as the platform sees it.
        #[serde(rename = "tokenIp", default, skip_serializing_if = "Option::is_none")]
        pub token_ip: Option<String>,
        /// How long the access token lives from its issue, in seconds; between 12 and 24 hours.
        #[serde(
            rename = "validPeriod",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub valid_period: Option<i64>,
        /// When the access token ends, a Unix time in seconds.
        #[serde(
            rename = "expireTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub expire_time: Option<crate::UnixSeconds>,
        /// When the access token was issued, a Unix time in milliseconds.
        #[serde(
            rename = "createTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub create_time: Option<crate::UnixMillis>,
        /// The user that the token stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub user: Option<UserInfo>,
        /// Kind of client, as sent at login.
        #[serde(rename = "clientType", default, skip_serializing_if = "Option::is_none")]
        pub client_type: Option<ClientType>,
        /// Whether the login displaces another; not in use by the vendor's words.
        #[serde(
            rename = "forceLoginInd",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub force_login_ind: Option<ForceLoginInd>,
        /// Whether the initial password has never been changed.
        #[serde(rename = "firstLogin", default, skip_serializing_if = "Option::is_none")]
        pub first_login: Option<bool>,
        /// Whether the password has expired.
        #[serde(rename = "pwdExpired", default, skip_serializing_if = "Option::is_none")]
        pub pwd_expired: Option<bool>,
        /// Days until the password expires; negative in every published example.
        #[serde(
            rename = "daysPwdAvailable",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub days_pwd_available: Option<i32>,
        /// Token for a proxy server.
        #[serde(rename = "proxyToken", default, skip_serializing_if = "Option::is_none")]
        pub proxy_token: Option<ProxyTokenDto>,
        /// Whether the token is removed with a delay.
        #[serde(
            rename = "delayDelete",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub delay_delete: Option<bool>,
        /// Kind of token.
        #[serde(rename = "tokenType", default, skip_serializing_if = "Option::is_none")]
        pub token_type: Option<TokenType>,
        /// Refresh token, opaque.
        #[serde(
            rename = "refreshToken",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub refresh_token: Option<crate::Secret>,
        /// How long the refresh token lives from its issue, in seconds; 2592000 (30 days) in all examples.
        #[serde(
            rename = "refreshValidPeriod",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub refresh_valid_period: Option<i64>,
        /// When the refresh token ends, a Unix time in seconds.
        #[serde(
            rename = "refreshExpireTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub refresh_expire_time: Option<crate::UnixSeconds>,
        /// When the refresh token was issued, a Unix time in milliseconds.
        #[serde(
            rename = "refreshCreateTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub refresh_create_time: Option<crate::UnixMillis>,
    }

    /// Kind of client. It decides how many live tokens an account has.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ClientType {
        /// `0`: Web browser; one live token per account.
        Web,
        /// `5`: Desktop client; one live token per account.
        Pc,
        /// `6`: Mobile client; one live token per account.
        Mobile,
        /// `50`: Mobile client that logs in by App ID.
        AppMobile,
        /// `51`: Pad client that logs in by App ID.
        AppPad,
        /// `52`: Desktop client that logs in by App ID.
        AppPc,
        /// `53`: TV client that logs in by App ID.
        AppTv,
        /// `54`: Large-screen client that logs in by App ID.
        AppLargeScreen,
        /// `55`: Web client that logs in by App ID.
        AppWeb,
        /// `72`: Program that calls this API; up to 64 live tokens per account.
        Api,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl ClientType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Web => 0,
                Self::Pc => 5,
                Self::Mobile => 6,
                Self::AppMobile => 50,
                Self::AppPad => 51,
                Self::AppPc => 52,
                Self::AppTv => 53,
                Self::AppLargeScreen => 54,
                Self::AppWeb => 55,
                Self::Api => 72,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for ClientType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Web,
                5 => Self::Pc,
                6 => Self::Mobile,
                50 => Self::AppMobile,
                51 => Self::AppPad,
                52 => Self::AppPc,
                53 => Self::AppTv,
                54 => Self::AppLargeScreen,
                55 => Self::AppWeb,
                72 => Self::Api,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for ClientType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for ClientType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for ClientType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ClientType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for ClientType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Who is to become an administrator.
    #[doc(alias = "CorpAdminDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct CorpAdminDto {
        /// Account of an existing user of the enterprise, read as `accountType` says.
        ///
        /// At least 1 character.
        pub account: String,
    }

    impl CorpAdminDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(account: impl Into<String>) -> Self {
            Self { account: account.into() }
        }
    }

    impl crate::runtime::Validate for CorpAdminDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("account", |at| at.length(&self.account, Some(1), None));
        }
    }

    /// What is told about a new enterprise.
    #[doc(alias = "CorpBasicDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct CorpBasicDto {
        /// Name, 1 to 128 characters.
        ///
        /// 1 to 128 characters. Must have none of the characters `# % & ' + ; < > = " ？ ? \ … /`. Pattern: `^[^#%&'+;<>="\uFF1F?\\\u2026/]*$`.
        pub name: String,
        /// Domain, at most 128 characters.
        ///
        /// At most 128 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub domain: Option<String>,
        /// Telephone number with country code, at most 32 characters; `country` belongs to it.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the telephone number, by the vendor's name for it, such as `chinaHKG`; at most 255 characters; `chinaPR`
        /// if absent.
        ///
        /// At most 255 characters. Default: `"chinaPR"`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// Fax number, at most 32 characters.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fax: Option<String>,
        /// E-mail address, at most 255 characters.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Address, at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Remarks, at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// Id of the SP, at most 32 characters; only returned by queries, so leave it out.
        ///
        /// At most 32 characters.
        #[serde(rename = "spId", default, skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<String>,
        /// Language of voice prompts, at most 128 characters; `zh-CN` if absent.
        ///
        /// At most 128 characters. Default: `"zh-CN"`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub language: Option<PromptLanguage>,
        /// Time zone by the vendor's number for it; `56` (Beijing, GMT+08:00) if absent.
        ///
        /// At most 128 characters. Must be a number from 1 to 77. Pattern: `^([1-9]|[1-6][0-9]|7[0-7])$`. Default: `"56"`.
        #[serde(rename = "timeZoneId", default, skip_serializing_if = "Option::is_none")]
        pub time_zone_id: Option<String>,
    }

    impl CorpBasicDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                domain: None,
                phone: None,
                country: None,
                fax: None,
                email: None,
                address: None,
                description: None,
                sp_id: None,
                language: None,
                time_zone_id: None,
            }
        }

        /// With `domain`.
        #[must_use]
        pub fn with_domain(mut self, domain: impl Into<String>) -> Self {
            self.domain = Some(domain.into());
            self
        }

        /// With `phone`.
        #[must_use]
        pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
            self.phone = Some(phone.into());
            self
        }

        /// With `country`.
        #[must_use]
        pub fn with_country(mut self, country: impl Into<String>) -> Self {
            self.country = Some(country.into());
            self
        }

        /// With `fax`.
        #[must_use]
        pub fn with_fax(mut self, fax: impl Into<String>) -> Self {
            self.fax = Some(fax.into());
            self
        }

        /// With `email`.
        #[must_use]
        pub fn with_email(mut self, email: impl Into<String>) -> Self {
            self.email = Some(email.into());
            self
        }

        /// With `address`.
        #[must_use]
        pub fn with_address(mut self, address: impl Into<String>) -> Self {
            self.address = Some(address.into());
            self
        }

        /// With `description`.
        #[must_use]
        pub fn with_description(mut self, description: impl Into<String>) -> Self {
            self.description = Some(description.into());
            self
        }

        /// With `spId`.
        #[must_use]
        pub fn with_sp_id(mut self, sp_id: impl Into<String>) -> Self {
            self.sp_id = Some(sp_id.into());
            self
        }

        /// With `language`.
        #[must_use]
        pub fn with_language(mut self, language: impl Into<PromptLanguage>) -> Self {
            self.language = Some(language.into());
            self
        }

        /// With `timeZoneId`.
        #[must_use]
        pub fn with_time_zone_id(mut self, time_zone_id: impl Into<String>) -> Self {
            self.time_zone_id = Some(time_zone_id.into());
            self
        }
    }

    impl crate::runtime::Validate for CorpBasicDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field(
                "name",
                |at| {
                    static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                            "^[^#%&'+;<>=\"\\uFF1F?\\\\\\u2026/]*$",
                            {
                                use crate::runtime::{Piece::*, class};
                                All(
                                    &[
                                        Start,
                                        Repeat(
                                            &NotIn(class("##%%&&''++;;<<>>==\"\"？？??\\\\……//")),
                                            0,
                                            None,
                                        ),
                                        End,
                                    ],
                                )
                            },
                        )
                        .in_words(
                            "have none of the characters `# % & ' + ; < > = \" ？ ? \\ … /`",
                        );
                    at.text(&self.name, Some(1), Some(128), &PATTERN);
                },
            );
            if let Some(value) = &self.domain {
                at.field("domain", |at| at.length(value, None, Some(128)));
            }
            if let Some(value) = &self.phone {
                at.field(
                    "phone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.country {
                at.field("country", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.fax {
                at.field(
                    "fax",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.email {
                at.field(
                    "email",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.address {
                at.field("address", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.description {
                at.field("description", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.sp_id {
                at.field("spId", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.language {
                at.field("language", |at| at.length(value.as_str(), None, Some(128)));
            }
            if let Some(value) = &self.time_zone_id {
                at.field(
                    "timeZoneId",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^([1-9]|[1-6][0-9]|7[0-7])$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    All(
                                        &[
                                            Start,
                                            Any(
                                                &[
                                                    In(class("19")),
                                                    All(&[In(class("16")), In(class("09"))]),
                                                    All(&[In(class("77")), In(class("07"))]),
                                                ],
                                            ),
                                            End,
                                        ],
                                    )
                                },
                            )
                            .in_words("be a number from 1 to 77");
                        at.text(value, None, Some(128), &PATTERN);
                    },
                );
            }
        }
    }

    /// Kind of enterprise.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CorpType {
        /// `0`: Flagship edition.
        Flagship,
        /// `5`: Free edition.
        Free,
        /// `6`: Standard edition, called Flexus in newer pages.
        Standard,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl CorpType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Flagship => 0,
                Self::Free => 5,
                Self::Standard => 6,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for CorpType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Flagship,
                5 => Self::Free,
                6 => Self::Standard,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for CorpType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for CorpType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for CorpType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CorpType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for CorpType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Whether a login issues a token.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CreateTokenType {
        /// `0`: Issue a token.
        Issue,
        /// `1`: Do not issue a token.
        DoNotIssue,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl CreateTokenType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Issue => 0,
                Self::DoNotIssue => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for CreateTokenType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Issue,
                1 => Self::DoNotIssue,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for CreateTokenType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for CreateTokenType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for CreateTokenType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CreateTokenType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for CreateTokenType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// A department.
    #[doc(alias = "DeptBasicDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct DeptBasicDto {
        /// Department code.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Id of the enterprise.
        #[serde(
            rename = "corpId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub corp_id: Option<String>,
        /// Name.
        #[serde(rename = "deptName", default, skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<String>,
        /// Names from the root to this department.
        #[serde(
            rename = "deptNamePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_name_path: Option<String>,
        /// Code of the department above; null for the root.
        #[serde(
            rename = "parentDeptCode",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub parent_dept_code: Option<String>,
    }

    /// A new department.
    #[doc(alias = "DeptDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct DeptDto {
        /// Name, 1 to 128 characters.
        ///
        /// 1 to 128 characters.
        #[serde(rename = "deptName")]
        pub dept_name: String,
        /// Code, at most 32 characters, unique in the enterprise; the platform makes one if it is absent.
        ///
        /// At most 32 characters.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Code of the department above, at most 32 characters; the root if absent.
        ///
        /// At most 32 characters. Default: `"1"`.
        #[serde(
            rename = "parentDeptCode",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub parent_dept_code: Option<String>,
        /// Remarks, at most 96 characters.
        ///
        /// At most 96 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// Who may look the department up; `UNLIMITED` if absent.
        #[serde(
            rename = "inPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub in_permission: Option<DeptInPermission>,
        /// Whom its members may look up.
        #[serde(
            rename = "outPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub out_permission: Option<DeptOutPermission>,
        /// Codes of the departments that its members may look up, at most 150; only with `outPermission` `DESIGNATED_DEPARTMENT`.
        ///
        /// At most 150 entries.
        #[serde(
            rename = "designatedOutDeptCodes",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub designated_out_dept_codes: Option<Vec<String>>,
        /// Place among its siblings, 1 to 10000; lower comes first.
        ///
        /// 1 to 10000.
        #[serde(rename = "sortLevel", default, skip_serializing_if = "Option::is_none")]
        pub sort_level: Option<i32>,
    }

    impl DeptDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(dept_name: impl Into<String>) -> Self {
            Self {
                dept_name: dept_name.into(),
                dept_code: None,
                parent_dept_code: None,
                note: None,
                in_permission: None,
                out_permission: None,
                designated_out_dept_codes: None,
                sort_level: None,
            }
        }

        /// With `deptCode`.
        #[must_use]
        pub fn with_dept_code(mut self, dept_code: impl Into<String>) -> Self {
            self.dept_code = Some(dept_code.into());
            self
        }

        /// With `parentDeptCode`.
        #[must_use]
        pub fn with_parent_dept_code(
            mut self,
            parent_dept_code: impl Into<String>,
        ) -> Self {
            self.parent_dept_code = Some(parent_dept_code.into());
            self
        }

        /// With `note`.
        #[must_use]
        pub fn with_note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// With `inPermission`.
        #[must_use]
        pub fn with_in_permission(
            mut self,
            in_permission: impl Into<DeptInPermission>,
        ) -> Self {
            self.in_permission = Some(in_permission.into());
            self
        }

        /// With `outPermission`.
        #[must_use]
        pub fn with_out_permission(
            mut self,
            out_permission: impl Into<DeptOutPermission>,
        ) -> Self {
            self.out_permission = Some(out_permission.into());
            self
        }

        /// With `designatedOutDeptCodes`.
        #[must_use]
        pub fn with_designated_out_dept_codes(
            mut self,
            designated_out_dept_codes: impl Into<Vec<String>>,
        ) -> Self {
            self.designated_out_dept_codes = Some(designated_out_dept_codes.into());
            self
        }

        /// With `sortLevel`.
        #[must_use]
        pub fn with_sort_level(mut self, sort_level: impl Into<i32>) -> Self {
            self.sort_level = Some(sort_level.into());
            self
        }
    }

    impl crate::runtime::Validate for DeptDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("deptName", |at| at.length(&self.dept_name, Some(1), Some(128)));
            if let Some(value) = &self.dept_code {
                at.field("deptCode", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.parent_dept_code {
                at.field("parentDeptCode", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.note {
                at.field("note", |at| at.length(value, None, Some(96)));
            }
            if let Some(value) = &self.designated_out_dept_codes {
                at.field(
                    "designatedOutDeptCodes",
                    |at| at.count(value.len(), None, Some(150)),
                );
            }
            if let Some(value) = &self.sort_level {
                at.field("sortLevel", |at| at.range(*value, 1, 10000));
            }
        }
    }

    /// Who may look a department up.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum DeptInPermission {
        /// `"UNLIMITED"`: No limit; the default.
        Unlimited,
        /// `"OPEN"`: Every department, whatever its own setting.
        Open,
        /// `"CLOSE"`: Nobody. The vendor says that it is not implemented.
        Close,
        /// `"DESIGNATED_DEPARTMENT"`: Some departments. The vendor says that it is not implemented.
        DesignatedDepartment,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl DeptInPermission {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Unlimited => "UNLIMITED",
                Self::Open => "OPEN",
                Self::Close => "CLOSE",
                Self::DesignatedDepartment => "DESIGNATED_DEPARTMENT",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for DeptInPermission {
        fn from(value: &str) -> Self {
            match value {
                "UNLIMITED" => Self::Unlimited,
                "OPEN" => Self::Open,
                "CLOSE" => Self::Close,
                "DESIGNATED_DEPARTMENT" => Self::DesignatedDepartment,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for DeptInPermission {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for DeptInPermission {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for DeptInPermission {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for DeptInPermission {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DeptInPermission {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for DeptInPermission {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// Whom the members of a department may look up.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum DeptOutPermission {
        /// `"UNLIMITED"`: Everybody.
        Unlimited,
        /// `"ONLY_SELF"`: Only themselves.
        OnlySelf,
        /// `"SELF_AND_CHILD_DEPARTMENT"`: Their department and those below it.
        SelfAndChildDepartment,
        /// `"DESIGNATED_DEPARTMENT"`: The departments named in `designatedOutDeptCodes`.
        DesignatedDepartment,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl DeptOutPermission {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Unlimited => "UNLIMITED",
                Self::OnlySelf => "ONLY_SELF",
                Self::SelfAndChildDepartment => "SELF_AND_CHILD_DEPARTMENT",
                Self::DesignatedDepartment => "DESIGNATED_DEPARTMENT",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for DeptOutPermission {
        fn from(value: &str) -> Self {
            match value {
                "UNLIMITED" => Self::Unlimited,
                "ONLY_SELF" => Self::OnlySelf,
                "SELF_AND_CHILD_DEPARTMENT" => Self::SelfAndChildDepartment,
                "DESIGNATED_DEPARTMENT" => Self::DesignatedDepartment,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for DeptOutPermission {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for DeptOutPermission {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for DeptOutPermission {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for DeptOutPermission {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DeptOutPermission {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for DeptOutPermission {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// Whether a login displaces another.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ForceLoginInd {
        /// `0`: It does not.
        NotPreempting,
        /// `1`: It does.
        Preempting,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl ForceLoginInd {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::NotPreempting => 0,
                Self::Preempting => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for ForceLoginInd {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::NotPreempting,
                1 => Self::Preempting,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for ForceLoginInd {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for ForceLoginInd {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for ForceLoginInd {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ForceLoginInd {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for ForceLoginInd {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Whether a media access group can be used.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum GroupStatus {
        /// `0`: In use.
        Normal,
        /// `1`: Disabled.
        Disabled,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl GroupStatus {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Normal => 0,
                Self::Disabled => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for GroupStatus {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Normal,
                1 => Self::Disabled,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for GroupStatus {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for GroupStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for GroupStatus {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for GroupStatus {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for GroupStatus {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// A department that another one names.
    #[doc(alias = "IdMarkDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct IdMarkDto {
        /// Department code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mark: Option<String>,
    }

    /// Changes to the default administrator; what is absent or null stays as it is. Account and password cannot be
    /// changed.
    #[doc(alias = "ModAdminDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModAdminDto {
        /// Name, at most 128 characters.
        ///
        /// At most 128 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// E-mail address, at most 255 characters.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Mobile number with country code, at most 32 characters; `country` belongs to it.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaHKG`; at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
    }

    impl ModAdminDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `email`.
        #[must_use]
        pub fn with_email(mut self, email: impl Into<String>) -> Self {
            self.email = Some(email.into());
            self
        }

        /// With `phone`.
        #[must_use]
        pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
            self.phone = Some(phone.into());
            self
        }

        /// With `country`.
        #[must_use]
        pub fn with_country(mut self, country: impl Into<String>) -> Self {
            self.country = Some(country.into());
            self
        }
    }

    impl crate::runtime::Validate for ModAdminDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.name {
                at.field("name", |at| at.length(value, None, Some(128)));
            }
            if let Some(value) = &self.email {
                at.field(
                    "email",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.phone {
                at.field(
                    "phone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.country {
                at.field("country", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// Changes to what is told about an enterprise. What is absent or null stays as it is.
    #[doc(alias = "ModCorpBasicDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModCorpBasicDto {
        /// Name, at most 128 characters.
        ///
        /// At most 128 characters. Must have none of the characters `# % & ' + ; < > = " ？ ? \ … /`. Pattern: `^[^#%&'+;<>="\uFF1F?\\\u2026/]*$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Telephone number with country code, at most 32 characters; `country` belongs to it.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the telephone number, by the vendor's name for it, such as `chinaHKG`; at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// Fax number, at most 32 characters.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fax: Option<String>,
        /// E-mail address, at most 255 characters.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Address, at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Remarks, at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
    }

    impl ModCorpBasicDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `phone`.
        #[must_use]
        pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
            self.phone = Some(phone.into());
            self
        }

        /// With `country`.
        #[must_use]
        pub fn with_country(mut self, country: impl Into<String>) -> Self {
            self.country = Some(country.into());
            self
        }

        /// With `fax`.
        #[must_use]
        pub fn with_fax(mut self, fax: impl Into<String>) -> Self {
            self.fax = Some(fax.into());
            self
        }

        /// With `email`.
        #[must_use]
        pub fn with_email(mut self, email: impl Into<String>) -> Self {
            self.email = Some(email.into());
            self
        }

        /// With `address`.
        #[must_use]
        pub fn with_address(mut self, address: impl Into<String>) -> Self {
            self.address = Some(address.into());
            self
        }

        /// With `description`.
        #[must_use]
        pub fn with_description(mut self, description: impl Into<String>) -> Self {
            self.description = Some(description.into());
            self
        }
    }

    impl crate::runtime::Validate for ModCorpBasicDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.name {
                at.field(
                    "name",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^[^#%&'+;<>=\"\\uFF1F?\\\\\\u2026/]*$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    All(
                                        &[
                                            Start,
                                            Repeat(
                                                &NotIn(class("##%%&&''++;;<<>>==\"\"？？??\\\\……//")),
                                                0,
                                                None,
                                            ),
                                            End,
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "have none of the characters `# % & ' + ; < > = \" ？ ? \\ … /`",
                            );
                        at.text(value, None, Some(128), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.phone {
                at.field(
                    "phone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.country {
                at.field("country", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.fax {
                at.field(
                    "fax",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.email {
                at.field(
                    "email",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.address {
                at.field("address", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.description {
                at.field("description", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// Changes to one's own enterprise. What is absent stays as it is.
    #[doc(alias = "ModCorpBasicInfoDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModCorpBasicInfoDto {
        /// Address, at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Whether users are created by themselves.
        #[serde(
            rename = "autoUserCreate",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub auto_user_create: Option<bool>,
    }

    impl ModCorpBasicInfoDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `address`.
        #[must_use]
        pub fn with_address(mut self, address: impl Into<String>) -> Self {
            self.address = Some(address.into());
            self
        }

        /// With `autoUserCreate`.
        #[must_use]
        pub fn with_auto_user_create(
            mut self,
            auto_user_create: impl Into<bool>,
        ) -> Self {
            self.auto_user_create = Some(auto_user_create.into());
            self
        }
    }

    impl crate::runtime::Validate for ModCorpBasicInfoDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.address {
                at.field("address", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// Changes to an enterprise. What is absent or null stays as it is.
    #[doc(alias = "ModCorpDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModCorpDto {
        /// Changes to the enterprise itself.
        #[serde(rename = "basicInfo", default, skip_serializing_if = "Option::is_none")]
        pub basic_info: Option<ModCorpBasicDto>,
        /// Changes to its default administrator.
        #[serde(rename = "adminInfo", default, skip_serializing_if = "Option::is_none")]
        pub admin_info: Option<ModAdminDto>,
        /// Id of a media access group, from `showSpResource` with `queryGroup`.
        #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
        pub group_id: Option<String>,
        /// Properties to set.
        #[serde(
            rename = "propertyInfo",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub property_info: Option<Vec<OrgPropertyDto>>,
    }

    impl ModCorpDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `basicInfo`.
        #[must_use]
        pub fn with_basic_info(
            mut self,
            basic_info: impl Into<ModCorpBasicDto>,
        ) -> Self {
            self.basic_info = Some(basic_info.into());
            self
        }

        /// With `adminInfo`.
        #[must_use]
        pub fn with_admin_info(mut self, admin_info: impl Into<ModAdminDto>) -> Self {
            self.admin_info = Some(admin_info.into());
            self
        }

        /// With `groupId`.
        #[must_use]
        pub fn with_group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }

        /// With `propertyInfo`.
        #[must_use]
        pub fn with_property_info(
            mut self,
            property_info: impl Into<Vec<OrgPropertyDto>>,
        ) -> Self {
            self.property_info = Some(property_info.into());
            self
        }
    }

    impl crate::runtime::Validate for ModCorpDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.basic_info {
                at.field("basicInfo", |at| at.nested(value));
            }
            if let Some(value) = &self.admin_info {
                at.field("adminInfo", |at| at.nested(value));
            }
            if let Some(value) = &self.property_info {
                at.field(
                    "propertyInfo",
                    |at| at.each(value, |at, value| at.nested(value)),
                );
            }
        }
    }

    /// Changes to a department. Whether what is absent stays as it is, is not known.
    #[doc(alias = "ModDeptDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModDeptDto {
        /// Name, 1 to 128 characters.
        ///
        /// 1 to 128 characters.
        #[serde(rename = "deptName", default, skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<String>,
        /// Code of the department above, at most 32 characters. Always send it, the present one or another.
        ///
        /// At most 32 characters.
        #[serde(
            rename = "parentDeptCode",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub parent_dept_code: Option<String>,
        /// Remarks, at most 96 characters.
        ///
        /// At most 96 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// Who may look the department up; `UNLIMITED` if absent.
        #[serde(
            rename = "inPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub in_permission: Option<DeptInPermission>,
        /// Whom its members may look up.
        #[serde(
            rename = "outPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub out_permission: Option<DeptOutPermission>,
        /// Codes of the departments that its members may look up, at most 150; only with `outPermission` `DESIGNATED_DEPARTMENT`.
        ///
        /// At most 150 entries.
        #[serde(
            rename = "designatedOutDeptCodes",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub designated_out_dept_codes: Option<Vec<String>>,
        /// Place among its siblings, 1 to 10000; lower comes first.
        ///
        /// 1 to 10000.
        #[serde(rename = "sortLevel", default, skip_serializing_if = "Option::is_none")]
        pub sort_level: Option<i32>,
    }

    impl ModDeptDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `deptName`.
        #[must_use]
        pub fn with_dept_name(mut self, dept_name: impl Into<String>) -> Self {
            self.dept_name = Some(dept_name.into());
            self
        }

        /// With `parentDeptCode`.
        #[must_use]
        pub fn with_parent_dept_code(
            mut self,
            parent_dept_code: impl Into<String>,
        ) -> Self {
            self.parent_dept_code = Some(parent_dept_code.into());
            self
        }

        /// With `note`.
        #[must_use]
        pub fn with_note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// With `inPermission`.
        #[must_use]
        pub fn with_in_permission(
            mut self,
            in_permission: impl Into<DeptInPermission>,
        ) -> Self {
            self.in_permission = Some(in_permission.into());
            self
        }

        /// With `outPermission`.
        #[must_use]
        pub fn with_out_permission(
            mut self,
            out_permission: impl Into<DeptOutPermission>,
        ) -> Self {
            self.out_permission = Some(out_permission.into());
            self
        }

        /// With `designatedOutDeptCodes`.
        #[must_use]
        pub fn with_designated_out_dept_codes(
            mut self,
            designated_out_dept_codes: impl Into<Vec<String>>,
        ) -> Self {
            self.designated_out_dept_codes = Some(designated_out_dept_codes.into());
            self
        }

        /// With `sortLevel`.
        #[must_use]
        pub fn with_sort_level(mut self, sort_level: impl Into<i32>) -> Self {
            self.sort_level = Some(sort_level.into());
            self
        }
    }

    impl crate::runtime::Validate for ModDeptDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.dept_name {
                at.field("deptName", |at| at.length(value, Some(1), Some(128)));
            }
            if let Some(value) = &self.parent_dept_code {
                at.field("parentDeptCode", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.note {
                at.field("note", |at| at.length(value, None, Some(96)));
            }
            if let Some(value) = &self.designated_out_dept_codes {
                at.field(
                    "designatedOutDeptCodes",
                    |at| at.count(value.len(), None, Some(150)),
                );
            }
            if let Some(value) = &self.sort_level {
                at.field("sortLevel", |at| at.range(*value, 1, 10000));
            }
        }
    }

    /// A change to a resource. The count cannot be changed.
    #[doc(alias = "ModResourceDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModResourceDto {
        /// Id of the resource, at most 64 characters.
        ///
        /// At most 64 characters.
        pub id: String,
        /// Kind of resource, at most 32 characters. Only `id` and `type` together identify one resource; without it
        /// several may be changed.
        ///
        /// At most 32 characters.
        #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
        pub type_: Option<ResourceType>,
        /// When it expires, a Unix time in milliseconds; 0 or more.
        ///
        /// At least 0.
        #[serde(rename = "expireDate", default, skip_serializing_if = "Option::is_none")]
        pub expire_date: Option<crate::UnixMillis>,
        /// True suspends the resource, false resumes it.
        #[serde(rename = "isDisabled", default, skip_serializing_if = "Option::is_none")]
        pub is_disabled: Option<bool>,
    }

    impl ModResourceDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(id: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                type_: None,
                expire_date: None,
                is_disabled: None,
            }
        }

        /// With `type`.
        #[must_use]
        pub fn with_type(mut self, type_: impl Into<ResourceType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// With `expireDate`.
        #[must_use]
        pub fn with_expire_date(
            mut self,
            expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.expire_date = Some(expire_date.into());
            self
        }

        /// With `isDisabled`.
        #[must_use]
        pub fn with_is_disabled(mut self, is_disabled: impl Into<bool>) -> Self {
            self.is_disabled = Some(is_disabled.into());
            self
        }
    }

    impl crate::runtime::Validate for ModResourceDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            at.field("id", |at| at.length(&self.id, None, Some(64)));
            if let Some(value) = &self.type_ {
                at.field("type", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.expire_date {
                at.field("expireDate", |at| at.at_least(value.get(), 0));
            }
        }
    }

    /// Changes to a member. Whether what is absent stays as it is, is not known.
    #[doc(alias = "ModUserDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ModUserDto {
        /// Name, 1 to 64 characters.
        ///
        /// 1 to 64 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// English name, at most 64 characters.
        ///
        /// At most 64 characters.
        #[serde(
            rename = "englishName",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub english_name: Option<String>,
        /// Mobile number with country code, at most 32 characters; `country` is then required.
        ///
        /// At most 32 characters. Must be empty or digits, with or without a plus sign in front. Pattern: `^$|^[+]?[0-9]+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaHKG`; at most 255 characters; `chinaPR`
        /// if absent.
        ///
        /// At most 255 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// E-mail address, at most 255 characters.
        ///
        /// At most 255 characters. Must be empty or an e-mail address with a dot in its domain. Pattern: `^$|^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Personal meeting id, at most 32 characters.
        ///
        /// At most 32 characters.
        #[serde(rename = "vmrId", default, skip_serializing_if = "Option::is_none")]
        pub vmr_id: Option<String>,
        /// Code of the department, at most 32 characters.
        ///
        /// At most 32 characters.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Signature, at most 512 characters.
        ///
        /// At most 512 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<String>,
        /// Job title, at most 32 characters.
        ///
        /// At most 32 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<String>,
        /// Remarks, at most 128 characters.
        ///
        /// At most 128 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub desc: Option<String>,
        /// Whether the member may log in.
        ///
        /// 0 to 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<UserStatus>,
        /// Place in the directory, 1 to 10000; lower comes first.
        ///
        /// 1 to 10000.
        #[serde(rename = "sortLevel", default, skip_serializing_if = "Option::is_none")]
        pub sort_level: Option<i32>,
        /// Whether the number is hidden in the directory and in meetings.
        #[serde(rename = "hidePhone", default, skip_serializing_if = "Option::is_none")]
        pub hide_phone: Option<bool>,
    }

    impl ModUserDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `name`.
        #[must_use]
        pub fn with_name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// With `englishName`.
        #[must_use]
        pub fn with_english_name(mut self, english_name: impl Into<String>) -> Self {
            self.english_name = Some(english_name.into());
            self
        }

        /// With `phone`.
        #[must_use]
        pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
            self.phone = Some(phone.into());
            self
        }

        /// With `country`.
        #[must_use]
        pub fn with_country(mut self, country: impl Into<String>) -> Self {
            self.country = Some(country.into());
            self
        }

        /// With `email`.
        #[must_use]
        pub fn with_email(mut self, email: impl Into<String>) -> Self {
            self.email = Some(email.into());
            self
        }

        /// With `vmrId`.
        #[must_use]
        pub fn with_vmr_id(mut self, vmr_id: impl Into<String>) -> Self {
            self.vmr_id = Some(vmr_id.into());
            self
        }

        /// With `deptCode`.
        #[must_use]
        pub fn with_dept_code(mut self, dept_code: impl Into<String>) -> Self {
            self.dept_code = Some(dept_code.into());
            self
        }

        /// With `signature`.
        #[must_use]
        pub fn with_signature(mut self, signature: impl Into<String>) -> Self {
            self.signature = Some(signature.into());
            self
        }

        /// With `title`.
        #[must_use]
        pub fn with_title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }

        /// With `desc`.
        #[must_use]
        pub fn with_desc(mut self, desc: impl Into<String>) -> Self {
            self.desc = Some(desc.into());
            self
        }

        /// With `status`.
        #[must_use]
        pub fn with_status(mut self, status: impl Into<UserStatus>) -> Self {
            self.status = Some(status.into());
            self
        }

        /// With `sortLevel`.
        #[must_use]
        pub fn with_sort_level(mut self, sort_level: impl Into<i32>) -> Self {
            self.sort_level = Some(sort_level.into());
            self
        }

        /// With `hidePhone`.
        #[must_use]
        pub fn with_hide_phone(mut self, hide_phone: impl Into<bool>) -> Self {
            self.hide_phone = Some(hide_phone.into());
            self
        }
    }

    impl crate::runtime::Validate for ModUserDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.name {
                at.field("name", |at| at.length(value, Some(1), Some(64)));
            }
            if let Some(value) = &self.english_name {
                at.field("englishName", |at| at.length(value, None, Some(64)));
            }
            if let Some(value) = &self.phone {
                at.field(
                    "phone",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[+]?[0-9]+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("++")), 0, Some(1)),
                                                    Repeat(&In(class("09")), 1, None),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or digits, with or without a plus sign in front",
                            );
                        at.text(value, None, Some(32), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.country {
                at.field("country", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.email {
                at.field(
                    "email",
                    |at| {
                        static PATTERN: crate::runtime::Pattern = crate::runtime::Pattern::new(
                                "^$|^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$",
                                {
                                    use crate::runtime::{Piece::*, class};
                                    Any(
                                        &[
                                            All(&[Start, End]),
                                            All(
                                                &[
                                                    Start,
                                                    Repeat(&In(class("AZaz09__++--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__++--")), 1, None),
                                                            ],
                                                        ),
                                                        0,
                                                        None,
                                                    ),
                                                    In(class("@@")),
                                                    Repeat(&In(class("AZaz09__--")), 1, None),
                                                    Repeat(
                                                        &All(
                                                            &[
                                                                In(class("..")),
                                                                Repeat(&In(class("AZaz09__--")), 1, None),
                                                            ],
                                                        ),
                                                        1,
                                                        None,
                                                    ),
                                                    End,
                                                ],
                                            ),
                                        ],
                                    )
                                },
                            )
                            .in_words(
                                "be empty or an e-mail address with a dot in its domain",
                            );
                        at.text(value, None, Some(255), &PATTERN);
                    },
                );
            }
            if let Some(value) = &self.vmr_id {
                at.field("vmrId", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.dept_code {
                at.field("deptCode", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.signature {
                at.field("signature", |at| at.length(value, None, Some(512)));
            }
            if let Some(value) = &self.title {
                at.field("title", |at| at.length(value, None, Some(32)));
            }
            if let Some(value) = &self.desc {
                at.field("desc", |at| at.length(value, None, Some(128)));
            }
            if let Some(value) = &self.status {
                at.field("status", |at| at.range(value.code(), 0, 1));
            }
            if let Some(value) = &self.sort_level {
                at.field("sortLevel", |at| at.range(*value, 1, 10000));
            }
        }
    }

    /// What was done to a resource.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum OperateType {
        /// `0`: It was added.
        Add,
        /// `1`: It was deleted.
        Delete,
        /// `2`: It was changed.
        Modify,
        /// `3`: It was suspended.
        Suspend,
        /// `4`: It was resumed.
        Resume,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl OperateType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Add => 0,
                Self::Delete => 1,
                Self::Modify => 2,
                Self::Suspend => 3,
                Self::Resume => 4,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for OperateType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Add,
                1 => Self::Delete,
                2 => Self::Modify,
                3 => Self::Suspend,
                4 => Self::Resume,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for OperateType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for OperateType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for OperateType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for OperateType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for OperateType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// A media access group, as an enterprise names it.
    #[doc(alias = "OrgGroupDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct OrgGroupDto {
        /// Id of the group.
        #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
        pub group_id: Option<String>,
        /// Name of the group.
        #[serde(rename = "groupName", default, skip_serializing_if = "Option::is_none")]
        pub group_name: Option<String>,
    }

    /// A property of an enterprise.
    #[doc(alias = "OrgPropertyDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct OrgPropertyDto {
        /// Which property, at most 255 characters.
        ///
        /// At most 255 characters.
        #[serde(
            rename = "propertyKey",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub property_key: Option<OrgPropertyKey>,
        /// Its value as text, at most 255 characters, such as `true`.
        ///
        /// At most 255 characters.
        #[serde(
            rename = "propertyValue",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub property_value: Option<String>,
    }

    impl OrgPropertyDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `propertyKey`.
        #[must_use]
        pub fn with_property_key(
            mut self,
            property_key: impl Into<OrgPropertyKey>,
        ) -> Self {
            self.property_key = Some(property_key.into());
            self
        }

        /// With `propertyValue`.
        #[must_use]
        pub fn with_property_value(mut self, property_value: impl Into<String>) -> Self {
            self.property_value = Some(property_value.into());
            self
        }
    }

    impl crate::runtime::Validate for OrgPropertyDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.property_key {
                at.field("propertyKey", |at| at.length(value.as_str(), None, Some(255)));
            }
            if let Some(value) = &self.property_value {
                at.field("propertyValue", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// A property of an enterprise.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum OrgPropertyKey {
        /// `"enableClientRecord"`: Whether meetings may be recorded locally; the value is the text `true` or `false`.
        EnableClientRecord,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl OrgPropertyKey {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::EnableClientRecord => "enableClientRecord",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for OrgPropertyKey {
        fn from(value: &str) -> Self {
            match value {
                "enableClientRecord" => Self::EnableClientRecord,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for OrgPropertyKey {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for OrgPropertyKey {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for OrgPropertyKey {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for OrgPropertyKey {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for OrgPropertyKey {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for OrgPropertyKey {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// Language of voice prompts.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum PromptLanguage {
        /// `"zh-CN"`: Chinese.
        Chinese,
        /// `"en-US"`: English.
        English,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl PromptLanguage {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Chinese => "zh-CN",
                Self::English => "en-US",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for PromptLanguage {
        fn from(value: &str) -> Self {
            match value {
                "zh-CN" => Self::Chinese,
                "en-US" => Self::English,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for PromptLanguage {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for PromptLanguage {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for PromptLanguage {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for PromptLanguage {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for PromptLanguage {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for PromptLanguage {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// Token for a proxy server.
    #[doc(alias = "ProxyTokenDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ProxyTokenDto {
        /// Short-lived token.
        #[serde(
            rename = "accessToken",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub access_token: Option<crate::Secret>,
        /// Long-lived token.
        #[serde(
            rename = "longAccessToken",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub long_access_token: Option<crate::Secret>,
        /// How long the token lives, in seconds.
        #[serde(
            rename = "validPeriod",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub valid_period: Option<i64>,
        /// Address of the proxy server.
        #[serde(
            rename = "middleEndUrl",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub middle_end_url: Option<String>,
        /// Internal address of the proxy server.
        #[serde(
            rename = "middleEndInnerUrl",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub middle_end_inner_url: Option<String>,
        /// Whether calls are routed again.
        #[serde(
            rename = "enableRerouting",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub enable_rerouting: Option<bool>,
    }

    /// The default administrator of an enterprise.
    #[doc(alias = "QueryAdminResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryAdminResultDto {
        /// User id, a UUID.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Meeting account.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub account: Option<String>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Kind of administrator.
        #[serde(rename = "adminType", default, skip_serializing_if = "Option::is_none")]
        pub admin_type: Option<AdminType>,
        /// E-mail address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Mobile number with country code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaPR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
    }

    /// An administrator of an enterprise.
    #[doc(alias = "QueryCorpAdminResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryCorpAdminResultDto {
        /// User id, a UUID.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Meeting account.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub account: Option<String>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Kind of administrator.
        #[serde(rename = "adminType", default, skip_serializing_if = "Option::is_none")]
        pub admin_type: Option<AdminType>,
        /// E-mail address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Mobile number with country code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaPR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// Department.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dept: Option<DeptBasicDto>,
    }

    /// What is told about an enterprise.
    #[doc(alias = "QueryCorpBasicResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryCorpBasicResultDto {
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Telephone number with country code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the telephone number, by the vendor's name for it, such as `chinaPR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// Fax number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub fax: Option<String>,
        /// E-mail address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        /// Id of the SP that the enterprise belongs to.
        #[serde(rename = "spId", default, skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<String>,
    }

    /// A media access group of the SP.
    #[doc(alias = "QueryCorpGroupDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryCorpGroupDto {
        /// Id of the group.
        #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
        pub group_id: Option<String>,
        /// Name of the group.
        #[serde(rename = "groupName", default, skip_serializing_if = "Option::is_none")]
        pub group_name: Option<String>,
        /// Kind of group, a number whose meaning is not published.
        #[serde(rename = "groupType", default, skip_serializing_if = "Option::is_none")]
        pub group_type: Option<i32>,
        /// Remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub remarks: Option<String>,
        /// Id of the region.
        #[serde(rename = "regionId", default, skip_serializing_if = "Option::is_none")]
        pub region_id: Option<String>,
        /// Whether the group can be used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<GroupStatus>,
    }

    /// The resources of an enterprise.
    #[doc(alias = "QueryCorpResResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryCorpResResultDto {
        /// Meeting resources.
        #[serde(rename = "corpVcRes", default, skip_serializing_if = "Option::is_none")]
        pub corp_vc_res: Option<QueryCorpVcResResultDto>,
    }

    /// An enterprise of the SP.
    #[doc(alias = "QueryCorpResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryCorpResultDto {
        /// Id of the enterprise.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub id: Option<String>,
        /// The enterprise itself.
        #[serde(rename = "basicInfo", default, skip_serializing_if = "Option::is_none")]
        pub basic_info: Option<QueryCorpBasicResultDto>,
        /// Its default administrator.
        #[serde(rename = "adminInfo", default, skip_serializing_if = "Option::is_none")]
        pub admin_info: Option<QueryAdminResultDto>,
        /// Its resources.
        #[serde(rename = "resInfo", default, skip_serializing_if = "Option::is_none")]
        pub res_info: Option<QueryCorpResResultDto>,
        /// Its media access group.
        #[serde(rename = "groupDTO", default, skip_serializing_if = "Option::is_none")]
        pub group_dto: Option<OrgGroupDto>,
    }

    /// How much of each kind of resource an enterprise has.
    #[doc(alias = "QueryCorpVcResResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryCorpVcResResultDto {
        /// Cloud meeting rooms by package.
        #[serde(rename = "vmrPkgList", default, skip_serializing_if = "Option::is_none")]
        pub vmr_pkg_list: Option<Vec<QueryVmrPkgResResultDto>>,
        /// Number of 1080p hard terminals.
        #[serde(
            rename = "te1080pHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te1080p_hard_count: Option<i32>,
        /// Number of 720p hard terminals.
        #[serde(
            rename = "te720pHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te720p_hard_count: Option<i32>,
        /// Number of soft-client users.
        #[serde(
            rename = "teSoftCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te_soft_count: Option<i32>,
        /// Number of large-screen soft terminals.
        #[serde(rename = "roomCount", default, skip_serializing_if = "Option::is_none")]
        pub room_count: Option<i32>,
        /// Recording storage in GB.
        #[serde(
            rename = "recordCapability",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub record_capability: Option<i32>,
        /// Number of concurrent participants.
        #[serde(
            rename = "confCallCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub conf_call_count: Option<i32>,
        /// Number of live pushes.
        #[serde(rename = "liveCount", default, skip_serializing_if = "Option::is_none")]
        pub live_count: Option<i32>,
        /// Number of third-party hard terminals.
        #[serde(
            rename = "thirdPartyHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_party_hard_count: Option<i32>,
        /// Number of Huawei Vision smart screens.
        #[serde(
            rename = "hwVisionCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub hw_vision_count: Option<i32>,
        /// Number of IdeaHub boards.
        #[serde(
            rename = "ideaHubCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub idea_hub_count: Option<i32>,
    }

    /// A department of an enterprise.
    #[doc(alias = "QueryDeptResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryDeptResultDto {
        /// Id of the enterprise.
        #[serde(
            rename = "corpId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub corp_id: Option<String>,
        /// Department code.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Name.
        #[serde(rename = "deptName", default, skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<String>,
        /// Level in the tree; 1 is the root.
        #[serde(
            rename = "deptLevel",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub dept_level: Option<i32>,
        /// Code of the department above; null for the root.
        #[serde(
            rename = "parentDeptCode",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub parent_dept_code: Option<String>,
        /// Codes from the root to this department, joined by `#`.
        #[serde(
            rename = "deptCodePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_code_path: Option<String>,
        /// Names from the root to this department, joined by `#`.
        #[serde(
            rename = "deptNamePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_name_path: Option<String>,
        /// True if there are no departments below it.
        #[serde(rename = "isLeafNode", default, skip_serializing_if = "Option::is_none")]
        pub is_leaf_node: Option<bool>,
        /// Remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// Who may look the department up.
        #[serde(
            rename = "inPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub in_permission: Option<DeptInPermission>,
        /// Whom its members may look up.
        #[serde(
            rename = "outPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub out_permission: Option<DeptOutPermission>,
        /// The departments that its members may look up, as objects; writing takes codes.
        #[serde(
            rename = "designatedOutDeptCodes",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub designated_out_dept_codes: Option<Vec<IdMarkDto>>,
        /// Place among its siblings, 1 to 10000; lower comes first.
        #[serde(
            rename = "sortLevel",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub sort_level: Option<i32>,
    }

    /// A department of an enterprise, with those right below it.
    #[doc(alias = "QueryDeptTreeResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryDeptTreeResultDto {
        /// Id of the enterprise.
        #[serde(
            rename = "corpId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub corp_id: Option<String>,
        /// Department code.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Name.
        #[serde(rename = "deptName", default, skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<String>,
        /// Level in the tree; 1 is the root.
        #[serde(
            rename = "deptLevel",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub dept_level: Option<i32>,
        /// Code of the department above; null for the root.
        #[serde(
            rename = "parentDeptCode",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub parent_dept_code: Option<String>,
        /// Codes from the root to this department, joined by `#`.
        #[serde(
            rename = "deptCodePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_code_path: Option<String>,
        /// Names from the root to this department, joined by `#`.
        #[serde(
            rename = "deptNamePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_name_path: Option<String>,
        /// True if there are no departments below it.
        #[serde(rename = "isLeafNode", default, skip_serializing_if = "Option::is_none")]
        pub is_leaf_node: Option<bool>,
        /// Remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// Who may look the department up.
        #[serde(
            rename = "inPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub in_permission: Option<DeptInPermission>,
        /// Whom its members may look up.
        #[serde(
            rename = "outPermission",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub out_permission: Option<DeptOutPermission>,
        /// The departments that its members may look up, as objects; writing takes codes.
        #[serde(
            rename = "designatedOutDeptCodes",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub designated_out_dept_codes: Option<Vec<IdMarkDto>>,
        /// Place among its siblings, 1 to 10000; lower comes first.
        #[serde(
            rename = "sortLevel",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub sort_level: Option<i32>,
        /// The departments right below it.
        #[serde(rename = "childDepts", default, skip_serializing_if = "Option::is_none")]
        pub child_depts: Option<Vec<QueryDeptResultDto>>,
    }

    /// A device.
    #[doc(alias = "QueryDeviceInfoResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryDeviceInfoResultDto {
        /// Model.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub model: Option<String>,
        /// Size.
        #[serde(rename = "deviceSize", default, skip_serializing_if = "Option::is_none")]
        pub device_size: Option<String>,
        /// Where it was bought.
        #[serde(
            rename = "purchaseChannel",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub purchase_channel: Option<String>,
    }

    /// A resource of an enterprise, or a record about one. Fields that are not declared are kept.
    #[doc(alias = "QueryResourceResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryResourceResultDto {
        /// Id, unique within the enterprise.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Kind of resource.
        #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
        pub type_: Option<ResourceType>,
        /// Id of the cloud meeting room package.
        #[serde(
            rename = "typeId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub type_id: Option<String>,
        /// Name of the package.
        #[serde(rename = "typeDesc", default, skip_serializing_if = "Option::is_none")]
        pub type_desc: Option<String>,
        /// Mode of a cloud meeting room.
        #[serde(rename = "vmrMode", default, skip_serializing_if = "Option::is_none")]
        pub vmr_mode: Option<VmrMode>,
        /// How many; GB for recording storage.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// When it expires, a Unix time in milliseconds.
        #[serde(
            rename = "expireDate",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub expire_date: Option<crate::UnixMillis>,
        /// Id of the order.
        #[serde(rename = "orderId", default, skip_serializing_if = "Option::is_none")]
        pub order_id: Option<String>,
        /// Whether it can be used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<ResourceStatus>,
        /// False if it can be neither changed nor deleted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub editable: Option<bool>,
        /// Properties that the document does not name, as they came or as they are to be sent.
        #[serde(flatten)]
        pub extra: ::std::collections::BTreeMap<String, ::serde_json::Value>,
    }

    /// A member of an enterprise.
    #[doc(alias = "QueryUserResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryUserResultDto {
        /// User id, a UUID.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Meeting account.
        #[serde(
            rename = "userAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub user_account: Option<String>,
        /// Third-party user id.
        #[serde(
            rename = "thirdAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_account: Option<String>,
        /// Account on a smart screen.
        #[serde(
            rename = "visionAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub vision_account: Option<String>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// English name.
        #[serde(
            rename = "englishName",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub english_name: Option<String>,
        /// Mobile number with country code; may be masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaPR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// E-mail address; may be masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// SIP number.
        #[serde(rename = "sipNum", default, skip_serializing_if = "Option::is_none")]
        pub sip_num: Option<String>,
        /// Personal meeting id, cloud meeting rooms and webinars of the member.
        #[serde(rename = "vmrList", default, skip_serializing_if = "Option::is_none")]
        pub vmr_list: Option<Vec<UserVmrDto>>,
        /// Department code.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Name of the department.
        #[serde(rename = "deptName", default, skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<String>,
        /// Names from the root to the department, joined by `#`.
        #[serde(
            rename = "deptNamePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_name_path: Option<String>,
        /// Kind of user.
        #[serde(rename = "userType", default, skip_serializing_if = "Option::is_none")]
        pub user_type: Option<UserType>,
        /// Kind of administrator; meaningful for ordinary members.
        #[serde(rename = "adminType", default, skip_serializing_if = "Option::is_none")]
        pub admin_type: Option<AdminType>,
        /// Signature.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<String>,
        /// Job title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<String>,
        /// Remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub desc: Option<String>,
        /// The enterprise.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub corp: Option<ShowCorpBasicInfoResultDto>,
        /// What the member may do.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub function: Option<UserFunctionDto>,
        /// The device, for users of devices.
        #[serde(rename = "devType", default, skip_serializing_if = "Option::is_none")]
        pub dev_type: Option<QueryDeviceInfoResultDto>,
        /// Whether the member may log in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<UserStatus>,
        /// Place in the directory, 1 to 10000; lower comes first.
        #[serde(
            rename = "sortLevel",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub sort_level: Option<i32>,
        /// Whether the number is hidden in the directory and in meetings.
        #[serde(rename = "hidePhone", default, skip_serializing_if = "Option::is_none")]
        pub hide_phone: Option<bool>,
        /// Kind of licence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub license: Option<UserLicense>,
        /// When the member was activated, a Unix time in milliseconds.
        #[serde(
            rename = "activeTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub active_time: Option<crate::UnixMillis>,
    }

    /// The cloud meeting rooms of one package.
    #[doc(alias = "QueryVmrPkgResResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct QueryVmrPkgResResultDto {
        /// Id of the package.
        #[serde(
            rename = "vmrPkgId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub vmr_pkg_id: Option<String>,
        /// Name of the package.
        #[serde(rename = "vmrName", default, skip_serializing_if = "Option::is_none")]
        pub vmr_name: Option<String>,
        /// How many parties a room of this package holds.
        #[serde(
            rename = "vmrPkgParties",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub vmr_pkg_parties: Option<i32>,
        /// Number of rooms.
        #[serde(
            rename = "vmrPkgCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub vmr_pkg_count: Option<i32>,
        /// Number of rooms in use.
        #[serde(
            rename = "vmrPkgUsedCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub vmr_pkg_used_count: Option<i32>,
    }

    /// Totals of one kind of resource.
    #[doc(alias = "ResDetailDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ResDetailDto {
        /// How many in all.
        #[serde(rename = "sumCount", default, skip_serializing_if = "Option::is_none")]
        pub sum_count: Option<i32>,
        /// How many of them were granted free of charge.
        #[serde(rename = "trialCount", default, skip_serializing_if = "Option::is_none")]
        pub trial_count: Option<i32>,
        /// How many have expired.
        #[serde(
            rename = "expiredCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub expired_count: Option<i32>,
        /// How many expire within 30 days.
        #[serde(
            rename = "expiringCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub expiring_count: Option<i32>,
        /// How many are in use; not told for recording storage, concurrent participants and live pushes.
        #[serde(rename = "usedCount", default, skip_serializing_if = "Option::is_none")]
        pub used_count: Option<i32>,
    }

    /// A resource to give to an enterprise.
    #[doc(alias = "ResourceDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ResourceDto {
        /// Id, at most 32 characters; the platform makes one if it is absent.
        ///
        /// At most 32 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Kind of resource, at most 32 characters.
        ///
        /// At most 32 characters.
        #[serde(rename = "type")]
        pub type_: ResourceType,
        /// Package of a cloud meeting room, at most 32 characters; only with the type `VMR`.
        ///
        /// At most 32 characters.
        #[serde(rename = "typeId", default, skip_serializing_if = "Option::is_none")]
        pub type_id: Option<VmrPackageId>,
        /// How many, 1 to 2000000; GB for recording storage.
        ///
        /// 1 to 2000000.
        pub count: i32,
        /// When it expires, a Unix time in milliseconds; 0 or more.
        ///
        /// At least 0.
        #[serde(rename = "expireDate")]
        pub expire_date: crate::UnixMillis,
    }

    impl ResourceDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(
            type_: impl Into<ResourceType>,
            count: i32,
            expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            Self {
                id: None,
                type_: type_.into(),
                type_id: None,
                count,
                expire_date: expire_date.into(),
            }
        }

        /// With `id`.
        #[must_use]
        pub fn with_id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// With `typeId`.
        #[must_use]
        pub fn with_type_id(mut self, type_id: impl Into<VmrPackageId>) -> Self {
            self.type_id = Some(type_id.into());
            self
        }
    }

    impl crate::runtime::Validate for ResourceDto {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.id {
                at.field("id", |at| at.length(value, None, Some(32)));
            }
            at.field("type", |at| at.length(self.type_.as_str(), None, Some(32)));
            if let Some(value) = &self.type_id {
                at.field("typeId", |at| at.length(value.as_str(), None, Some(32)));
            }
            at.field("count", |at| at.range(self.count, 1, 2000000));
            at.field("expireDate", |at| at.at_least(self.expire_date.get(), 0));
        }
    }

    /// Whether a resource can be used.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ResourceStatus {
        /// `0`: In use.
        Normal,
        /// `1`: Expired; only in queries.
        Expired,
        /// `2`: Suspended.
        Suspended,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl ResourceStatus {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Normal => 0,
                Self::Expired => 1,
                Self::Suspended => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for ResourceStatus {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Normal,
                1 => Self::Expired,
                2 => Self::Suspended,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for ResourceStatus {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for ResourceStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for ResourceStatus {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ResourceStatus {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for ResourceStatus {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Kind of resource.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ResourceType {
        /// `"VMR"`: Cloud meeting room, or webinar with VMR mode 2.
        Vmr,
        /// `"CONF_CALL"`: Concurrent participants.
        ConfCall,
        /// `"HARD_1080P"`: 1080p hard terminal.
        Hard1080p,
        /// `"HARD_720P"`: 720p hard terminal.
        Hard720p,
        /// `"SOFT"`: Soft-client user.
        Soft,
        /// `"ROOM"`: Large-screen soft terminal.
        Room,
        /// `"LIVE"`: Live push.
        Live,
        /// `"RECORD"`: Recording storage, counted in GB.
        Record,
        /// `"HARD_THIRD_PARTY"`: Third-party hard terminal.
        HardThirdParty,
        /// `"HUAWEI_VISION"`: Huawei Vision smart screen.
        HuaweiVision,
        /// `"IDEA_HUB"`: IdeaHub board.
        IdeaHub,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl ResourceType {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Vmr => "VMR",
                Self::ConfCall => "CONF_CALL",
                Self::Hard1080p => "HARD_1080P",
                Self::Hard720p => "HARD_720P",
                Self::Soft => "SOFT",
                Self::Room => "ROOM",
                Self::Live => "LIVE",
                Self::Record => "RECORD",
                Self::HardThirdParty => "HARD_THIRD_PARTY",
                Self::HuaweiVision => "HUAWEI_VISION",
                Self::IdeaHub => "IDEA_HUB",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for ResourceType {
        fn from(value: &str) -> Self {
            match value {
                "VMR" => Self::Vmr,
                "CONF_CALL" => Self::ConfCall,
                "HARD_1080P" => Self::Hard1080p,
                "HARD_720P" => Self::Hard720p,
                "SOFT" => Self::Soft,
                "ROOM" => Self::Room,
                "LIVE" => Self::Live,
                "RECORD" => Self::Record,
                "HARD_THIRD_PARTY" => Self::HardThirdParty,
                "HUAWEI_VISION" => Self::HuaweiVision,
                "IDEA_HUB" => Self::IdeaHub,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for ResourceType {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for ResourceType {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for ResourceType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for ResourceType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ResourceType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for ResourceType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// An error of a token operation.
    #[doc(alias = "ReturnCodeDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ReturnCodeDto {
        /// Code, such as `USG.206010000`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub error_code: Option<String>,
        /// Message in the language asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub error_msg: Option<String>,
        /// Id of the call.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub request_id: Option<String>,
    }

    /// One page of administrators.
    #[doc(alias = "SearchCorpAdminsResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchCorpAdminsResultDto {
        /// Where this page begins, counted in records from 0.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub offset: Option<i32>,
        /// How many records a page has at most.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub limit: Option<i32>,
        /// How many records match in all.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// The administrators of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<QueryCorpAdminResultDto>>,
    }

    /// One page of the resources of one's own enterprise.
    #[doc(alias = "SearchCorpResourcesResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchCorpResourcesResultDto {
        /// Where this page begins, counted in records from 0.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub offset: Option<i32>,
        /// How many records a page has at most.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub limit: Option<i32>,
        /// How many records match in all.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// The resources of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<QueryResourceResultDto>>,
    }

    /// One page of enterprises.
    #[doc(alias = "SearchCorpResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchCorpResultDto {
        /// Where this page begins, counted in records from 0.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub offset: Option<i32>,
        /// How many records a page has at most.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub limit: Option<i32>,
        /// How many records match in all.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// The enterprises of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<QueryCorpResultDto>>,
    }

    /// One page of records of what was done to an enterprise's resources.
    #[doc(alias = "SearchResourceOpRecordResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchResourceOpRecordResultDto {
        /// Where this page begins, counted in records from 0.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub offset: Option<i32>,
        /// How many records a page has at most.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub limit: Option<i32>,
        /// How many records match in all.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// The records of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<QueryResourceResultDto>>,
    }

    /// One page of an enterprise's resources.
    #[doc(alias = "SearchResourceResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchResourceResultDto {
        /// Where this page begins, counted in records from 0.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub offset: Option<i32>,
        /// How many records a page has at most.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub limit: Option<i32>,
        /// How many records match in all.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// The resources of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<QueryResourceResultDto>>,
    }

    /// A member of an enterprise, as lists have it.
    #[doc(alias = "SearchUserResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchUserResultDto {
        /// User id, a UUID.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// Meeting account.
        #[serde(
            rename = "userAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub user_account: Option<String>,
        /// Third-party user id.
        #[serde(
            rename = "thirdAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_account: Option<String>,
        /// Account on a smart screen.
        #[serde(
            rename = "visionAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub vision_account: Option<String>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// English name.
        #[serde(
            rename = "englishName",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub english_name: Option<String>,
        /// Mobile number with country code; may be masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaPR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// E-mail address; may be masked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Department code.
        #[serde(rename = "deptCode", default, skip_serializing_if = "Option::is_none")]
        pub dept_code: Option<String>,
        /// Names from the root to the department, joined by `#`.
        #[serde(
            rename = "deptNamePath",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub dept_name_path: Option<String>,
        /// Kind of user.
        #[serde(rename = "userType", default, skip_serializing_if = "Option::is_none")]
        pub user_type: Option<UserType>,
        /// Kind of administrator; meaningful for ordinary members.
        #[serde(rename = "adminType", default, skip_serializing_if = "Option::is_none")]
        pub admin_type: Option<AdminType>,
        /// Signature.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<String>,
        /// Job title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<String>,
        /// Remarks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub desc: Option<String>,
        /// Whether the member may log in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<UserStatus>,
        /// Place in the directory, 1 to 10000; lower comes first.
        #[serde(
            rename = "sortLevel",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub sort_level: Option<i32>,
        /// Whether the number is hidden in the directory and in meetings.
        #[serde(rename = "hidePhone", default, skip_serializing_if = "Option::is_none")]
        pub hide_phone: Option<bool>,
        /// Kind of licence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub license: Option<UserLicense>,
        /// When the member was activated, a Unix time in milliseconds.
        #[serde(
            rename = "activeTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub active_time: Option<crate::UnixMillis>,
        /// Personal meeting id.
        #[serde(
            rename = "vmrId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub vmr_id: Option<String>,
        /// Code with which a terminal is activated.
        #[serde(rename = "activeCode", default, skip_serializing_if = "Option::is_none")]
        pub active_code: Option<crate::Secret>,
        /// When the code expires, a Unix time, probably in milliseconds.
        #[serde(
            rename = "activeCodeExpireTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub active_code_expire_time: Option<i64>,
        /// When an activated terminal expires, a Unix time, probably in milliseconds.
        #[serde(
            rename = "expireTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub expire_time: Option<i64>,
    }

    /// One page of members.
    #[doc(alias = "SearchUsersResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct SearchUsersResultDto {
        /// Where this page begins, counted in records from 0.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub offset: Option<i32>,
        /// How many records a page has at most.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub limit: Option<i32>,
        /// How many records match in all.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub count: Option<i32>,
        /// The members of this page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<Vec<SearchUserResultDto>>,
    }

    /// Whether a new member is told by mail and text message.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum SendNotify {
        /// `"0"`: Nobody is told.
        Silent,
        /// `"1"`: The member is told, as by any other value.
        Notify,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl SendNotify {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Silent => "0",
                Self::Notify => "1",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for SendNotify {
        fn from(value: &str) -> Self {
            match value {
                "0" => Self::Silent,
                "1" => Self::Notify,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for SendNotify {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for SendNotify {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for SendNotify {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for SendNotify {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for SendNotify {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for SendNotify {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// One's own enterprise.
    #[doc(alias = "ShowCorpBasicInfoResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ShowCorpBasicInfoResultDto {
        /// Id of the enterprise.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub id: Option<String>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Name of the default administrator.
        #[serde(rename = "adminName", default, skip_serializing_if = "Option::is_none")]
        pub admin_name: Option<String>,
        /// Meeting account of the default administrator.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub account: Option<String>,
        /// Mobile number of the default administrator, with country code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Country of the mobile number, by the vendor's name for it, such as `chinaPR`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub country: Option<String>,
        /// E-mail address of the default administrator.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Whether text messages are sent.
        #[serde(rename = "enableSMS", default, skip_serializing_if = "Option::is_none")]
        pub enable_sms: Option<bool>,
        /// Whether there is a cloud disk.
        #[serde(
            rename = "enableCloudDisk",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub enable_cloud_disk: Option<bool>,
        /// Whether calls from and to the telephone network are possible.
        #[serde(rename = "enablePstn", default, skip_serializing_if = "Option::is_none")]
        pub enable_pstn: Option<bool>,
        /// Whether users are created by themselves.
        #[serde(
            rename = "autoUserCreate",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub auto_user_create: Option<bool>,
        /// Kind of enterprise.
        #[serde(rename = "corpType", default, skip_serializing_if = "Option::is_none")]
        pub corp_type: Option<CorpType>,
    }

    /// What one's own enterprise owns and uses.
    #[doc(alias = "ShowCorpResourceResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ShowCorpResourceResultDto {
        /// 1080p hard terminals.
        #[serde(
            rename = "te1080pHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te1080p_hard_count: Option<ResDetailDto>,
        /// 720p hard terminals.
        #[serde(
            rename = "te720pHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te720p_hard_count: Option<ResDetailDto>,
        /// Soft-client users.
        #[serde(
            rename = "teSoftCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te_soft_count: Option<ResDetailDto>,
        /// Large-screen soft terminals.
        #[serde(rename = "roomCount", default, skip_serializing_if = "Option::is_none")]
        pub room_count: Option<ResDetailDto>,
        /// Recording storage in GB.
        #[serde(
            rename = "recordCapability",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub record_capability: Option<ResDetailDto>,
        /// Concurrent participants.
        #[serde(
            rename = "confCallCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub conf_call_count: Option<ResDetailDto>,
        /// Live pushes.
        #[serde(rename = "liveCount", default, skip_serializing_if = "Option::is_none")]
        pub live_count: Option<ResDetailDto>,
        /// Third-party hard terminals.
        #[serde(
            rename = "thirdPartyHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_party_hard_count: Option<ResDetailDto>,
        /// Huawei Vision smart screens.
        #[serde(
            rename = "hwVisionCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub hw_vision_count: Option<ResDetailDto>,
        /// IdeaHub boards.
        #[serde(
            rename = "ideaHubCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub idea_hub_count: Option<ResDetailDto>,
        /// Cloud meeting rooms by package.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub vmr: Option<Vec<QueryVmrPkgResResultDto>>,
        /// Whether calls from and to the telephone network are possible.
        #[serde(rename = "enablePstn", default, skip_serializing_if = "Option::is_none")]
        pub enable_pstn: Option<bool>,
        /// Whether text messages are sent.
        #[serde(rename = "enableSMS", default, skip_serializing_if = "Option::is_none")]
        pub enable_sms: Option<bool>,
        /// Whether a hybrid cloud is used.
        #[serde(
            rename = "enableHybridCloud",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub enable_hybrid_cloud: Option<bool>,
        /// Whether there is a cloud disk.
        #[serde(
            rename = "enableCloudDisk",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub enable_cloud_disk: Option<bool>,
        /// Whether unified communications are possible.
        #[serde(rename = "enableUc", default, skip_serializing_if = "Option::is_none")]
        pub enable_uc: Option<bool>,
        /// Whether minutes are written by machine.
        #[serde(
            rename = "enableAiMinutes",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub enable_ai_minutes: Option<bool>,
        /// How many parties one meeting has at most.
        #[serde(
            rename = "singleConfCallCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub single_conf_call_count: Option<i32>,
        /// How long one meeting lasts at most; the unit is not published.
        #[serde(rename = "confLength", default, skip_serializing_if = "Option::is_none")]
        pub conf_length: Option<i32>,
    }

    /// What an SP owns and uses.
    #[doc(alias = "ShowSpResourceResultDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ShowSpResourceResultDto {
        /// 1080p hard terminals.
        #[serde(
            rename = "te1080pHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te1080p_hard_count: Option<ResDetailDto>,
        /// 720p hard terminals.
        #[serde(
            rename = "te720pHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te720p_hard_count: Option<ResDetailDto>,
        /// Soft-client users.
        #[serde(
            rename = "teSoftCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub te_soft_count: Option<ResDetailDto>,
        /// Large-screen soft terminals.
        #[serde(rename = "roomCount", default, skip_serializing_if = "Option::is_none")]
        pub room_count: Option<ResDetailDto>,
        /// Recording storage in GB.
        #[serde(
            rename = "recordCapability",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub record_capability: Option<ResDetailDto>,
        /// Concurrent participants.
        #[serde(
            rename = "confCallCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub conf_call_count: Option<ResDetailDto>,
        /// Live pushes.
        #[serde(rename = "liveCount", default, skip_serializing_if = "Option::is_none")]
        pub live_count: Option<ResDetailDto>,
        /// Enterprises.
        #[serde(rename = "corpCount", default, skip_serializing_if = "Option::is_none")]
        pub corp_count: Option<ResDetailDto>,
        /// Third-party hard terminals.
        #[serde(
            rename = "thirdPartyHardCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_party_hard_count: Option<ResDetailDto>,
        /// Huawei Vision smart screens.
        #[serde(
            rename = "hwVisionCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub hw_vision_count: Option<ResDetailDto>,
        /// IdeaHub boards.
        #[serde(
            rename = "ideaHubCount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub idea_hub_count: Option<ResDetailDto>,
        /// Whether calls from and to the telephone network are possible.
        #[serde(rename = "enablePstn", default, skip_serializing_if = "Option::is_none")]
        pub enable_pstn: Option<bool>,
        /// Whether text messages are sent.
        #[serde(rename = "enableSMS", default, skip_serializing_if = "Option::is_none")]
        pub enable_sms: Option<bool>,
        /// Media access groups; only if asked for.
        #[serde(rename = "groupList", default, skip_serializing_if = "Option::is_none")]
        pub group_list: Option<Vec<QueryCorpGroupDto>>,
    }

    /// A token with its lifetimes and its user. Lifetimes are in seconds, times of issue in milliseconds.
    #[doc(alias = "TokenDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct TokenDto {
        /// Access token, opaque.
        #[serde(rename = "accessToken")]
        pub access_token: crate::Secret,
        /// The caller's IP address as the platform sees it.
        #[serde(rename = "tokenIp", default, skip_serializing_if = "Option::is_none")]
        pub token_ip: Option<String>,
        /// How long the access token lives from its issue, in seconds; between 12 and 24 hours.
        #[serde(
            rename = "validPeriod",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub valid_period: Option<i64>,
        /// When the access token ends, a Unix time in seconds.
        #[serde(
            rename = "expireTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub expire_time: Option<crate::UnixSeconds>,
        /// When the access token was issued, a Unix time in milliseconds.
        #[serde(
            rename = "createTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub create_time: Option<crate::UnixMillis>,
        /// The user that the token stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub user: Option<UserInfo>,
        /// Kind of client, as sent at login.
        #[serde(rename = "clientType", default, skip_serializing_if = "Option::is_none")]
        pub client_type: Option<ClientType>,
        /// Whether the login displaces another; not in use by the vendor's words.
        #[serde(
            rename = "forceLoginInd",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub force_login_ind: Option<ForceLoginInd>,
        /// Whether the initial password has never been changed.
        #[serde(rename = "firstLogin", default, skip_serializing_if = "Option::is_none")]
        pub first_login: Option<bool>,
        /// Whether the password has expired.
        #[serde(rename = "pwdExpired", default, skip_serializing_if = "Option::is_none")]
        pub pwd_expired: Option<bool>,
        /// Days until the password expires; negative in every published example.
        #[serde(
            rename = "daysPwdAvailable",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub days_pwd_available: Option<i32>,
        /// Token for a proxy server.
        #[serde(rename = "proxyToken", default, skip_serializing_if = "Option::is_none")]
        pub proxy_token: Option<ProxyTokenDto>,
        /// Whether the token is removed with a delay.
        #[serde(
            rename = "delayDelete",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub delay_delete: Option<bool>,
        /// Kind of token.
        #[serde(rename = "tokenType", default, skip_serializing_if = "Option::is_none")]
        pub token_type: Option<TokenType>,
        /// Refresh token, opaque.
        #[serde(
            rename = "refreshToken",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub refresh_token: Option<crate::Secret>,
        /// How long the refresh token lives from its issue, in seconds; 2592000 (30 days) in all examples.
        #[serde(
            rename = "refreshValidPeriod",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub refresh_valid_period: Option<i64>,
        /// When the refresh token ends, a Unix time in seconds.
        #[serde(
            rename = "refreshExpireTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub refresh_expire_time: Option<crate::UnixSeconds>,
        /// When the refresh token was issued, a Unix time in milliseconds.
        #[serde(
            rename = "refreshCreateTime",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub refresh_create_time: Option<crate::UnixMillis>,
    }

    /// Kind of token.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum TokenType {
        /// `0`: Access token of a user.
        UserAccess,
        /// `1`: Token that controls a meeting.
        ConferenceControl,
        /// `2`: Token for one use.
        OneTime,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl TokenType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::UserAccess => 0,
                Self::ConferenceControl => 1,
                Self::OneTime => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for TokenType {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::UserAccess,
                1 => Self::ConferenceControl,
                2 => Self::OneTime,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for TokenType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for TokenType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for TokenType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for TokenType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for TokenType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// What a member may do.
    #[doc(alias = "UserFunctionDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct UserFunctionDto {
        /// Whether this is a whiteboard account, which needs a licence of its own.
        #[serde(rename = "enableRoom", default, skip_serializing_if = "Option::is_none")]
        pub enable_room: Option<bool>,
    }

    impl UserFunctionDto {
        /// An empty one; nothing in it is required.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `enableRoom`.
        #[must_use]
        pub fn with_enable_room(mut self, enable_room: impl Into<bool>) -> Self {
            self.enable_room = Some(enable_room.into());
            self
        }
    }

    impl crate::runtime::Validate for UserFunctionDto {
        fn validate(&self, _: &mut crate::runtime::Validator) {}
    }

    /// The user that a token stands for.
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct UserInfo {
        /// User id, a UUID.
        #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
        pub user_id: Option<String>,
        /// Meeting account.
        #[serde(
            rename = "ucloginAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub uclogin_account: Option<String>,
        /// SIP number.
        #[serde(
            rename = "serviceAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub service_account: Option<String>,
        /// HA1 hash of the SIP number's credentials.
        #[serde(rename = "numberHA1", default, skip_serializing_if = "Option::is_none")]
        pub number_ha1: Option<crate::Secret>,
        /// Alias.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub alias1: Option<String>,
        /// Id of the user's enterprise.
        #[serde(
            rename = "companyId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub company_id: Option<String>,
        /// Id of the SP that the enterprise belongs to.
        #[serde(rename = "spId", default, skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<String>,
        /// Domain of the enterprise.
        #[serde(
            rename = "companyDomain",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub company_domain: Option<String>,
        /// Realm of the SIP number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub realm: Option<String>,
        /// Kind of user.
        #[serde(rename = "userType", default, skip_serializing_if = "Option::is_none")]
        pub user_type: Option<UserType>,
        /// Kind of administrator; meaningful for users of an enterprise.
        #[serde(rename = "adminType", default, skip_serializing_if = "Option::is_none")]
        pub admin_type: Option<AdminType>,
        /// Name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// English name.
        #[serde(rename = "nameEn", default, skip_serializing_if = "Option::is_none")]
        pub name_en: Option<String>,
        /// Whether a mobile number is bound to the account.
        #[serde(
            rename = "isBindPhone",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub is_bind_phone: Option<bool>,
        /// Whether this is a free user.
        #[serde(rename = "freeUser", default, skip_serializing_if = "Option::is_none")]
        pub free_user: Option<bool>,
        /// Whether this is a WeLink user.
        #[serde(rename = "weLinkUser", default, skip_serializing_if = "Option::is_none")]
        pub we_link_user: Option<bool>,
        /// Whether this user gets features ahead of others.
        #[serde(rename = "grayUser", default, skip_serializing_if = "Option::is_none")]
        pub gray_user: Option<bool>,
        /// Third-party account.
        #[serde(
            rename = "thirdAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub third_account: Option<String>,
        /// Account on a smart screen.
        #[serde(
            rename = "visionAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub vision_account: Option<String>,
        /// Address of the portrait.
        #[serde(
            rename = "headPictureUrl",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub head_picture_url: Option<String>,
        /// Password for a machine's login.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub password: Option<crate::Secret>,
        /// Account that is paid for.
        #[serde(
            rename = "paidAccount",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub paid_account: Option<String>,
        /// Password of the account that is paid for.
        #[serde(
            rename = "paidPassword",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub paid_password: Option<crate::Secret>,
        /// Whether the user may log in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<UserStatus>,
        /// App ID that the user came with.
        #[serde(rename = "appId", default, skip_serializing_if = "Option::is_none")]
        pub app_id: Option<String>,
        /// Account for device management by TR-069.
        #[serde(
            rename = "tr069Account",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub tr069_account: Option<String>,
        /// User id on Huawei Cloud.
        #[serde(
            rename = "cloudUserId",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub cloud_user_id: Option<String>,
        /// Kind of enterprise.
        #[serde(rename = "corpType", default, skip_serializing_if = "Option::is_none")]
        pub corp_type: Option<CorpType>,
    }

    /// Kind of licence.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum UserLicense {
        /// `0`: Commercial.
        Commercial,
        /// `1`: Free trial.
        Trial,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl UserLicense {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Commercial => 0,
                Self::Trial => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for UserLicense {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Commercial,
                1 => Self::Trial,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for UserLicense {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for UserLicense {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for UserLicense {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UserLicense {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for UserLicense {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// What a list of members is sorted by.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum UserSortField {
        /// `"userType"`: Kind of user.
        UserType,
        /// `"adminType"`: Kind of administrator.
        AdminType,
        /// `"ldapAccount"`: Account.
        LdapAccount,
        /// `"deptCode"`: Department code.
        DeptCode,
        /// `"status"`: Whether the member may log in.
        Status,
        /// `"sortLevel"`: Place in the directory.
        SortLevel,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl UserSortField {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::UserType => "userType",
                Self::AdminType => "adminType",
                Self::LdapAccount => "ldapAccount",
                Self::DeptCode => "deptCode",
                Self::Status => "status",
                Self::SortLevel => "sortLevel",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for UserSortField {
        fn from(value: &str) -> Self {
            match value {
                "userType" => Self::UserType,
                "adminType" => Self::AdminType,
                "ldapAccount" => Self::LdapAccount,
                "deptCode" => Self::DeptCode,
                "status" => Self::Status,
                "sortLevel" => Self::SortLevel,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for UserSortField {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for UserSortField {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for UserSortField {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for UserSortField {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UserSortField {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for UserSortField {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// Whether a user may log in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum UserStatus {
        /// `0`: The user may log in.
        Normal,
        /// `1`: The user is disabled.
        Disabled,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl UserStatus {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Normal => 0,
                Self::Disabled => 1,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for UserStatus {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Normal,
                1 => Self::Disabled,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for UserStatus {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for UserStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for UserStatus {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UserStatus {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for UserStatus {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Kind of user.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum UserType {
        /// `1`: SP administrator.
        SpAdmin,
        /// `2`: User of an enterprise.
        EnterpriseUser,
        /// `3`: Free registered user.
        FreeUser,
        /// `10`: Device of an enterprise.
        EnterpriseDevice,
        /// `11`: Anonymous user.
        Anonymous,
        /// `12`: Vision TV.
        VisionTv,
        /// `13`: IdeaHub board.
        IdeaHub,
        /// `14`: Whiteboard (SmartRooms).
        Whiteboard,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl UserType {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::SpAdmin => 1,
                Self::EnterpriseUser => 2,
                Self::FreeUser => 3,
                Self::EnterpriseDevice => 10,
                Self::Anonymous => 11,
                Self::VisionTv => 12,
                Self::IdeaHub => 13,
                Self::Whiteboard => 14,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for UserType {
        fn from(value: i32) -> Self {
            match value {
                1 => Self::SpAdmin,
                2 => Self::EnterpriseUser,
                3 => Self::FreeUser,
                10 => Self::EnterpriseDevice,
                11 => Self::Anonymous,
                12 => Self::VisionTv,
                13 => Self::IdeaHub,
                14 => Self::Whiteboard,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for UserType {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for UserType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for UserType {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UserType {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for UserType {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// A cloud meeting room, webinar or personal meeting id of a member.
    #[doc(alias = "UserVmrDTO")]
    #[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct UserVmrDto {
        /// Id that creating a meeting asks for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// The meeting id that people dial.
        #[serde(
            rename = "vmrId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub vmr_id: Option<String>,
        /// Name.
        #[serde(rename = "vmrName", default, skip_serializing_if = "Option::is_none")]
        pub vmr_name: Option<String>,
        /// What it is.
        #[serde(rename = "vmrMode", default, skip_serializing_if = "Option::is_none")]
        pub vmr_mode: Option<VmrMode>,
        /// Id of the package.
        #[serde(
            rename = "vmrPkgId",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub vmr_pkg_id: Option<String>,
        /// Name of the package.
        #[serde(rename = "vmrPkgName", default, skip_serializing_if = "Option::is_none")]
        pub vmr_pkg_name: Option<String>,
        /// How many parties a room of this package holds.
        #[serde(
            rename = "vmrPkgParties",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub vmr_pkg_parties: Option<i32>,
        /// How long a meeting lasts at most, 0 without limit; the unit is not published.
        #[serde(
            rename = "vmrPkgLength",
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "crate::runtime::lenient"
        )]
        pub vmr_pkg_length: Option<i32>,
        /// Whether it can be used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<UserVmrStatus>,
    }

    /// Whether a member's cloud meeting room can be used.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum UserVmrStatus {
        /// `0`: In use.
        Normal,
        /// `1`: Disabled.
        Disabled,
        /// `2`: Not assigned to anybody.
        Unassigned,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl UserVmrStatus {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::Normal => 0,
                Self::Disabled => 1,
                Self::Unassigned => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for UserVmrStatus {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::Normal,
                1 => Self::Disabled,
                2 => Self::Unassigned,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for UserVmrStatus {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for UserVmrStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for UserVmrStatus {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UserVmrStatus {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            crate::runtime::lenient::<D, i32>(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for UserVmrStatus {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Which token to check, and what to answer with.
    #[doc(alias = "ValidateTokenReqDTO")]
    #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
    #[non_exhaustive]
    pub struct ValidateTokenReqDto {
        /// Access token to check.
        #[serde(serialize_with = "crate::runtime::expose")]
        pub token: crate::Secret,
        /// Whether to issue a new token as well.
        ///
        /// Default: `false`.
        #[serde(rename = "needGenNewToken")]
        pub need_gen_new_token: bool,
        /// Whether to return `user` as well; true if absent.
        ///
        /// Default: `true`.
        #[serde(
            rename = "needAccountInfo",
            default,
            skip_serializing_if = "Option::is_none"
        )]
        pub need_account_info: Option<bool>,
    }

    impl ValidateTokenReqDto {
        /// One with all that is required, and nothing else.
        #[must_use]
        pub fn new(token: crate::Secret, need_gen_new_token: bool) -> Self {
            Self {
                token,
                need_gen_new_token,
                need_account_info: None,
            }
        }

        /// With `needAccountInfo`.
        #[must_use]
        pub fn with_need_account_info(
            mut self,
            need_account_info: impl Into<bool>,
        ) -> Self {
            self.need_account_info = Some(need_account_info.into());
            self
        }
    }

    impl crate::runtime::Validate for ValidateTokenReqDto {
        fn validate(&self, _: &mut crate::runtime::Validator) {}
    }

    /// Mode of a cloud meeting room.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum VmrMode {
        /// `0`: Personal meeting id.
        PersonalMeetingId,
        /// `1`: Cloud meeting room.
        CloudMeetingRoom,
        /// `2`: Webinar.
        Webinar,
        /// A value that the document does not know, kept as it is.
        Unknown(i32),
    }

    impl VmrMode {
        /// The value as it is on the wire.
        pub fn code(self) -> i32 {
            match self {
                Self::PersonalMeetingId => 0,
                Self::CloudMeetingRoom => 1,
                Self::Webinar => 2,
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<i32> for VmrMode {
        fn from(value: i32) -> Self {
            match value {
                0 => Self::PersonalMeetingId,
                1 => Self::CloudMeetingRoom,
                2 => Self::Webinar,
                _ => Self::Unknown(value),
            }
        }
    }

    impl ::std::str::FromStr for VmrMode {
        type Err = ::std::num::ParseIntError;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            value.parse::<i32>().map(Self::from)
        }
    }

    impl ::std::fmt::Display for VmrMode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            ::std::fmt::Display::fmt(&self.code(), f)
        }
    }

    impl ::serde::Serialize for VmrMode {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::serde::Serialize::serialize(&self.code(), serializer)
        }
    }

    impl<'de> ::serde::Deserialize<'de> for VmrMode {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <i32 as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for VmrMode {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.code().to_string().into()
        }
    }

    /// Package of a cloud meeting room, by how many parties it holds.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum VmrPackageId {
        /// `"ff808081699b56d40169c410d5080179"`: 10 parties.
        Parties10,
        /// `"ff808081699b56d40169c4111fe5017a"`: 25 parties.
        Parties25,
        /// `"ff808081699b56cb0169c411a0980152"`: 50 parties.
        Parties50,
        /// `"ff808081699b56cb0169c41167850151"`: 100 parties.
        Parties100,
        /// `"ff808081699b56d40169c410913d0178"`: 200 parties.
        Parties200,
        /// `"ff8080816b9ec3ab016bdff237962e83"`: 300 parties.
        Parties300,
        /// `"ff8080816b9ec475016bdff37efc279f"`: 400 parties.
        Parties400,
        /// `"ff8080816b9ec3ab016bdff338542e84"`: 500 parties.
        Parties500,
        /// A value that the document does not know, kept as it is.
        Unknown(String),
    }

    impl VmrPackageId {
        /// The value as it is on the wire.
        pub fn as_str(&self) -> &str {
            match self {
                Self::Parties10 => "ff808081699b56d40169c410d5080179",
                Self::Parties25 => "ff808081699b56d40169c4111fe5017a",
                Self::Parties50 => "ff808081699b56cb0169c411a0980152",
                Self::Parties100 => "ff808081699b56cb0169c41167850151",
                Self::Parties200 => "ff808081699b56d40169c410913d0178",
                Self::Parties300 => "ff8080816b9ec3ab016bdff237962e83",
                Self::Parties400 => "ff8080816b9ec475016bdff37efc279f",
                Self::Parties500 => "ff8080816b9ec3ab016bdff338542e84",
                Self::Unknown(value) => value,
            }
        }

        /// Is it one of the values that the document names?
        pub fn is_known(&self) -> bool {
            !matches!(self, Self::Unknown(_))
        }
    }

    impl From<&str> for VmrPackageId {
        fn from(value: &str) -> Self {
            match value {
                "ff808081699b56d40169c410d5080179" => Self::Parties10,
                "ff808081699b56d40169c4111fe5017a" => Self::Parties25,
                "ff808081699b56cb0169c411a0980152" => Self::Parties50,
                "ff808081699b56cb0169c41167850151" => Self::Parties100,
                "ff808081699b56d40169c410913d0178" => Self::Parties200,
                "ff8080816b9ec3ab016bdff237962e83" => Self::Parties300,
                "ff8080816b9ec475016bdff37efc279f" => Self::Parties400,
                "ff8080816b9ec3ab016bdff338542e84" => Self::Parties500,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }

    impl From<String> for VmrPackageId {
        fn from(value: String) -> Self {
            Self::from(value.as_str())
        }
    }

    impl ::std::str::FromStr for VmrPackageId {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            Ok(Self::from(value))
        }
    }

    impl ::std::fmt::Display for VmrPackageId {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str(self.as_str())
        }
    }

    impl ::serde::Serialize for VmrPackageId {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }

    impl<'de> ::serde::Deserialize<'de> for VmrPackageId {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            <String as ::serde::Deserialize>::deserialize(deserializer).map(Self::from)
        }
    }

    impl crate::runtime::ToParam for VmrPackageId {
        fn plain(&self) -> ::std::borrow::Cow<'_, str> {
            self.as_str().into()
        }
    }

    /// Optional parameters of `searchCorpAdmins`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchCorpAdminsParams {
        /// How many records to skip, counted in records; 0 or more. An offset past the end gives the last page, not an
        /// empty one.
        ///
        /// At least 0. Default: `0`.
        pub offset: Option<i32>,
        /// How many records a page has at most, 1 to 500. It is always sent, since the vendor's sources disagree whether
        /// the platform's own default is 10 or 100.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
        /// Text to look for, at most 255 characters; a part of the field is enough.
        ///
        /// At most 255 characters.
        pub search_key: Option<String>,
    }

    impl SearchCorpAdminsParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `searchKey`.
        #[must_use]
        pub fn with_search_key(mut self, search_key: impl Into<String>) -> Self {
            self.search_key = Some(search_key.into());
            self
        }
    }

    impl crate::runtime::Validate for SearchCorpAdminsParams {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.offset {
                at.field("offset", |at| at.at_least(*value, 0));
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
            if let Some(value) = &self.search_key {
                at.field("searchKey", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// Optional parameters of `searchCorp`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchCorpParams {
        /// How many records to skip, counted in records; 0 or more. An offset past the end gives the last page, not an
        /// empty one.
        ///
        /// At least 0. Default: `0`.
        pub offset: Option<i32>,
        /// How many records a page has at most, 1 to 500. It is always sent, since the vendor's sources disagree whether
        /// the platform's own default is 10 or 100.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
        /// Text to look for, at most 255 characters; a part of the field is enough.
        ///
        /// At most 255 characters.
        pub search_key: Option<String>,
    }

    impl SearchCorpParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `searchKey`.
        #[must_use]
        pub fn with_search_key(mut self, search_key: impl Into<String>) -> Self {
            self.search_key = Some(search_key.into());
            self
        }
    }

    impl crate::runtime::Validate for SearchCorpParams {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.offset {
                at.field("offset", |at| at.at_least(*value, 0));
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
            if let Some(value) = &self.search_key {
                at.field("searchKey", |at| at.length(value, None, Some(255)));
            }
        }
    }

    /// Optional parameters of `searchResource`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchResourceParams {
        /// How many records to skip, counted in records; 0 or more. An offset past the end gives the last page, not an
        /// empty one.
        ///
        /// At least 0. Default: `0`.
        pub offset: Option<i32>,
        /// How many records a page has at most, 1 to 500. It is always sent, since the vendor's sources disagree whether
        /// the platform's own default is 10 or 100.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
        /// Text to look for, at most 255 characters; a part of the field is enough.
        ///
        /// At most 255 characters.
        pub search_key: Option<String>,
        /// Only resources that expire after this time, a Unix time in milliseconds.
        pub start_expire_date: Option<crate::UnixMillis>,
        /// Only resources that expire before this time, a Unix time in milliseconds.
        pub end_expire_date: Option<crate::UnixMillis>,
        /// Only resources of this type; at most 32 characters.
        ///
        /// At most 32 characters.
        pub type_: Option<ResourceType>,
        /// Only cloud meeting rooms of this package; at most 32 characters.
        ///
        /// At most 32 characters.
        pub type_id: Option<VmrPackageId>,
        /// Only resources with this status, 0 to 2.
        ///
        /// 0 to 2.
        pub status: Option<ResourceStatus>,
    }

    impl SearchResourceParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `searchKey`.
        #[must_use]
        pub fn with_search_key(mut self, search_key: impl Into<String>) -> Self {
            self.search_key = Some(search_key.into());
            self
        }

        /// With `startExpireDate`.
        #[must_use]
        pub fn with_start_expire_date(
            mut self,
            start_expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.start_expire_date = Some(start_expire_date.into());
            self
        }

        /// With `endExpireDate`.
        #[must_use]
        pub fn with_end_expire_date(
            mut self,
            end_expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.end_expire_date = Some(end_expire_date.into());
            self
        }

        /// With `type`.
        #[must_use]
        pub fn with_type(mut self, type_: impl Into<ResourceType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// With `typeId`.
        #[must_use]
        pub fn with_type_id(mut self, type_id: impl Into<VmrPackageId>) -> Self {
            self.type_id = Some(type_id.into());
            self
        }

        /// With `status`.
        #[must_use]
        pub fn with_status(mut self, status: impl Into<ResourceStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
    }

    impl crate::runtime::Validate for SearchResourceParams {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.offset {
                at.field("offset", |at| at.at_least(*value, 0));
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
            if let Some(value) = &self.search_key {
                at.field("searchKey", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.type_ {
                at.field("type", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.type_id {
                at.field("typeId", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.status {
                at.field("status", |at| at.range(value.code(), 0, 2));
            }
        }
    }

    /// Optional parameters of `searchResourceOpRecord`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchResourceOpRecordParams {
        /// How many records to skip, counted in records; 0 or more. An offset past the end gives the last page, not an
        /// empty one.
        ///
        /// At least 0. Default: `0`.
        pub offset: Option<i32>,
        /// How many records a page has at most, 1 to 500. It is always sent, since the vendor's sources disagree whether
        /// the platform's own default is 10 or 100.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
        /// Text to look for, at most 255 characters; a part of the field is enough.
        ///
        /// At most 255 characters.
        pub search_key: Option<String>,
        /// Only resources that expire after this time, a Unix time in milliseconds.
        pub start_expire_date: Option<crate::UnixMillis>,
        /// Only resources that expire before this time, a Unix time in milliseconds.
        pub end_expire_date: Option<crate::UnixMillis>,
        /// Only records of operations after this time, as a Unix time in milliseconds.
        pub start_operate_date: Option<crate::UnixMillis>,
        /// Only records of operations before this time, as a Unix time in milliseconds.
        pub end_operate_date: Option<crate::UnixMillis>,
        /// Only resources of this type; at most 32 characters.
        ///
        /// At most 32 characters.
        pub type_: Option<ResourceType>,
        /// Only cloud meeting rooms of this package; at most 32 characters.
        ///
        /// At most 32 characters.
        pub type_id: Option<VmrPackageId>,
        /// Only records of this kind of operation, 0 to 4.
        ///
        /// 0 to 4.
        pub operate_type: Option<OperateType>,
    }

    impl SearchResourceOpRecordParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `searchKey`.
        #[must_use]
        pub fn with_search_key(mut self, search_key: impl Into<String>) -> Self {
            self.search_key = Some(search_key.into());
            self
        }

        /// With `startExpireDate`.
        #[must_use]
        pub fn with_start_expire_date(
            mut self,
            start_expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.start_expire_date = Some(start_expire_date.into());
            self
        }

        /// With `endExpireDate`.
        #[must_use]
        pub fn with_end_expire_date(
            mut self,
            end_expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.end_expire_date = Some(end_expire_date.into());
            self
        }

        /// With `startOperateDate`.
        #[must_use]
        pub fn with_start_operate_date(
            mut self,
            start_operate_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.start_operate_date = Some(start_operate_date.into());
            self
        }

        /// With `endOperateDate`.
        #[must_use]
        pub fn with_end_operate_date(
            mut self,
            end_operate_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.end_operate_date = Some(end_operate_date.into());
            self
        }

        /// With `type`.
        #[must_use]
        pub fn with_type(mut self, type_: impl Into<ResourceType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// With `typeId`.
        #[must_use]
        pub fn with_type_id(mut self, type_id: impl Into<VmrPackageId>) -> Self {
            self.type_id = Some(type_id.into());
            self
        }

        /// With `operateType`.
        #[must_use]
        pub fn with_operate_type(
            mut self,
            operate_type: impl Into<OperateType>,
        ) -> Self {
            self.operate_type = Some(operate_type.into());
            self
        }
    }

    impl crate::runtime::Validate for SearchResourceOpRecordParams {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.offset {
                at.field("offset", |at| at.at_least(*value, 0));
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
            if let Some(value) = &self.search_key {
                at.field("searchKey", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.type_ {
                at.field("type", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.type_id {
                at.field("typeId", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.operate_type {
                at.field("operateType", |at| at.range(value.code(), 0, 4));
            }
        }
    }

    /// Optional parameters of `searchCorpResources`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchCorpResourcesParams {
        /// How many records to skip, counted in records; 0 or more. An offset past the end gives the last page, not an
        /// empty one.
        ///
        /// At least 0. Default: `0`.
        pub offset: Option<i32>,
        /// How many records a page has at most, 1 to 500. It is always sent, since the vendor's sources disagree whether
        /// the platform's own default is 10 or 100.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
        /// Text to look for, at most 255 characters; a part of the field is enough.
        ///
        /// At most 255 characters.
        pub search_key: Option<String>,
        /// Only resources that expire after this time, a Unix time in milliseconds.
        pub start_expire_date: Option<crate::UnixMillis>,
        /// Only resources that expire before this time, a Unix time in milliseconds.
        pub end_expire_date: Option<crate::UnixMillis>,
        /// Only resources of this type; at most 32 characters.
        ///
        /// At most 32 characters.
        pub type_: Option<ResourceType>,
        /// Only cloud meeting rooms of this mode, 0 to 2; has an effect only with the type `VMR`.
        ///
        /// 0 to 2.
        pub vmr_mode: Option<VmrMode>,
        /// Only cloud meeting rooms of this package; at most 32 characters.
        ///
        /// At most 32 characters.
        pub type_id: Option<VmrPackageId>,
        /// Only resources of this order; at most 64 characters.
        ///
        /// At most 64 characters.
        pub order_id: Option<String>,
        /// Only resources with this status, 0 to 2.
        ///
        /// 0 to 2.
        pub status: Option<ResourceStatus>,
    }

    impl SearchCorpResourcesParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `searchKey`.
        #[must_use]
        pub fn with_search_key(mut self, search_key: impl Into<String>) -> Self {
            self.search_key = Some(search_key.into());
            self
        }

        /// With `startExpireDate`.
        #[must_use]
        pub fn with_start_expire_date(
            mut self,
            start_expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.start_expire_date = Some(start_expire_date.into());
            self
        }

        /// With `endExpireDate`.
        #[must_use]
        pub fn with_end_expire_date(
            mut self,
            end_expire_date: impl Into<crate::UnixMillis>,
        ) -> Self {
            self.end_expire_date = Some(end_expire_date.into());
            self
        }

        /// With `type`.
        #[must_use]
        pub fn with_type(mut self, type_: impl Into<ResourceType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }

        /// With `vmrMode`.
        #[must_use]
        pub fn with_vmr_mode(mut self, vmr_mode: impl Into<VmrMode>) -> Self {
            self.vmr_mode = Some(vmr_mode.into());
            self
        }

        /// With `typeId`.
        #[must_use]
        pub fn with_type_id(mut self, type_id: impl Into<VmrPackageId>) -> Self {
            self.type_id = Some(type_id.into());
            self
        }

        /// With `orderId`.
        #[must_use]
        pub fn with_order_id(mut self, order_id: impl Into<String>) -> Self {
            self.order_id = Some(order_id.into());
            self
        }

        /// With `status`.
        #[must_use]
        pub fn with_status(mut self, status: impl Into<ResourceStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
    }

    impl crate::runtime::Validate for SearchCorpResourcesParams {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.offset {
                at.field("offset", |at| at.at_least(*value, 0));
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
            if let Some(value) = &self.search_key {
                at.field("searchKey", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.type_ {
                at.field("type", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.vmr_mode {
                at.field("vmrMode", |at| at.range(value.code(), 0, 2));
            }
            if let Some(value) = &self.type_id {
                at.field("typeId", |at| at.length(value.as_str(), None, Some(32)));
            }
            if let Some(value) = &self.order_id {
                at.field("orderId", |at| at.length(value, None, Some(64)));
            }
            if let Some(value) = &self.status {
                at.field("status", |at| at.range(value.code(), 0, 2));
            }
        }
    }

    /// Optional parameters of `searchUsers`.
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SearchUsersParams {
        /// How many records to skip, counted in records; 0 or more. An offset past the end gives the last page, not an
        /// empty one.
        ///
        /// At least 0. Default: `0`.
        pub offset: Option<i32>,
        /// How many records a page has at most, 1 to 500. It is always sent, since the vendor's sources disagree whether
        /// the platform's own default is 10 or 100.
        ///
        /// 1 to 500. Default: `10`.
        pub limit: Option<i32>,
        /// Text to look for, at most 255 characters; a part of the field is enough.
        ///
        /// At most 255 characters.
        pub search_key: Option<String>,
        /// What the list is sorted by, at most 64 characters; not unique, whichever it is.
        ///
        /// At most 64 characters.
        pub sort_field: Option<UserSortField>,
        /// Whether the list is sorted in ascending order.
        pub is_asc: Option<bool>,
        /// Only members of this department, by its code.
        pub dept_code: Option<String>,
        /// Whether members of the departments below count as members of `deptCode`; true if absent.
        ///
        /// Default: `true`.
        pub enable_sub_dept: Option<bool>,
        /// Only ordinary administrators (1), or only members without a role (2).
        ///
        /// 1 to 2.
        pub admin_type: Option<AdminType>,
        /// Only whiteboard accounts, or only others. The vendor advises against it.
        ///
        /// Deprecated.
        pub enable_room: Option<bool>,
        /// Kinds of users to list; ordinary members alone if absent.
        pub user_type: Option<Vec<UserType>>,
        /// Only enabled (0) or only disabled (1) members.
        ///
        /// 0 to 1.
        pub status: Option<UserStatus>,
        /// Whether to list terminals that are not activated yet as well.
        ///
        /// Default: `false`.
        pub contains_un_active: Option<bool>,
    }

    impl SearchUsersParams {
        /// None of the parameters.
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }

        /// With `offset`.
        #[must_use]
        pub fn with_offset(mut self, offset: impl Into<i32>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// With `limit`.
        #[must_use]
        pub fn with_limit(mut self, limit: impl Into<i32>) -> Self {
            self.limit = Some(limit.into());
            self
        }

        /// With `searchKey`.
        #[must_use]
        pub fn with_search_key(mut self, search_key: impl Into<String>) -> Self {
            self.search_key = Some(search_key.into());
            self
        }

        /// With `sortField`.
        #[must_use]
        pub fn with_sort_field(mut self, sort_field: impl Into<UserSortField>) -> Self {
            self.sort_field = Some(sort_field.into());
            self
        }

        /// With `isAsc`.
        #[must_use]
        pub fn with_is_asc(mut self, is_asc: impl Into<bool>) -> Self {
            self.is_asc = Some(is_asc.into());
            self
        }

        /// With `deptCode`.
        #[must_use]
        pub fn with_dept_code(mut self, dept_code: impl Into<String>) -> Self {
            self.dept_code = Some(dept_code.into());
            self
        }

        /// With `enableSubDept`.
        #[must_use]
        pub fn with_enable_sub_dept(mut self, enable_sub_dept: impl Into<bool>) -> Self {
            self.enable_sub_dept = Some(enable_sub_dept.into());
            self
        }

        /// With `adminType`.
        #[must_use]
        pub fn with_admin_type(mut self, admin_type: impl Into<AdminType>) -> Self {
            self.admin_type = Some(admin_type.into());
            self
        }

        /// With `enableRoom`.
        #[must_use]
        pub fn with_enable_room(mut self, enable_room: impl Into<bool>) -> Self {
            self.enable_room = Some(enable_room.into());
            self
        }

        /// With `userType`.
        #[must_use]
        pub fn with_user_type(mut self, user_type: impl Into<Vec<UserType>>) -> Self {
            self.user_type = Some(user_type.into());
            self
        }

        /// With `status`.
        #[must_use]
        pub fn with_status(mut self, status: impl Into<UserStatus>) -> Self {
            self.status = Some(status.into());
            self
        }

        /// With `containsUnActive`.
        #[must_use]
        pub fn with_contains_un_active(
            mut self,
            contains_un_active: impl Into<bool>,
        ) -> Self {
            self.contains_un_active = Some(contains_un_active.into());
            self
        }
    }

    impl crate::runtime::Validate for SearchUsersParams {
        fn validate(&self, at: &mut crate::runtime::Validator) {
            if let Some(value) = &self.offset {
                at.field("offset", |at| at.at_least(*value, 0));
            }
            if let Some(value) = &self.limit {
                at.field("limit", |at| at.range(*value, 1, 500));
            }
            if let Some(value) = &self.search_key {
                at.field("searchKey", |at| at.length(value, None, Some(255)));
            }
            if let Some(value) = &self.sort_field {
                at.field("sortField", |at| at.length(value.as_str(), None, Some(64)));
            }
            if let Some(value) = &self.admin_type {
                at.field("adminType", |at| at.range(value.code(), 1, 2));
            }
            if let Some(value) = &self.status {
                at.field("status", |at| at.range(value.code(), 0, 1));
            }
        }
    }
}

/// What the document says of each operation.
pub mod operations {
    use crate::runtime::{Method, Operation};

    /// `POST /v1/usg/acs/auth/account`
    pub static CREATE_TOKEN: Operation = Operation {
        id: "createToken",
        method: Method::Post,
        path: "/v1/usg/acs/auth/account",
        token: false,
        idempotent: true,
    };

    /// `POST /v2/usg/acs/auth/appauth`
    pub static CREATE_APP_ID_TOKEN: Operation = Operation {
        id: "createAppIdToken",
        method: Method::Post,
        path: "/v2/usg/acs/auth/appauth",
        token: false,
        idempotent: false,
    };

    /// `PUT /v1/usg/acs/token`
    pub static UPDATE_TOKEN: Operation = Operation {
        id: "updateToken",
        method: Method::Put,
        path: "/v1/usg/acs/token",
        token: true,
        idempotent: false,
    };

    /// `DELETE /v1/usg/acs/token`
    pub static DELETE_TOKEN: Operation = Operation {
        id: "deleteToken",
        method: Method::Delete,
        path: "/v1/usg/acs/token",
        token: true,
        idempotent: true,
    };

    /// `POST /v1/usg/acs/token/validate`
    pub static CHECK_TOKEN: Operation = Operation {
        id: "checkToken",
        method: Method::Post,
        path: "/v1/usg/acs/token/validate",
        token: false,
        idempotent: false,
    };

    /// `GET /v1/usg/dcs/corp/admin`
    pub static SEARCH_CORP_ADMINS: Operation = Operation {
        id: "searchCorpAdmins",
        method: Method::Get,
        path: "/v1/usg/dcs/corp/admin",
        token: true,
        idempotent: true,
    };

    /// `POST /v1/usg/dcs/corp/admin`
    pub static ADD_CORP_ADMIN: Operation = Operation {
        id: "addCorpAdmin",
        method: Method::Post,
        path: "/v1/usg/dcs/corp/admin",
        token: true,
        idempotent: false,
    };

    /// `POST /v1/usg/dcs/corp/admin/delete`
    pub static BATCH_DELETE_CORP_ADMINS: Operation = Operation {
        id: "batchDeleteCorpAdmins",
        method: Method::Post,
        path: "/v1/usg/dcs/corp/admin/delete",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/corp/admin/{account}`
    pub static SHOW_CORP_ADMIN: Operation = Operation {
        id: "showCorpAdmin",
        method: Method::Get,
        path: "/v1/usg/dcs/corp/admin/{account}",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/sp/corp`
    pub static SEARCH_CORP: Operation = Operation {
        id: "searchCorp",
        method: Method::Get,
        path: "/v1/usg/dcs/sp/corp",
        token: true,
        idempotent: true,
    };

    /// `POST /v1/usg/dcs/sp/corp`
    pub static ADD_CORP: Operation = Operation {
        id: "addCorp",
        method: Method::Post,
        path: "/v1/usg/dcs/sp/corp",
        token: true,
        idempotent: false,
    };

    /// `GET /v1/usg/dcs/sp/corp/{id}`
    pub static SHOW_CORP: Operation = Operation {
        id: "showCorp",
        method: Method::Get,
        path: "/v1/usg/dcs/sp/corp/{id}",
        token: true,
        idempotent: true,
    };

    /// `PUT /v1/usg/dcs/sp/corp/{id}`
    pub static UPDATE_CORP: Operation = Operation {
        id: "updateCorp",
        method: Method::Put,
        path: "/v1/usg/dcs/sp/corp/{id}",
        token: true,
        idempotent: true,
    };

    /// `DELETE /v1/usg/dcs/sp/corp/{id}`
    pub static DELETE_CORP: Operation = Operation {
        id: "deleteCorp",
        method: Method::Delete,
        path: "/v1/usg/dcs/sp/corp/{id}",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/sp/corp/{corp_id}/resource`
    pub static SEARCH_RESOURCE: Operation = Operation {
        id: "searchResource",
        method: Method::Get,
        path: "/v1/usg/dcs/sp/corp/{corp_id}/resource",
        token: true,
        idempotent: true,
    };

    /// `POST /v1/usg/dcs/sp/corp/{corp_id}/resource`
    pub static ADD_RESOURCE: Operation = Operation {
        id: "addResource",
        method: Method::Post,
        path: "/v1/usg/dcs/sp/corp/{corp_id}/resource",
        token: true,
        idempotent: false,
    };

    /// `PUT /v1/usg/dcs/sp/corp/{corp_id}/resource`
    pub static UPDATE_RESOURCE: Operation = Operation {
        id: "updateResource",
        method: Method::Put,
        path: "/v1/usg/dcs/sp/corp/{corp_id}/resource",
        token: true,
        idempotent: true,
    };

    /// `POST /v1/usg/dcs/sp/corp/{corp_id}/resource/delete`
    pub static DELETE_RESOURCE: Operation = Operation {
        id: "deleteResource",
        method: Method::Post,
        path: "/v1/usg/dcs/sp/corp/{corp_id}/resource/delete",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/sp/corp/{corp_id}/resource-record`
    pub static SEARCH_RESOURCE_OP_RECORD: Operation = Operation {
        id: "searchResourceOpRecord",
        method: Method::Get,
        path: "/v1/usg/dcs/sp/corp/{corp_id}/resource-record",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/sp/resource`
    pub static SHOW_SP_RESOURCE: Operation = Operation {
        id: "showSpResource",
        method: Method::Get,
        path: "/v1/usg/dcs/sp/resource",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/corp`
    pub static SHOW_CORP_BASIC_INFO: Operation = Operation {
        id: "showCorpBasicInfo",
        method: Method::Get,
        path: "/v1/usg/dcs/corp",
        token: true,
        idempotent: true,
    };

    /// `PUT /v1/usg/dcs/corp`
    pub static UPDATE_CORP_BASIC_INFO: Operation = Operation {
        id: "updateCorpBasicInfo",
        method: Method::Put,
        path: "/v1/usg/dcs/corp",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/corp/resource`
    pub static SHOW_CORP_RESOURCE: Operation = Operation {
        id: "showCorpResource",
        method: Method::Get,
        path: "/v1/usg/dcs/corp/resource",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/corp/resource-list`
    pub static SEARCH_CORP_RESOURCES: Operation = Operation {
        id: "searchCorpResources",
        method: Method::Get,
        path: "/v1/usg/dcs/corp/resource-list",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/corp/member`
    pub static SEARCH_USERS: Operation = Operation {
        id: "searchUsers",
        method: Method::Get,
        path: "/v1/usg/dcs/corp/member",
        token: true,
        idempotent: true,
    };

    /// `POST /v1/usg/dcs/corp/member`
    pub static ADD_USER: Operation = Operation {
        id: "addUser",
        method: Method::Post,
        path: "/v1/usg/dcs/corp/member",
        token: true,
        idempotent: false,
    };

    /// `POST /v1/usg/dcs/corp/member/delete`
    pub static BATCH_DELETE_USERS: Operation = Operation {
        id: "batchDeleteUsers",
        method: Method::Post,
        path: "/v1/usg/dcs/corp/member/delete",
        token: true,
        idempotent: false,
    };

    /// `PUT /v1/usg/dcs/corp/member/status/{value}`
    pub static BATCH_UPDATE_USER_STATUS: Operation = Operation {
        id: "batchUpdateUserStatus",
        method: Method::Put,
        path: "/v1/usg/dcs/corp/member/status/{value}",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/corp/member/{account}`
    pub static SHOW_USER_DETAIL: Operation = Operation {
        id: "showUserDetail",
        method: Method::Get,
        path: "/v1/usg/dcs/corp/member/{account}",
        token: true,
        idempotent: true,
    };

    /// `PUT /v1/usg/dcs/corp/member/{account}`
    pub static UPDATE_USER: Operation = Operation {
        id: "updateUser",
        method: Method::Put,
        path: "/v1/usg/dcs/corp/member/{account}",
        token: true,
        idempotent: true,
    };

    /// `PUT /v1/usg/acs/password/admin/reset`
    pub static RESET_PWD_BY_ADMIN: Operation = Operation {
        id: "resetPwdByAdmin",
        method: Method::Put,
        path: "/v1/usg/acs/password/admin/reset",
        token: true,
        idempotent: false,
    };

    /// `POST /v1/usg/dcs/corp/dept`
    pub static ADD_DEPARTMENT: Operation = Operation {
        id: "addDepartment",
        method: Method::Post,
        path: "/v1/usg/dcs/corp/dept",
        token: true,
        idempotent: false,
    };

    /// `PUT /v1/usg/dcs/corp/dept/{dept_code}`
    pub static UPDATE_DEPARTMENT: Operation = Operation {
        id: "updateDepartment",
        method: Method::Put,
        path: "/v1/usg/dcs/corp/dept/{dept_code}",
        token: true,
        idempotent: true,
    };

    /// `DELETE /v1/usg/dcs/corp/dept/{dept_code}`
    pub static DELETE_DEPARTMENT: Operation = Operation {
        id: "deleteDepartment",
        method: Method::Delete,
        path: "/v1/usg/dcs/corp/dept/{dept_code}",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/member/dept`
    pub static SEARCH_DEPARTMENT_BY_NAME: Operation = Operation {
        id: "searchDepartmentByName",
        method: Method::Get,
        path: "/v1/usg/dcs/member/dept",
        token: true,
        idempotent: true,
    };

    /// `GET /v1/usg/dcs/member/dept/{dept_code}`
    pub static SHOW_DEPT_AND_CHILD_DEPT: Operation = Operation {
        id: "showDeptAndChildDept",
        method: Method::Get,
        path: "/v1/usg/dcs/member/dept/{dept_code}",
        token: true,
        idempotent: true,
    };
}

/// # Operations
///
/// One method for each operation of the document, and one more for each list, which gives all its items.
///
/// A request that breaks the document's rules is refused before anything is sent. Unless a method says otherwise, the platform's own refusals are:
///
/// - `400` ([`AbnormalResultDto`](types::AbnormalResultDto)): A parameter is wrong, or the platform's rules refuse the call. Unknown accounts and ids are answered with this as well; there is no 404.
/// - `401` ([`AbnormalResultDto`](types::AbnormalResultDto)): No token, or one that is not or no longer valid.
/// - `403` ([`AbnormalResultDto`](types::AbnormalResultDto)): The caller's role has no right to do this.
/// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
/// - `500` ([`AbnormalResultDto`](types::AbnormalResultDto)): The platform failed.
#[allow(
    deprecated,
    clippy::too_many_arguments,
    clippy::should_implement_trait,
    clippy::type_complexity,
    clippy::wrong_self_convention,
    clippy::ptr_arg
)]
impl crate::Client {
    /// Log in with a meeting account and its password.
    ///
    /// Gives an access token for the account that the Basic credentials and the body name. With client type 72 an
    /// account has up to 64 live tokens, and the next one ends the oldest; with any other client type it has one. An
    /// access token lives 12 to 24 hours: go by `validPeriod` and `expireTime` of the answer, which are in seconds. A
    /// locked account opens again after five minutes; a refused login must not be repeated by itself, since failures
    /// count towards the lock.
    ///
    /// `POST /v1/usg/acs/auth/account`
    ///
    /// Who may call it: anyone with a meeting account.
    ///
    /// - `authorization`: the whole value of the header `Authorization`, by the scheme `accountPassword`.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0306.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// use huaweicloud_meeting::{Credentials, Site};
    ///
    /// // Nobody needs to call this: a client logs in with its first call, keeps the token and refreshes it.
    /// let credentials = Credentials::account("zhangsan@corp", Secret::new("…"));
    /// let client = Client::new(Site::China, credentials)?;
    /// println!("{:?}", client.show_corp_basic_info()?.name);
    /// // To see at once whether the password is right, and what the platform says about it:
    /// if client.login()?.password_expired {
    ///     println!("change the password");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400` ([`ReturnCodeDto`](types::ReturnCodeDto)): A parameter is wrong, or the platform's rules refuse the call.
    /// - `401` ([`ReturnCodeDto`](types::ReturnCodeDto)): Wrong credentials, or a token that is not or no longer valid.
    /// - `412` ([`ReturnCodeDto`](types::ReturnCodeDto)): The account is disabled.
    /// - `423` ([`ReturnCodeDto`](types::ReturnCodeDto)): The account is locked after failed logins; it opens again after five minutes.
    /// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
    /// - `500` ([`ReturnCodeDto`](types::ReturnCodeDto)): The platform failed.
    pub fn create_token(
        &self,
        authorization: &crate::Secret,
        body: &types::AuthReqDto,
    ) -> Result<types::CheckTokenResultDto> {
        self.call(&operations::CREATE_TOKEN)
            .validate(body)
            .secret_header("Authorization", authorization)
            .json(body)
            .receive()
    }

    /// Log in with an App ID.
    ///
    /// Gives an access token for one of five identities. An App ID of a single enterprise logs in as one of its users
    /// (`userId`) or, without `userId`, as its default administrator. An App ID of an SP logs in as a user of an
    /// enterprise (`corpId` and `userId`), as an enterprise's default administrator (`corpId` alone) or, with
    /// neither, as the SP's default administrator. An unknown `userId` is registered as a user of the enterprise, so
    /// leave it out for management calls. The signature covers the identity, `expireTime` and `nonce`; the security
    /// scheme says how it is made.
    ///
    /// `POST /v2/usg/acs/auth/appauth`
    ///
    /// Who may call it: holder of an App ID and its key.
    ///
    /// - `authorization`: the whole value of the header `Authorization`, by the scheme `appIdSignature`.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0311.html>.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400` ([`ReturnCodeDto`](types::ReturnCodeDto)): A parameter is wrong, or the platform's rules refuse the call.
    /// - `401` ([`ReturnCodeDto`](types::ReturnCodeDto)): Wrong credentials, or a token that is not or no longer valid.
    /// - `403` ([`ReturnCodeDto`](types::ReturnCodeDto)): The caller has no right to do this.
    /// - `412` ([`ReturnCodeDto`](types::ReturnCodeDto)): The account is disabled.
    /// - `423` ([`ReturnCodeDto`](types::ReturnCodeDto)): The account is locked after failed logins; it opens again after five minutes.
    /// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
    /// - `500` ([`ReturnCodeDto`](types::ReturnCodeDto)): The platform failed.
    pub fn create_app_id_token(
        &self,
        authorization: &crate::Secret,
        body: &types::AppAuthReqDto,
    ) -> Result<types::TokenDto> {
        self.call(&operations::CREATE_APP_ID_TOKEN)
            .validate(body)
            .secret_header("Authorization", authorization)
            .header("X-Token-Type", "LongTicket")
            .json(body)
            .receive()
    }

    /// Renew a token before it ends.
    ///
    /// Extends the token's life and returns its data; adopt every value of the answer, since the platform may keep
    /// the access token and change the refresh token. The token to send is the refresh token where one is held,
    /// otherwise the access token. If this is refused with 400 or 401, log in again, which is always safe with client
    /// type 72.
    ///
    /// `PUT /v1/usg/acs/token`
    ///
    /// Who may call it: holder of a token.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0307.html>.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400` ([`ReturnCodeDto`](types::ReturnCodeDto)): A parameter is wrong, or the platform's rules refuse the call.
    /// - `401` ([`ReturnCodeDto`](types::ReturnCodeDto)): Wrong credentials, or a token that is not or no longer valid.
    /// - `403` ([`ReturnCodeDto`](types::ReturnCodeDto)): The caller has no right to do this.
    /// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
    /// - `500` ([`ReturnCodeDto`](types::ReturnCodeDto)): The platform failed.
    pub fn update_token(&self) -> Result<types::TokenDto> {
        self.call(&operations::UPDATE_TOKEN).receive()
    }

    /// Log out.
    ///
    /// Ends the token that the call is made with. The platform allows this to every kind of user. A 401 after a
    /// repetition says that the token is already gone.
    ///
    /// `DELETE /v1/usg/acs/token`
    ///
    /// Who may call it: holder of a token.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0309.html>.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400` ([`ReturnCodeDto`](types::ReturnCodeDto)): A parameter is wrong, or the platform's rules refuse the call.
    /// - `401` ([`ReturnCodeDto`](types::ReturnCodeDto)): Wrong credentials, or a token that is not or no longer valid.
    /// - `403` ([`ReturnCodeDto`](types::ReturnCodeDto)): The caller has no right to do this.
    /// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
    /// - `500` ([`ReturnCodeDto`](types::ReturnCodeDto)): The platform failed.
    pub fn delete_token(&self) -> Result<()> {
        self.call(&operations::DELETE_TOKEN).finish()
    }

    /// Check whether an access token is valid.
    ///
    /// Answers with the token's data, and if asked with its user or with a newly issued token. The token to check is
    /// in the body; the call itself needs none. An invalid or expired token is answered with 401.
    ///
    /// `POST /v1/usg/acs/token/validate`
    ///
    /// Who may call it: holder of a token; the call itself needs no login.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0308.html>.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400` ([`ReturnCodeDto`](types::ReturnCodeDto)): A parameter is wrong, or the platform's rules refuse the call.
    /// - `401` ([`ReturnCodeDto`](types::ReturnCodeDto)): Wrong credentials, or a token that is not or no longer valid.
    /// - `403` ([`ReturnCodeDto`](types::ReturnCodeDto)): The caller has no right to do this.
    /// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
    /// - `500` ([`ReturnCodeDto`](types::ReturnCodeDto)): The platform failed.
    pub fn check_token(
        &self,
        body: &types::ValidateTokenReqDto,
    ) -> Result<types::CheckTokenResultDto> {
        self.call(&operations::CHECK_TOKEN).validate(body).json(body).receive()
    }

    /// List the administrators of one's own enterprise.
    ///
    /// One page of administrators. `searchKey` is looked for in name, mobile number, e-mail address, account and
    /// third-party account. An offset past the end gives the last page again, not an empty one.
    ///
    /// `GET /v1/usg/dcs/corp/admin`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0084.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// // All of them, fetched page by page.
    /// for admin in client.search_corp_admins_pages(&SearchCorpAdminsParams::new()) {
    ///     println!("{}", admin?.account.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_corp_admins(
        &self,
        params: &types::SearchCorpAdminsParams,
    ) -> Result<types::SearchCorpAdminsResultDto> {
        self.call(&operations::SEARCH_CORP_ADMINS)
            .validate(params)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(10))
            .query_opt("searchKey", params.search_key.as_ref())
            .receive()
    }

    /// All items of `searchCorpAdmins`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 500).
    pub fn search_corp_admins_pages(
        &self,
        params: &types::SearchCorpAdminsParams,
    ) -> Pages<types::QueryCorpAdminResultDto> {
        let client = Clone::clone(self);
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(500),
            |item| item.id.clone(),
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search_corp_admins(&params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count.map(i64::from),
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// Make a member an administrator of the enterprise.
    ///
    /// Turns an existing ordinary member of the enterprise into an ordinary administrator. Anyone else is refused
    /// with `USG.201040003`. How the account is read depends on `accountType`, not on how the caller logged in.
    ///
    /// `POST /v1/usg/dcs/corp/admin`
    ///
    /// Who may call it: default administrator of the enterprise.
    ///
    /// [`add_corp_admin_with`](Self::add_corp_admin_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0081.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// match client.add_corp_admin(&CorpAdminDto::new("zhangsan@corp")) {
    ///     Ok(()) => println!("an administrator now"),
    ///     Err(error) if error.code() == Some("USG.201040003") => {
    ///         println!("an administrator already, or not a member");
    ///     }
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn add_corp_admin(&self, body: &types::CorpAdminDto) -> Result<()> {
        self.add_corp_admin_with(body, None)
    }

    /// As [`add_corp_admin`](Self::add_corp_admin), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`add_corp_admin`](Self::add_corp_admin).
    pub fn add_corp_admin_with(
        &self,
        body: &types::CorpAdminDto,
        account_type: Option<types::AccountType>,
    ) -> Result<()> {
        self.call(&operations::ADD_CORP_ADMIN)
            .validate(body)
            .validate_with(|at| {
                if let Some(value) = &account_type {
                    at.field("accountType", |at| at.range(value.code(), 0, 1));
                }
            })
            .query_opt("accountType", account_type.as_ref())
            .json(body)
            .finish()
    }

    /// Take the administrator role from members of the enterprise.
    ///
    /// The body is a bare list of 1 to 100 accounts. The default administrator is never removed (`USG.201040004`).
    /// The members themselves are understood to stay, and whether one refused account refuses the whole list is not
    /// known.
    ///
    /// `POST /v1/usg/dcs/corp/admin/delete`
    ///
    /// Who may call it: enterprise administrator, probably only the default one.
    ///
    /// [`batch_delete_corp_admins_with`](Self::batch_delete_corp_admins_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0083.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn batch_delete_corp_admins(&self, body: &[String]) -> Result<()> {
        self.batch_delete_corp_admins_with(body, None)
    }

    /// As [`batch_delete_corp_admins`](Self::batch_delete_corp_admins), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`batch_delete_corp_admins`](Self::batch_delete_corp_admins).
    pub fn batch_delete_corp_admins_with(
        &self,
        body: &[String],
        account_type: Option<types::AccountType>,
    ) -> Result<()> {
        self.call(&operations::BATCH_DELETE_CORP_ADMINS)
            .validate_with(|at| {
                if let Some(value) = &account_type {
                    at.field("accountType", |at| at.range(value.code(), 0, 1));
                }
                at.count(body.len(), Some(1), Some(100));
                at.each(body, |at, value| at.length(value, Some(1), None));
            })
            .query_opt("accountType", account_type.as_ref())
            .json(body)
            .finish()
    }

    /// Show one administrator of the enterprise.
    ///
    /// An unknown account is answered with 400 and `USG.201040000`; the platform has no 404 here. The answer names
    /// the meeting account even if the administrator was looked up by a third-party user id.
    ///
    /// `GET /v1/usg/dcs/corp/admin/{account}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `account`: Account of the administrator, read as `accountType` says. At least 1 character.
    ///
    /// [`show_corp_admin_with`](Self::show_corp_admin_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0082.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// let admin = client.show_corp_admin("zhangsan@corp")?;
    /// println!("{:?}: {:?}", admin.name, admin.admin_type);
    /// // The same by the id that an App ID login gave:
    /// let admin = client.show_corp_admin_with("4711", Some(AccountType::ThirdParty))?;
    /// println!("{:?}", admin.account);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_corp_admin(
        &self,
        account: &str,
    ) -> Result<types::QueryCorpAdminResultDto> {
        self.show_corp_admin_with(account, None)
    }

    /// As [`show_corp_admin`](Self::show_corp_admin), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`show_corp_admin`](Self::show_corp_admin).
    pub fn show_corp_admin_with(
        &self,
        account: &str,
        account_type: Option<types::AccountType>,
    ) -> Result<types::QueryCorpAdminResultDto> {
        self.call(&operations::SHOW_CORP_ADMIN)
            .validate_with(|at| {
                at.field("account", |at| at.length(account, Some(1), None));
                if let Some(value) = &account_type {
                    at.field("accountType", |at| at.range(value.code(), 0, 1));
                }
            })
            .path("account", account)
            .query_opt("accountType", account_type.as_ref())
            .receive()
    }

    /// List the enterprises of the SP.
    ///
    /// One page of enterprises. `searchKey` is looked for in name, mobile number, e-mail address and account. Domain,
    /// language, time zone and properties of an enterprise are not returned by any query. An offset past the end
    /// gives the last page again, not an empty one.
    ///
    /// `GET /v1/usg/dcs/sp/corp`
    ///
    /// Who may call it: SP administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0425.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// let first = SearchCorpParams::new().with_search_key("example").with_limit(10);
    /// let page = client.search_corp(&first)?;
    /// println!("{} enterprises", page.count.unwrap_or_default());
    /// // All of them, fetched page by page:
    /// for corp in client.search_corp_pages(&SearchCorpParams::new()) {
    ///     println!("{}", corp?.id.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_corp(
        &self,
        params: &types::SearchCorpParams,
    ) -> Result<types::SearchCorpResultDto> {
        self.call(&operations::SEARCH_CORP)
            .validate(params)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(10))
            .query_opt("searchKey", params.search_key.as_ref())
            .receive()
    }

    /// All items of `searchCorp`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 500).
    pub fn search_corp_pages(
        &self,
        params: &types::SearchCorpParams,
    ) -> Pages<types::QueryCorpResultDto> {
        let client = Clone::clone(self);
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(500),
            |item| item.id.clone(),
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search_corp(&params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count.map(i64::from),
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// Create an enterprise.
    ///
    /// Creates an enterprise with its default administrator and, if wanted, its first resources. \*\*The platform
    /// probably tells the administrator by mail and text message\*\*: no source says so, but two published examples
    /// have a `sendNotify: false` that no schema declares, and where it is declared, absence means yes. Try it with
    /// one enterprise before bulk work. Do not run this in parallel for one SP: the platform locks it and may refuse
    /// the second call.
    ///
    /// `POST /v1/usg/dcs/sp/corp`
    ///
    /// Who may call it: SP administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0421.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// let admin = AdminDto::new("admin@example", "Administrator", Secret::new("…"));
    /// let corp = AddCorpDto::new(
    ///     CorpBasicDto::new("Example Ltd."),
    ///     admin.with_email("it@example.com"),
    /// );
    /// match client.add_corp(&corp) {
    ///     Ok(created) => println!("created {}", created.value.unwrap_or_default()),
    ///     // Whether it was created is not known: look before it is sent again.
    ///     Err(error) if error.is_ambiguous() => println!("{error}"),
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn add_corp(&self, body: &types::AddCorpDto) -> Result<types::AddCorpResultDto> {
        self.call(&operations::ADD_CORP).validate(body).json(body).receive()
    }

    /// Show one enterprise of the SP.
    ///
    /// The answer is what `searchCorp` lists. The code for an unknown enterprise is not published; expect 400, not 404.
    ///
    /// `GET /v1/usg/dcs/sp/corp/{id}`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0423.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_corp(&self, id: &str) -> Result<types::QueryCorpResultDto> {
        self.call(&operations::SHOW_CORP).path("id", id).receive()
    }

    /// Change an enterprise of the SP.
    ///
    /// What is absent or null stays as it is. An empty string is sent as a value; whether it clears the field is not
    /// known. Account and password of the administrator cannot be changed here.
    ///
    /// `PUT /v1/usg/dcs/sp/corp/{id}`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0424.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn update_corp(&self, id: &str, body: &types::ModCorpDto) -> Result<()> {
        self.call(&operations::UPDATE_CORP)
            .validate(body)
            .path("id", id)
            .json(body)
            .finish()
    }

    /// Delete an enterprise of the SP.
    ///
    /// An enterprise that still has users or terminals is not deleted (`USG.201020007`). Do not run this in parallel
    /// for one SP: the platform locks it and may refuse the second call. After a repetition the platform may answer
    /// that the enterprise is unknown, although the first attempt deleted it.
    ///
    /// `DELETE /v1/usg/dcs/sp/corp/{id}`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0422.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn delete_corp(&self, id: &str) -> Result<()> {
        self.call(&operations::DELETE_CORP).path("id", id).finish()
    }

    /// List the resources of an enterprise.
    ///
    /// One page of the resources that the SP has given to the enterprise. An offset past the end gives the last page
    /// again, not an empty one.
    ///
    /// `GET /v1/usg/dcs/sp/corp/{corp_id}/resource`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `corp_id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0163.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// use std::time::{Duration, SystemTime};
    ///
    /// // What expires within 30 days.
    /// let soon = SystemTime::now() + Duration::from_secs(30 * 24 * 3600);
    /// let params = SearchResourceParams::new().with_end_expire_date(soon);
    /// for resource in client.search_resource_pages("818803911", &params) {
    ///     let resource = resource?;
    ///     let end = resource.expire_date.map(|end| end.to_string());
    ///     println!("{:?} until {}", resource.type_, end.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_resource(
        &self,
        corp_id: &str,
        params: &types::SearchResourceParams,
    ) -> Result<types::SearchResourceResultDto> {
        self.call(&operations::SEARCH_RESOURCE)
            .validate(params)
            .path("corp_id", corp_id)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(10))
            .query_opt("searchKey", params.search_key.as_ref())
            .query_opt("startExpireDate", params.start_expire_date.as_ref())
            .query_opt("endExpireDate", params.end_expire_date.as_ref())
            .query_opt("type", params.type_.as_ref())
            .query_opt("typeId", params.type_id.as_ref())
            .query_opt("status", params.status.as_ref())
            .receive()
    }

    /// All items of `searchResource`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 500).
    pub fn search_resource_pages(
        &self,
        corp_id: &str,
        params: &types::SearchResourceParams,
    ) -> Pages<types::QueryResourceResultDto> {
        let client = Clone::clone(self);
        let corp_id = corp_id.to_owned();
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(500),
            |item| {
                let mut key = item.id.clone()?;
                key.push('\n');
                key.extend(item.type_.as_ref().map(ToString::to_string));
                Some(key)
            },
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search_resource(&corp_id, &params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count.map(i64::from),
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// Give resources to an enterprise.
    ///
    /// The body is a bare list of 1 to 100 resources. An element whose `id` exists already changes that resource, as
    /// far as `updateResource` could; any other element is added. Do not run this in parallel for one enterprise: the
    /// platform locks it and may refuse the second call.
    ///
    /// `POST /v1/usg/dcs/sp/corp/{corp_id}/resource`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `corp_id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0160.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// use std::time::{Duration, SystemTime};
    ///
    /// let in_a_year = SystemTime::now() + Duration::from_secs(365 * 24 * 3600);
    /// let seats = ResourceDto::new(ResourceType::Soft, 10, in_a_year);
    /// client.add_resource("818803911", &[seats.with_id("seats")])?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn add_resource(
        &self,
        corp_id: &str,
        body: &[types::ResourceDto],
    ) -> Result<()> {
        self.call(&operations::ADD_RESOURCE)
            .validate_with(|at| {
                at.count(body.len(), Some(1), Some(100));
                at.each(body, |at, value| at.nested(value));
            })
            .path("corp_id", corp_id)
            .json(body)
            .finish()
    }

    /// Change resources of an enterprise.
    ///
    /// The body is a bare list of 1 to 100 changes: a new expiry, or suspending and resuming. The count cannot be
    /// changed. Give `type` beside `id`; with `id` alone several resources may be changed.
    ///
    /// `PUT /v1/usg/dcs/sp/corp/{corp_id}/resource`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `corp_id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0162.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// // The end as a number, such as one that another program stored.
    /// let end = UnixMillis::new(2_549_030_400_000);
    /// let change = ModResourceDto::new("seats").with_type(ResourceType::Soft);
    /// client.update_resource("818803911", &[change.with_expire_date(end)])?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn update_resource(
        &self,
        corp_id: &str,
        body: &[types::ModResourceDto],
    ) -> Result<()> {
        self.call(&operations::UPDATE_RESOURCE)
            .validate_with(|at| {
                at.count(body.len(), Some(1), Some(100));
                at.each(body, |at, value| at.nested(value));
            })
            .path("corp_id", corp_id)
            .json(body)
            .finish()
    }

    /// Take resources from an enterprise.
    ///
    /// The body is a bare list of 1 to 100 resource ids. The enterprise's totals shrink accordingly. Do not run this
    /// in parallel for one enterprise: the platform locks it and may refuse the second call.
    ///
    /// `POST /v1/usg/dcs/sp/corp/{corp_id}/resource/delete`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `corp_id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0161.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn delete_resource(&self, corp_id: &str, body: &[String]) -> Result<()> {
        self.call(&operations::DELETE_RESOURCE)
            .validate_with(|at| {
                at.count(body.len(), Some(1), Some(100));
                at.each(body, |at, value| at.length(value, Some(1), None));
            })
            .path("corp_id", corp_id)
            .json(body)
            .finish()
    }

    /// List what was done to the resources of an enterprise.
    ///
    /// One page of records. `searchKey` is looked for in the resource id; `typeId` has an effect for cloud meeting
    /// rooms only. An offset past the end gives the last page again, not an empty one.
    ///
    /// `GET /v1/usg/dcs/sp/corp/{corp_id}/resource-record`
    ///
    /// Who may call it: SP administrator.
    ///
    /// - `corp_id`: Enterprise id, as `addCorp` and `searchCorp` return it.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0164.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_resource_op_record(
        &self,
        corp_id: &str,
        params: &types::SearchResourceOpRecordParams,
    ) -> Result<types::SearchResourceOpRecordResultDto> {
        self.call(&operations::SEARCH_RESOURCE_OP_RECORD)
            .validate(params)
            .path("corp_id", corp_id)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(10))
            .query_opt("searchKey", params.search_key.as_ref())
            .query_opt("startExpireDate", params.start_expire_date.as_ref())
            .query_opt("endExpireDate", params.end_expire_date.as_ref())
            .query_opt("startOperateDate", params.start_operate_date.as_ref())
            .query_opt("endOperateDate", params.end_operate_date.as_ref())
            .query_opt("type", params.type_.as_ref())
            .query_opt("typeId", params.type_id.as_ref())
            .query_opt("operateType", params.operate_type.as_ref())
            .receive()
    }

    /// All items of `searchResourceOpRecord`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 500).
    pub fn search_resource_op_record_pages(
        &self,
        corp_id: &str,
        params: &types::SearchResourceOpRecordParams,
    ) -> Pages<types::QueryResourceResultDto> {
        let client = Clone::clone(self);
        let corp_id = corp_id.to_owned();
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(500),
            |_| None,
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search_resource_op_record(&corp_id, &params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count.map(i64::from),
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// Show what the SP owns and uses.
    ///
    /// Totals of every kind of resource, and if asked the media access groups, whose ids `addCorp` takes.
    ///
    /// `GET /v1/usg/dcs/sp/resource`
    ///
    /// Who may call it: SP administrator.
    ///
    /// [`show_sp_resource_with`](Self::show_sp_resource_with) takes `queryGroup` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_1537.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_sp_resource(&self) -> Result<types::ShowSpResourceResultDto> {
        self.show_sp_resource_with(None)
    }

    /// As [`show_sp_resource`](Self::show_sp_resource), with what may be left out there: `None` leaves it out.
    ///
    /// - `query_group`: Whether to return `groupList` as well. Default: `false`.
    ///
    /// # Errors
    ///
    /// Those of [`show_sp_resource`](Self::show_sp_resource).
    pub fn show_sp_resource_with(
        &self,
        query_group: Option<bool>,
    ) -> Result<types::ShowSpResourceResultDto> {
        self.call(&operations::SHOW_SP_RESOURCE)
            .query_opt("queryGroup", query_group.as_ref())
            .receive()
    }

    /// Show one's own enterprise.
    ///
    /// Name, address, default administrator and settings of the enterprise that the caller belongs to.
    ///
    /// `GET /v1/usg/dcs/corp`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0057.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_corp_basic_info(&self) -> Result<types::ShowCorpBasicInfoResultDto> {
        self.call(&operations::SHOW_CORP_BASIC_INFO).receive()
    }

    /// Change one's own enterprise.
    ///
    /// Changes the address and whether users are created by themselves. What is absent stays as it is.
    ///
    /// `PUT /v1/usg/dcs/corp`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0058.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn update_corp_basic_info(
        &self,
        body: &types::ModCorpBasicInfoDto,
    ) -> Result<()> {
        self.call(&operations::UPDATE_CORP_BASIC_INFO).validate(body).json(body).finish()
    }

    /// Show what one's own enterprise owns and uses.
    ///
    /// Totals of every kind of resource, the cloud meeting room packages, and what is switched on.
    ///
    /// `GET /v1/usg/dcs/corp/resource`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0059.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_corp_resource(&self) -> Result<types::ShowCorpResourceResultDto> {
        self.call(&operations::SHOW_CORP_RESOURCE).receive()
    }

    /// List the resources of one's own enterprise.
    ///
    /// One page of resources. `searchKey` is looked for in the resource id. Webinars have the type `VMR` and VMR mode 2.
    /// An offset past the end gives the last page again, not an empty one.
    ///
    /// `GET /v1/usg/dcs/corp/resource-list`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/toctopics/en-us_topic_0000001165781471.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_corp_resources(
        &self,
        params: &types::SearchCorpResourcesParams,
    ) -> Result<types::SearchCorpResourcesResultDto> {
        self.call(&operations::SEARCH_CORP_RESOURCES)
            .validate(params)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(10))
            .query_opt("searchKey", params.search_key.as_ref())
            .query_opt("startExpireDate", params.start_expire_date.as_ref())
            .query_opt("endExpireDate", params.end_expire_date.as_ref())
            .query_opt("type", params.type_.as_ref())
            .query_opt("vmrMode", params.vmr_mode.as_ref())
            .query_opt("typeId", params.type_id.as_ref())
            .query_opt("orderId", params.order_id.as_ref())
            .query_opt("status", params.status.as_ref())
            .receive()
    }

    /// All items of `searchCorpResources`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 500).
    pub fn search_corp_resources_pages(
        &self,
        params: &types::SearchCorpResourcesParams,
    ) -> Pages<types::QueryResourceResultDto> {
        let client = Clone::clone(self);
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(500),
            |item| {
                let mut key = item.id.clone()?;
                key.push('\n');
                key.extend(item.type_.as_ref().map(ToString::to_string));
                Some(key)
            },
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search_corp_resources(&params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count.map(i64::from),
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// List the members of one's own enterprise.
    ///
    /// One page of members. Without `userType` only ordinary members are listed, no devices; whether the default
    /// administrator is listed is not known. `searchKey` is looked for in name, mobile number, e-mail address,
    /// account and third-party user id; for a known account `showUserDetail` is exact. An offset past the end gives
    /// the last page again, not an empty one.
    ///
    /// `GET /v1/usg/dcs/corp/member`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0071.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// let disabled = SearchUsersParams::new().with_status(UserStatus::Disabled);
    /// for member in client.search_users_pages(&disabled) {
    ///     println!("{}", member?.user_account.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_users(
        &self,
        params: &types::SearchUsersParams,
    ) -> Result<types::SearchUsersResultDto> {
        self.call(&operations::SEARCH_USERS)
            .validate(params)
            .query_opt("offset", params.offset.as_ref())
            .query("limit", &params.limit.unwrap_or(10))
            .query_opt("searchKey", params.search_key.as_ref())
            .query_opt("sortField", params.sort_field.as_ref())
            .query_opt("isAsc", params.is_asc.as_ref())
            .query_opt("deptCode", params.dept_code.as_ref())
            .query_opt("enableSubDept", params.enable_sub_dept.as_ref())
            .query_opt("adminType", params.admin_type.as_ref())
            .query_opt("enableRoom", params.enable_room.as_ref())
            .query_each("userType", params.user_type.as_deref().unwrap_or_default())
            .query_opt("status", params.status.as_ref())
            .query_opt("containsUnActive", params.contains_un_active.as_ref())
            .receive()
    }

    /// All items of `searchUsers`, fetched page by page.
    ///
    /// Begins at `offset` and asks for `limit` at a time (default 500).
    pub fn search_users_pages(
        &self,
        params: &types::SearchUsersParams,
    ) -> Pages<types::SearchUserResultDto> {
        let client = Clone::clone(self);
        let mut params = params.clone();
        Pages::new(
            params.offset.unwrap_or(0),
            params.limit.unwrap_or(500),
            |item| item.id.clone(),
            move |offset, limit| {
                params.offset = Some(offset);
                params.limit = Some(limit);
                let page = client.search_users(&params)?;
                Ok(Page {
                    items: page.data.unwrap_or_default(),
                    total: page.count.map(i64::from),
                    offset: page.offset.map(i64::from),
                })
            },
        )
    }

    /// Add a member to one's own enterprise.
    ///
    /// Creates a member and returns it, with its account if the platform made one. \*\*The platform tells the new
    /// member by mail and text message\*\* unless `sendNotify` is the text `0`. A password that the platform makes
    /// reaches the member in that message and nobody else. The account is unique in the whole platform, the
    /// third-party user id in the enterprise.
    ///
    /// `POST /v1/usg/dcs/corp/member`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0067.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// let member = AddUserDto::new("Zhang San")
    ///     .with_account("zhangsan@corp")
    ///     .with_email("zhangsan@example.com")
    ///     .with_send_notify(SendNotify::Silent);
    /// let created = client.add_user(&member)?;
    /// println!("{:?}", created.user_account);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn add_user(
        &self,
        body: &types::AddUserDto,
    ) -> Result<types::QueryUserResultDto> {
        self.call(&operations::ADD_USER).validate(body).json(body).receive()
    }

    /// Delete members of one's own enterprise.
    ///
    /// The body is a bare list of 1 to 100 accounts. The vendor's sources disagree whether one account that cannot be
    /// deleted refuses the whole list, or whether a success names those that were not deleted; so the response is
    /// returned as it came. Where it matters, look with `showUserDetail`. Users of devices and ordinary
    /// administrators are deleted as well.
    ///
    /// `POST /v1/usg/dcs/corp/member/delete`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// [`batch_delete_users_with`](Self::batch_delete_users_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0070.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// let accounts = ["zhangsan@corp".to_owned(), "lisi@corp".to_owned()];
    /// client.batch_delete_users(&accounts)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn batch_delete_users(&self, body: &[String]) -> Result<Vec<u8>> {
        self.batch_delete_users_with(body, None)
    }

    /// As [`batch_delete_users`](Self::batch_delete_users), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`batch_delete_users`](Self::batch_delete_users).
    pub fn batch_delete_users_with(
        &self,
        body: &[String],
        account_type: Option<types::AccountType>,
    ) -> Result<Vec<u8>> {
        Ok(
            self
                .call(&operations::BATCH_DELETE_USERS)
                .validate_with(|at| {
                    if let Some(value) = &account_type {
                        at.field("accountType", |at| at.range(value.code(), 0, 1));
                    }
                    at.count(body.len(), Some(1), Some(100));
                    at.each(body, |at, value| at.length(value, Some(1), None));
                })
                .query_opt("accountType", account_type.as_ref())
                .json(body)
                .response()?
                .into_bytes(),
        )
    }

    /// Enable or disable members of one's own enterprise.
    ///
    /// The body is a bare list of 1 to 100 accounts. When resources of users run out, the platform disables surplus
    /// members at random; this operation puts it right. A disabled member cannot log in. Whether one refused account
    /// refuses the whole list is not known.
    ///
    /// `PUT /v1/usg/dcs/corp/member/status/{value}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `value_`: 0 enables, 1 disables. 0 to 1.
    ///
    /// [`batch_update_user_status_with`](Self::batch_update_user_status_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0072.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn batch_update_user_status(
        &self,
        value_: types::UserStatus,
        body: &[String],
    ) -> Result<()> {
        self.batch_update_user_status_with(value_, body, None)
    }

    /// As [`batch_update_user_status`](Self::batch_update_user_status), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`batch_update_user_status`](Self::batch_update_user_status).
    pub fn batch_update_user_status_with(
        &self,
        value_: types::UserStatus,
        body: &[String],
        account_type: Option<types::AccountType>,
    ) -> Result<()> {
        self.call(&operations::BATCH_UPDATE_USER_STATUS)
            .validate_with(|at| {
                at.field("value", |at| at.range(value_.code(), 0, 1));
                if let Some(value) = &account_type {
                    at.field("accountType", |at| at.range(value.code(), 0, 1));
                }
                at.count(body.len(), Some(1), Some(100));
                at.each(body, |at, value| at.length(value, Some(1), None));
            })
            .path("value", &value_)
            .query_opt("accountType", account_type.as_ref())
            .json(body)
            .finish()
    }

    /// Show one member of one's own enterprise.
    ///
    /// Also shows users of devices and disabled members. An unknown account is answered with 400 and `USG.201040000`;
    /// the platform has no 404 here. The platform may mask telephone number and e-mail address: do not write a mask
    /// back.
    ///
    /// `GET /v1/usg/dcs/corp/member/{account}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `account`: Account of the member, read as `accountType` says. At least 1 character.
    ///
    /// [`show_user_detail_with`](Self::show_user_detail_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0069.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_user_detail(&self, account: &str) -> Result<types::QueryUserResultDto> {
        self.show_user_detail_with(account, None)
    }

    /// As [`show_user_detail`](Self::show_user_detail), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`show_user_detail`](Self::show_user_detail).
    pub fn show_user_detail_with(
        &self,
        account: &str,
        account_type: Option<types::AccountType>,
    ) -> Result<types::QueryUserResultDto> {
        self.call(&operations::SHOW_USER_DETAIL)
            .validate_with(|at| {
                at.field("account", |at| at.length(account, Some(1), None));
                if let Some(value) = &account_type {
                    at.field("accountType", |at| at.range(value.code(), 0, 1));
                }
            })
            .path("account", account)
            .query_opt("accountType", account_type.as_ref())
            .receive()
    }

    /// Change a member of one's own enterprise.
    ///
    /// Returns the changed member. Whether what is absent stays as it is, is \*\*not known\*\*: the vendor's text
    /// names the defaults of creation for department, status, order and hidden number. Read the member, change it,
    /// and send everything back. Account, third-party user id, password and role are not changed here.
    ///
    /// `PUT /v1/usg/dcs/corp/member/{account}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `account`: Account of the member, read as `accountType` says. At least 1 character.
    ///
    /// [`update_user_with`](Self::update_user_with) takes `accountType` too.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0068.html>.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[allow(unused_imports)]
    /// # use huaweicloud_meeting::{Client, Secret, UnixMillis, api::types::*};
    /// # fn example(client: &Client) -> huaweicloud_meeting::Result<()> {
    /// // Read, changed and written back, so that nothing else is lost:
    /// client.change_user("zhangsan@corp", |member| member.title = Some("Engineer".to_owned()))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn update_user(
        &self,
        account: &str,
        body: &types::ModUserDto,
    ) -> Result<types::QueryUserResultDto> {
        self.update_user_with(account, body, None)
    }

    /// As [`update_user`](Self::update_user), with what may be left out there: `None` leaves it out.
    ///
    /// - `account_type`: Whether an account is a meeting account (0, the default) or a third-party user id (1). 0 to 1. Default: `0`.
    ///
    /// # Errors
    ///
    /// Those of [`update_user`](Self::update_user).
    pub fn update_user_with(
        &self,
        account: &str,
        body: &types::ModUserDto,
        account_type: Option<types::AccountType>,
    ) -> Result<types::QueryUserResultDto> {
        self.call(&operations::UPDATE_USER)
            .validate(body)
            .validate_with(|at| {
                at.field("account", |at| at.length(account, Some(1), None));
                if let Some(value) = &account_type {
                    at.field("accountType", |at| at.range(value.code(), 0, 1));
                }
            })
            .path("account", account)
            .query_opt("accountType", account_type.as_ref())
            .json(body)
            .receive()
    }

    /// Give a member a new password.
    ///
    /// The platform makes a password and \*\*sends it to the member\*\* by mail, text message or both; the caller
    /// neither sees nor chooses it. A member without telephone number and e-mail address cannot be helped in this
    /// way.
    ///
    /// `PUT /v1/usg/acs/password/admin/reset`
    ///
    /// Who may call it: enterprise administrator, default or ordinary.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0097.html>.
    ///
    /// # Errors
    ///
    /// A request that breaks the document's rules is refused before anything is sent. The platform's own refusals:
    ///
    /// - `400` ([`ReturnCodeDto`](types::ReturnCodeDto)): A parameter is wrong, or the platform's rules refuse the call.
    /// - `401` ([`ReturnCodeDto`](types::ReturnCodeDto)): Wrong credentials, or a token that is not or no longer valid.
    /// - `403` ([`ReturnCodeDto`](types::ReturnCodeDto)): The caller has no right to do this.
    /// - `429` ([`AbnormalResultDto`](types::AbnormalResultDto)): The gateway's quota is used up. Wait 2 to 5 seconds, then try again.
    /// - `500` ([`ReturnCodeDto`](types::ReturnCodeDto)): The platform failed.
    pub fn reset_pwd_by_admin(&self, body: &types::AdminResetPwdReqDto) -> Result<()> {
        self.call(&operations::RESET_PWD_BY_ADMIN).validate(body).json(body).finish()
    }

    /// Add a department to one's own enterprise.
    ///
    /// Departments are a tree: up to 10 levels, up to 100 departments below each, up to 10000 in all. The root has
    /// the code `1`. A department's code is unique in the enterprise and never changes.
    ///
    /// `POST /v1/usg/dcs/corp/dept`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0061.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn add_department(
        &self,
        body: &types::DeptDto,
    ) -> Result<types::AddDepartmentResultDto> {
        self.call(&operations::ADD_DEPARTMENT).validate(body).json(body).receive()
    }

    /// Change a department of one's own enterprise.
    ///
    /// \*\*Always send `parentDeptCode`\*\*: sources disagree whether an absent one means the root, which would move
    /// the department there. Whether anything else that is absent stays as it is, is not known. `designatedOutDeptCodes`
    /// takes codes, although reading gives objects.
    ///
    /// `PUT /v1/usg/dcs/corp/dept/{dept_code}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `dept_code`: Code of the department, 1 to 32 characters; `1` is the root. 1 to 32 characters.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0062.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn update_department(
        &self,
        dept_code: &str,
        body: &types::ModDeptDto,
    ) -> Result<()> {
        self.call(&operations::UPDATE_DEPARTMENT)
            .validate(body)
            .validate_with(|at| {
                at.field("dept_code", |at| at.length(dept_code, Some(1), Some(32)));
            })
            .path("dept_code", dept_code)
            .json(body)
            .finish()
    }

    /// Delete a department of one's own enterprise.
    ///
    /// The root cannot be deleted (`USG.201030006`), nor can a department that still has users, hard terminals or
    /// departments below it: delete from the leaves up. After a repetition the platform may answer that the
    /// department is unknown, although the first attempt deleted it.
    ///
    /// `DELETE /v1/usg/dcs/corp/dept/{dept_code}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `dept_code`: Code of the department, 1 to 32 characters; `1` is the root. 1 to 32 characters.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0063.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn delete_department(&self, dept_code: &str) -> Result<()> {
        self.call(&operations::DELETE_DEPARTMENT)
            .validate_with(|at| {
                at.field("dept_code", |at| at.length(dept_code, Some(1), Some(32)));
            })
            .path("dept_code", dept_code)
            .finish()
    }

    /// Find departments of one's own enterprise by name.
    ///
    /// A bare list, not a page. Whether a part of the name is enough is not known.
    ///
    /// `GET /v1/usg/dcs/member/dept`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `dept_name`: Name to look for, 1 to 128 characters. 1 to 128 characters.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0065.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn search_department_by_name(
        &self,
        dept_name: &str,
    ) -> Result<Vec<types::QueryDeptResultDto>> {
        self.call(&operations::SEARCH_DEPARTMENT_BY_NAME)
            .validate_with(|at| {
                at.field("deptName", |at| at.length(dept_name, Some(1), Some(128)));
            })
            .query("deptName", dept_name)
            .receive()
    }

    /// Show a department and those right below it.
    ///
    /// The whole tree takes one call for every department whose `isLeafNode` is false. An unknown code is answered
    /// with 400; the platform has no 404 here.
    ///
    /// `GET /v1/usg/dcs/member/dept/{dept_code}`
    ///
    /// Who may call it: enterprise administrator.
    ///
    /// - `dept_code`: Code of the department, 1 to 32 characters; `1` is the root. 1 to 32 characters.
    ///
    /// See <https://support.huaweicloud.com/intl/en-us/api-meeting/meeting_21_0064.html>.
    ///
    /// # Errors
    ///
    /// The [usual ones](#operations).
    pub fn show_dept_and_child_dept(
        &self,
        dept_code: &str,
    ) -> Result<types::QueryDeptTreeResultDto> {
        self.call(&operations::SHOW_DEPT_AND_CHILD_DEPT)
            .validate_with(|at| {
                at.field("dept_code", |at| at.length(dept_code, Some(1), Some(32)));
            })
            .path("dept_code", dept_code)
            .receive()
    }
}
