//! Swagger UI, unchanged, compressed with gzip, for the API explorer of `huaweicloud-meeting`'s emulator.
//!
//! `checksums` beside this file names the version and has the SHA-256 of each file before it was compressed. Swagger UI is
//! under the Apache License 2.0 (`LICENSE`, `NOTICE`); what its bundle contains of others is listed in
//! `swagger-ui-bundle.js.LICENSE.txt`.

/// `swagger-ui-bundle.js`, compressed.
pub const SCRIPT_GZ: &[u8] = include_bytes!("swagger-ui-bundle.js.gz");
/// `swagger-ui.css`, compressed.
pub const STYLE_GZ: &[u8] = include_bytes!("swagger-ui.css.gz");
/// Where the files come from: version and SHA-256, in the format of `sha256sum`.
pub const CHECKSUMS: &str = include_str!("checksums");
/// The licences of what the script contains of others.
pub const NOTICES: &str = include_str!("swagger-ui-bundle.js.LICENSE.txt");
