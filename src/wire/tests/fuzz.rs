//! A million odd texts for everything that reads a single text: cheap enough to be run often.
//!
//! `PROPTEST_CASES` sets how many (20,000 if it does not), `FUZZ_SECONDS` after how long to stop before that.
use super::*;
use crate::base_url::BaseUrl;
use crate::error::ErrorBody;
use crate::runtime::json;
use crate::secret::Redactor;
use crate::wire::path::Target;
use crate::wire::response::charset;
use crate::wire::retry::retry_after;
use crate::wire::send::redirect_host;

/// Pieces that mean something to one of the readers, and pieces that should not.
const PIECES: [&str; 64] = [
    "/",
    "\\",
    ".",
    "..",
    "%",
    "%2e",
    "%2F",
    "%00",
    "?",
    "&",
    "=",
    "#",
    ";",
    ":",
    "@",
    "+",
    " ",
    "\t",
    "\r\n",
    "\0",
    "\u{7f}",
    "\u{202e}",
    "é",
    "中",
    "\u{1F512}",
    "\u{feff}",
    "a",
    "Z",
    "0",
    "9",
    "-",
    "_",
    "~",
    "[",
    "]",
    "[::1]",
    "{",
    "}",
    "{\"error_code\":",
    "\"error_msg\":\"",
    "\"",
    "<p>",
    "</",
    "<!--",
    "&lt;",
    "null",
    "[[",
    "http://",
    "https://",
    "//",
    "127.0.0.1",
    "localhost",
    "example.com",
    ":443",
    ":99999",
    "Sun, 06 Nov 1994 ",
    "08:49:37 ",
    "GMT",
    "99999999999999999999",
    "charset=",
    "utf-8",
    "\"iso-8859-1\"",
    ",",
    "'",
];

/// Xorshift: the same texts in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
    fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(8) {
            if self.below(4) == 0 {
                let code = u32::try_from(self.below(0x3000)).unwrap();
                text.extend(char::from_u32(code));
            } else {
                text.push_str(PIECES[self.below(PIECES.len())]);
            }
        }
        text
    }
}

/// The request line for a value in the path and one in the query keeps the template's shape.
fn request_line(value: &str, other: &str) {
    let mut target = Target::default();
    let fault = target.path("id", value);
    target.query("k", other);
    assert_eq!(fault.is_some(), matches!(value, "" | "." | ".."));
    let Ok(line) = target.build("", "/v1/{id}/x") else {
        assert!(fault.is_some(), "{value:?}");
        return;
    };
    assert!(line.bytes().all(|byte| byte.is_ascii_graphic()), "{line}");
    let (path, query) = line.split_once('?').unwrap();
    let mut segments = path.split('/');
    assert_eq!((segments.next(), segments.next()), (Some(""), Some("v1")));
    let segment = segments.next().unwrap();
    assert_eq!((segments.next(), segments.next()), (Some("x"), None));
    let decoded = percent_encoding::percent_decode_str(segment)
        .decode_utf8()
        .unwrap();
    assert_eq!(decoded, value);
    assert_eq!(query.matches(['&', '=', '#', '?']).count(), 1, "{line}");
}

#[test]
fn no_text_makes_a_reader_panic_or_bends_the_request_line() {
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let cases = number("PROPTEST_CASES").unwrap_or(20_000);
    let (started, limit) = (Instant::now(), number("FUZZ_SECONDS"));
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let mask = Redactor::default();
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut done = 0;
    while done < cases && limit.is_none_or(|limit| started.elapsed().as_secs() < limit) {
        let (one, two) = (chance.text(), chance.text());
        request_line(&one, &two);
        let _ = retry_after(&one, now);
        let _ = redirect_host(&mask, &one);
        if let Some(charset) = charset(&two) {
            assert!(!charset.is_empty());
        }
        if let Ok(base) = BaseUrl::parse(&one, false) {
            let address = base.as_str();
            assert!(
                address.starts_with("https://") || address.starts_with("http://"),
                "{address}"
            );
            assert!(!address.ends_with('/') && address.bytes().all(|byte| byte.is_ascii_graphic()));
        }
        let reply = ErrorBody::read(&two, &|text| mask.apply(text).into_owned());
        for shown in [
            reply.code.as_deref(),
            reply.message.as_deref(),
            Some(&*reply.excerpt),
        ] {
            assert!(
                !shown.unwrap_or_default().chars().any(char::is_control),
                "{two:?}"
            );
        }
        let _ = json::read::<serde_json::Value>(one.as_bytes(), 1 << 20);
        done += 1;
    }
    println!("{done} cases in {:?}", started.elapsed());
}
