//! ToParam: values with one spelling in a path, a query or a header.
use std::borrow::Cow;

/// A value with one plain spelling: strings, integers, floats, booleans, times and generated enums. A secret has none, so that it
/// cannot end up in an address.
pub trait ToParam {
    /// The spelling, before any encoding.
    fn plain(&self) -> Cow<'_, str>;
}

impl ToParam for str {
    fn plain(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl ToParam for String {
    fn plain(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl ToParam for Cow<'_, str> {
    fn plain(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl<T: ToParam + ?Sized> ToParam for &T {
    fn plain(&self) -> Cow<'_, str> {
        (**self).plain()
    }
}

macro_rules! by_display {
    ($($ty:ty)*) => {$(
        impl ToParam for $ty {
            fn plain(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }
    )*};
}
by_display!(bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_the_spelling_of_json() {
        let given: [(&dyn ToParam, &str); 6] = [
            (&"a b", "a b"),
            (&true, "true"),
            (&-3_i32, "-3"),
            (&u64::MAX, "18446744073709551615"),
            (&0.5_f64, "0.5"),
            (&1e3_f64, "1000"),
        ];
        for (value, spelling) in given {
            assert_eq!(value.plain(), spelling);
        }
    }
}
