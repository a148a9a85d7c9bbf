//! Pages and their files, which load nothing from elsewhere.
use crate::emulator::http::response::Response;

/// What a page may do: load its own files and call the address it is from. Swagger UI's style sheet has images in it.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// What anything else may do that a browser is made to show: nothing.
const NO_PAGE_POLICY: &str =
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A page of HTML.
pub(super) fn page(text: &str) -> Response {
    with_policy(
        file(text.as_bytes(), "text/html; charset=utf-8"),
        PAGE_POLICY,
    )
}

/// A style sheet, script or other text of a page.
pub(super) fn file(bytes: impl Into<Vec<u8>>, content_type: &str) -> Response {
    Response::status(200)
        .with_body(bytes)
        .with_header("Content-Type", content_type)
}

/// Adds what every response of the control address says to browsers, where it does not say otherwise: it is not kept, taken
/// for something else, shown in a frame or read from elsewhere, and it runs no script.
pub(super) fn with_browser_headers(mut response: Response) -> Response {
    if response.header("Cache-Control").is_none() {
        response = response.with_header("Cache-Control", "no-store");
    }
    if response.header("Content-Security-Policy").is_none() {
        response = with_policy(response, NO_PAGE_POLICY);
    }
    response
        .with_header("X-Content-Type-Options", "nosniff")
        .with_header("X-Frame-Options", "DENY")
        .with_header("Referrer-Policy", "no-referrer")
        .with_header("Cross-Origin-Resource-Policy", "same-origin")
}

fn with_policy(response: Response, policy: &str) -> Response {
    response.with_header("Content-Security-Policy", policy)
}
