//! Large documents in the image of well-known APIs, written by rule, as large as asked for, the same on every run.
//!
//! Nothing in them is copied; what they share with the originals is their build: how long the lists of parameters are,
//! how deep references go, which constructs come together.
mod cluster;
mod hosting;
mod paper;
mod payments;
pub mod tree;

/// The three documents with `operations` operations each: a name for messages and the text.
pub fn documents(operations: usize) -> [(&'static str, String); 3] {
    [
        ("cluster.yaml", cluster::document(operations).yaml()),
        ("hosting.json", hosting::document(operations).json()),
        ("payments.yaml", payments::document(operations).yaml()),
    ]
}
