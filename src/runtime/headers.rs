//! Headers that the transport sends by itself: the one list for it and for the generator.
#![allow(dead_code)] // the transport uses a part, the generator the rest

/// Identifies a call; the platform's support asks for it.
pub const REQUEST_ID: &str = "x-request-id";
/// The language of messages in responses.
pub const LANGUAGE: &str = "accept-language";

/// Headers that a document of this client may declare and that methods do not take.
pub const SENT: [&str; 2] = [REQUEST_ID, LANGUAGE];

/// Header parameters that OpenAPI 3.0 says to ignore: media types and security schemes say what is sent.
pub const IGNORED: [&str; 3] = ["accept", "content-type", "authorization"];
