//! What the vendor's patterns say, written as checks (sources 4.2).
//!
//! The patterns need look-ahead and a Java character class, so they are spelt out here instead.

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

/// `name@host.domain`: dotted words, the first part may hold `+`, the second has at least one dot.
pub(in crate::emulator) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let named = name
        .split('.')
        .all(|part| !part.is_empty() && part.chars().all(|c| is_word(c) || c == '+'));
    let hosted = host
        .split('.')
        .all(|part| !part.is_empty() && part.chars().all(is_word));
    named && hosted && host.contains('.')
}

/// Digits, with or without a plus before them. Also for fax numbers.
pub(in crate::emulator) fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
}

/// Letters, digits and `_ - . @`; not digits only; no full stop after an at sign.
pub(in crate::emulator) fn is_account(text: &str) -> bool {
    let allowed = text.chars().all(|c| is_word(c) || c == '.' || c == '@');
    let digits_only = text.chars().all(|c| c.is_ascii_digit());
    let dot_after_at = text
        .split_once('@')
        .is_some_and(|(_, rest)| rest.contains('.'));
    allowed && !digits_only && !dot_after_at
}

/// An enterprise's name holds none of these.
pub(in crate::emulator) fn is_corp_name(text: &str) -> bool {
    !text.contains([
        '#', '%', '&', '\'', '+', ';', '<', '>', '=', '"', '？', '?', '\\', '…', '/',
    ])
}

/// Time zones are numbered 1 to 77.
pub(in crate::emulator) fn is_time_zone(text: &str) -> bool {
    text.parse::<u8>()
        .is_ok_and(|id| (1..=77).contains(&id) && text == id.to_string())
}

/// A department's code: letters, digits, `_ -`.
pub(in crate::emulator) fn is_dept_code(text: &str) -> bool {
    text.chars().all(is_word)
}

/// Not the account nor its reverse, and two of: lower case, upper case, digits, special characters.
pub(in crate::emulator) fn is_password(password: &str, account: &str) -> bool {
    let reverse: String = account.chars().rev().collect();
    if password == account || password == reverse {
        return false;
    }
    let classes: [fn(char) -> bool; 4] = [
        |c| c.is_ascii_lowercase(),
        |c| c.is_ascii_uppercase(),
        |c| c.is_ascii_digit(),
        |c| c.is_ascii_punctuation(),
    ];
    classes
        .iter()
        .filter(|class| password.chars().any(**class))
        .count()
        >= 2
}
