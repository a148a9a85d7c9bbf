//! The page at `/`: state, faults and journal.
use crate::emulator::control::assets::{file, page};
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A file of the page.
pub(in crate::emulator) fn respond(request: &Request) -> Option<Response> {
    match (request.method.as_str(), request.path.as_str()) {
        ("GET", "/") => Some(page(PAGE)),
        ("GET", "/page.css") => Some(file(STYLE, "text/css; charset=utf-8")),
        ("GET", "/page.js") => Some(file(SCRIPT, "text/javascript; charset=utf-8")),
        _ => None,
    }
}
