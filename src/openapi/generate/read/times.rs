//! Times: `x-unix-time` makes an integer a point in time.
use crate::openapi::generate::model::{Int, Type, Unit};
use crate::openapi::generate::read::reader::Reader;
use crate::openapi::generate::read::schema::Schema;

/// The extension that says in what a Unix time counts.
pub(in crate::openapi) const UNIX_TIME: &str = "x-unix-time";

impl<'d> Reader<'d, '_> {
    /// The type of a schema that is `ty` by all its other keywords.
    pub(in crate::openapi) fn time(&mut self, schema: &Schema<'d>, ty: Type) -> Type {
        let Some(node) = schema.get(UNIX_TIME) else {
            return ty;
        };
        if !matches!(ty, Type::Int(Int::I64)) {
            self.refuse(
                node,
                "a Unix time is an integer of 64 bits; correct `type` and `format`, or remove `x-unix-time`",
            );
            return ty;
        }
        match node.as_text() {
            Some("seconds") => Type::Time(Unit::Seconds),
            Some("milliseconds") => Type::Time(Unit::Millis),
            _ => {
                self.refuse(
                    node,
                    "`x-unix-time` is neither `seconds` nor `milliseconds`; correct it",
                );
                ty
            }
        }
    }
}
