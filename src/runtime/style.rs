//! Style: how a list or an object is written in an address, a header or a form.

/// How a value is written: OpenAPI's `style` and `explode`, or JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In a path or a header: `a,b`; an object `k,v,l,w`, or exploded `k=v,l=w`.
    Simple {
        /// Each property as a pair of its own.
        explode: bool,
    },
    /// In a path, as RFC 6570 has it: `.a,b`, or exploded `.a.b`; an object `.k,v`, or exploded `.k=v`.
    Label {
        /// Each entry or property by itself.
        explode: bool,
    },
    /// In a path, as RFC 6570 has it: `;name=a,b`, or exploded `;name=a;name=b`; an object `;name=k,v`, or exploded `;k=v`.
    Matrix {
        /// Each entry or property by itself.
        explode: bool,
    },
    /// In a query or a form: `name=a,b`, or exploded `name=a&name=b`; an object `name=k,v`, or exploded `k=v`.
    Form {
        /// Each entry or property by itself.
        explode: bool,
    },
    /// In a query or a form: as `Form` without `explode`, with this separator as it is on the wire.
    Separated(&'static str),
    /// In a query or a form: an object as `name[k]=v&name[l]=w`.
    Deep,
    /// In a query or a form, for what OpenAPI leaves open and many servers read: `name[k][l]=v`, a list
    /// `name[]=a&name[]=b`, and one of lists or objects `name[0][k]=v`.
    Brackets,
    /// As JSON.
    Json,
}
