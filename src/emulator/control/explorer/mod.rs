//! The API explorer: Swagger UI over the document. Its calls come to the control address, so that the page needs no access to
//! another origin, and are passed to the platform in process.
use crate::emulator::control::assets::{file, page};
use crate::emulator::gateway::handle::Emulator;
use crate::emulator::http::request::Request;
use crate::emulator::http::response::Response;
use flate2::read::GzDecoder;
use huaweicloud_meeting_explorer::{NOTICES, SCRIPT_GZ, STYLE_GZ};
use std::io::Read;

/// Below it are the platform's own paths.
const API: &str = "/explorer/api";

const PAGE: &str = include_str!("explorer.html");
const STYLE: &str = include_str!("explorer.css");
const THEME: &str = include_str!("theme.js");
const SCRIPT: &str = include_str!("explorer.js");
const DOCUMENT: &str = include_str!("../../../../openapi/meeting.yaml");

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";

/// The platform's own request behind a call of the explorer.
pub(in crate::emulator) fn to_platform(request: &Request) -> Option<Request> {
    let path = request.path.strip_prefix(API)?;
    if !path.starts_with('/') {
        return None;
    }
    let mut request = request.clone();
    request.path = path.to_owned();
    Some(request)
}

/// A file of the explorer.
pub(in crate::emulator) fn respond(emulator: &Emulator, request: &Request) -> Option<Response> {
    let path = request.path.strip_prefix("/explorer")?;
    if request.method != "GET" {
        return None;
    }
    Some(match path {
        "" | "/" => page(PAGE),
        "/explorer.css" => file(STYLE, CSS),
        "/theme.js" => file(THEME, JAVASCRIPT),
        "/explorer.js" => file(SCRIPT, JAVASCRIPT),
        "/swagger-ui.css" => compressed(request, STYLE_GZ, CSS),
        "/swagger-ui.js" => compressed(request, SCRIPT_GZ, JAVASCRIPT),
        "/notices.txt" => file(NOTICES, "text/plain; charset=utf-8"),
        "/meeting.yaml" => file(
            document(&emulator.base_urls()),
            "application/yaml; charset=utf-8",
        ),
        _ => return None,
    })
}

fn compressed(request: &Request, gz: &[u8], content_type: &str) -> Response {
    let accepts = request.header("Accept-Encoding").unwrap_or("");
    if accepts.split(',').any(|coding| coding.trim() == "gzip") {
        return file(gz, content_type).with_header("Content-Encoding", "gzip");
    }
    let mut plain = Vec::new();
    match GzDecoder::new(gz).read_to_end(&mut plain) {
        Ok(_) => file(plain, content_type),
        Err(_) => Response::status(500),
    }
}

/// The document with the addresses of this emulator as its servers; without any, it is reached through the control address.
fn document(base_urls: &[String]) -> String {
    let mut document = String::with_capacity(DOCUMENT.len());
    let mut replaced = false;
    for line in DOCUMENT.split_inclusive('\n') {
        if line.trim_end() == "servers:" {
            replaced = true;
            document.push_str("servers:\n");
            let urls = base_urls.iter().map(String::as_str);
            for url in urls.chain(base_urls.is_empty().then_some(API)) {
                document.push_str(&format!("  - url: {url}\n"));
            }
            continue;
        }
        // the section ends at the next key that is not indented
        replaced = replaced && line.starts_with([' ', '#', '\n', '\r']);
        if !replaced {
            document.push_str(line);
        }
    }
    document
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use huaweicloud_meeting_explorer::CHECKSUMS;
    use std::collections::BTreeMap;

    #[test]
    fn the_documents_servers_are_those_that_run_and_nothing_else_changes() {
        let (before, rest) = DOCUMENT.split_once("\nservers:\n").unwrap();
        let (_, after) = rest.split_once("\ntags:\n").unwrap();
        let urls = [
            "http://127.0.0.1:1".to_owned(),
            "https://[::1]:2".to_owned(),
        ];
        assert_eq!(
            document(&urls),
            format!(
                "{before}\nservers:\n  - url: http://127.0.0.1:1\n  - url: https://[::1]:2\ntags:\n{after}"
            )
        );
        assert!(document(&[]).contains("\nservers:\n  - url: /explorer/api\ntags:\n"));
    }

    #[test]
    fn only_what_is_below_the_prefix_goes_to_the_platform() {
        let path = |path: &str| to_platform(&Request::new("GET", path)).map(|found| found.path);
        assert_eq!(
            path("/explorer/api/v1/usg/dcs/corp?a=b").as_deref(),
            Some("/v1/usg/dcs/corp")
        );
        for other in [
            "/explorer/api",
            "/explorer/apiv1",
            "/explorer",
            "/v1/usg/dcs/corp",
        ] {
            assert_eq!(path(other), None, "{other}");
        }
    }

    #[test]
    fn swagger_ui_is_what_the_checksums_say() {
        let sums: BTreeMap<&str, &str> = CHECKSUMS
            .lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(sum, name)| (name, sum))
            .collect();
        for (name, gz) in [
            ("swagger-ui-bundle.js", SCRIPT_GZ),
            ("swagger-ui.css", STYLE_GZ),
        ] {
            let mut plain = Vec::new();
            GzDecoder::new(gz).read_to_end(&mut plain).unwrap();
            let sum = ring::digest::digest(&ring::digest::SHA256, &plain);
            assert_eq!(crate::random::hex(sum.as_ref()), sums[name], "{name}");
        }
    }
}
