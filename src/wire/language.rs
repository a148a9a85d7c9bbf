//! The language in which the platform writes its messages: the header `Accept-Language`.
use ureq::http::HeaderValue;

/// Language of the platform's messages. Codes are the same in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Language {
    /// `en-US` (the client's default; the platform's own is Chinese).
    #[default]
    English,
    /// `zh-CN`
    Chinese,
}

impl Language {
    /// The tag that goes into `Accept-Language`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::Chinese => "zh-CN",
        }
    }

    /// The same, read when the crate is built.
    pub(super) fn header(self) -> HeaderValue {
        match self {
            Self::English => const { HeaderValue::from_static("en-US") },
            Self::Chinese => const { HeaderValue::from_static("zh-CN") },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_the_tag() {
        for language in [Language::English, Language::Chinese] {
            assert_eq!(language.header(), language.tag());
        }
    }
}
