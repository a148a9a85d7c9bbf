//! Plain: text from elsewhere, such as the platform or a document, made safe to print. The one list of what is not.

/// What steers a terminal or turns the reading around is shown as `\u{fffd}`, line ends excepted: see [`steers`].
pub fn plain(text: &str) -> String {
    replaced(text, |c| steers(c) && c != '\n')
}

/// The same for a place where a line's end would forge what stands below.
pub fn one_line(text: &str) -> String {
    replaced(text, steers)
}

/// Returns `true` if this character does something other than being shown: Unicode's general categories Cc (control), Cf
/// (format: direction, joining, invisible marks), Zl and Zp (separators of lines and paragraphs), and what is ignored by
/// default though it is counted among letters and marks (fillers, variation selectors).
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Cf, as of Unicode 16.
            '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}'
            | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            // Zl and Zp.
            | '\u{2028}'..='\u{2029}'
            // Ignored by default.
            | '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

fn replaced(text: &str, bad: impl Fn(char) -> bool) -> String {
    text.chars()
        .map(|c| if bad(c) { '\u{fffd}' } else { c })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // `openapi` compiles this file too, and denies it
mod tests {
    use super::*;

    #[test]
    fn every_control_format_and_separator_character_of_unicode_steers_and_no_letter_or_sign_does() {
        let is = |pattern: &str| regress::Regex::with_flags(pattern, "u").unwrap();
        let dangerous = is(r"^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]$");
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = c.to_string();
            assert_eq!(
                steers(c),
                dangerous.find(&text).is_some(),
                "U+{:04X}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn lines_are_kept_or_not_as_the_place_wants() {
        assert_eq!(
            plain("a\n\u{61c}b\u{2028}c\u{feff}"),
            "a\n\u{fffd}b\u{fffd}c\u{fffd}"
        );
        assert_eq!(one_line("a\nb\u{1b}[2J"), "a\u{fffd}b\u{fffd}[2J");
        assert_eq!(
            plain("\u{e9}\u{5bc6} \u{1f512}"),
            "\u{e9}\u{5bc6} \u{1f512}"
        );
    }
}
