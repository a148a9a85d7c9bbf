//! Unix times as generated code reads and writes them: by their numbers.
use crate::runtime::{Lenient, ToParam};
use crate::time::{UnixMillis, UnixSeconds};
use serde_json::Value;
use std::borrow::Cow;

macro_rules! by_number {
    ($($ty:ty)*) => {$(
        impl Lenient for $ty {
            fn from_either(value: Value) -> Result<Self, &'static str> {
                i64::from_either(value).map(Self::new)
            }
        }

        impl ToParam for $ty {
            fn plain(&self) -> Cow<'_, str> {
                Cow::Owned(self.get().to_string())
            }
        }
    )*};
}
by_number!(UnixSeconds UnixMillis);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_time_is_read_and_written_as_its_number() {
        assert_eq!(UnixMillis::new(1_601_221_696_783).plain(), "1601221696783");
        assert_eq!(
            UnixSeconds::from_either(json!("1600416,908")),
            Ok(UnixSeconds::new(1_600_416_908))
        );
        assert!(UnixSeconds::from_either(json!("soon")).is_err());
    }
}
