//! Headers by name.

/// The first header of this name.
pub(in crate::emulator) fn header<'h>(
    headers: &'h [(String, String)],
    name: &str,
) -> Option<&'h str> {
    headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
}
