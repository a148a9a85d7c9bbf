//! Page: pagination and search keys (sources 1.2).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::request::Request;
use serde_json::{Value, json};

/// What a list operation was asked for.
pub(in crate::emulator) struct Paging {
    offset: usize,
    limit: usize,
    key: Option<String>,
}

impl Paging {
    pub(in crate::emulator) fn read(request: &Request) -> Result<Self, ErrorResponse> {
        let offset = request
            .integer("offset", 0..=i64::from(i32::MAX))?
            .unwrap_or(0);
        let limit = request.integer("limit", 1..=500)?.unwrap_or(10);
        Ok(Self {
            offset: usize::try_from(offset).map_err(|_| ErrorResponse::parameter("offset"))?,
            limit: usize::try_from(limit).map_err(|_| ErrorResponse::parameter("limit"))?,
            key: request.text("searchKey", 255)?.map(str::to_lowercase),
        })
    }

    /// Whether the search key, if any, is part of one of these. Case does not matter (our assumption: "fuzzy").
    pub(in crate::emulator) fn matches<'t>(
        &self,
        texts: impl IntoIterator<Item = Option<&'t str>>,
    ) -> bool {
        let Some(key) = &self.key else { return true };
        texts.into_iter().flatten().any(|text| contains(text, key))
    }

    /// The search key in lower case, if there is one.
    pub(in crate::emulator) fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// The page asked for. Past the end it is the last page, and `offset` says so.
    ///
    /// Only the items on the page become JSON. Where `all` is a slice's iterator, the items before the page are not
    /// looked at either.
    pub(in crate::emulator) fn page<T>(
        &self,
        all: impl Iterator<Item = T> + Clone,
        json: impl Fn(T) -> Value,
    ) -> Value {
        let count = all.clone().count();
        let offset = if self.offset < count {
            self.offset
        } else {
            self.last_page(count)
        };
        let data: Vec<Value> = all.skip(offset).take(self.limit).map(json).collect();
        json!({"offset": offset, "limit": self.limit, "count": count, "data": data})
    }

    fn last_page(&self, count: usize) -> usize {
        let before = count.saturating_sub(1);
        before.saturating_sub(before.checked_rem(self.limit).unwrap_or(0))
    }
}

/// Whether a text contains a key in lower case, without regard to the text's case.
fn contains(text: &str, key: &str) -> bool {
    if !text.is_ascii() {
        return text.to_lowercase().contains(key);
    }
    // nothing is copied for the common case: a search looks at every text there is
    let (text, key) = (text.as_bytes(), key.as_bytes());
    key.is_empty()
        || text
            .windows(key.len())
            .any(|part| part.eq_ignore_ascii_case(key))
}
