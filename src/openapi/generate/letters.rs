//! Letters: which ones a name in Rust may have without a warning of the compiler.
use unicode_security::{GeneralSecurityProfile, is_potential_mixed_script_confusable_char};

/// Latin letters end here; the compiler takes them for nothing else.
const LATIN: char = '\u{24f}';

/// Whether the compiler takes these letters without a warning: all of them in common use, and not only such ones as look
/// like letters of another script (as `口` and `ロ` do).
pub fn may_name(name: &str) -> bool {
    let mut foreign = name.chars().filter(|c| *c > LATIN).peekable();
    name.chars()
        .all(|c| c.is_ascii() || c.identifier_allowed() && c.is_alphanumeric())
        && (foreign.peek().is_none()
            || foreign.any(|c| !is_potential_mixed_script_confusable_char(c)))
        && (name.is_ascii() || !name.starts_with(|c: char| !c.is_ascii() && !c.is_alphabetic()))
}
