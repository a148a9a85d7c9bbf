//! Plain: text from elsewhere, such as the platform or a document, made safe to print.

/// What steers a terminal or turns the reading around is shown as `\u{fffd}`: control characters other than line ends,
/// and the invisible characters that join, part or direct text.
pub fn plain(text: &str) -> String {
    replaced(text, |c| steers(c) && c != '\n')
}

/// The same for a place where a line's end would forge what stands below.
pub fn one_line(text: &str) -> String {
    replaced(text, steers)
}

/// Does this character do something other than being shown?
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn replaced(text: &str, bad: impl Fn(char) -> bool) -> String {
    text.chars()
        .map(|c| if bad(c) { '\u{fffd}' } else { c })
        .collect()
}
