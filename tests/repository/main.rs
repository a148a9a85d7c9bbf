//! The repository's own rules: which module may use which, the words of names and comments, and where facts come from.

mod arrows;
mod sources;
mod words;
