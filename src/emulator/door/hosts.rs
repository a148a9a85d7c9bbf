//! For which hosts, and from which web pages, requests are accepted.
//!
//! A browser sends requests of any page to a listener on this machine once the page's own name points here (DNS
//! rebinding). Such a request names that host in `Host`, and its origin in `Origin`.
use crate::emulator::state::settings::Settings;
use hyper::header::{HOST, HeaderMap, ORIGIN};
use hyper::{Method, Request};
use std::net::IpAddr;

/// Whether host and origin of a request are accepted, or why not. What was sent is not repeated.
pub(in crate::emulator) fn check_host<B>(
    request: &Request<B>,
    settings: &Settings,
) -> Result<(), &'static str> {
    let accepted = |host: &str| is_accepted(host, &settings.allowed_hosts);
    for host in request.headers().get_all(HOST) {
        if !host.to_str().is_ok_and(accepted) {
            return Err(
                "this host name is not accepted; use localhost or an IP address, or allow the name",
            );
        }
    }
    if let Some(authority) = request.uri().authority()
        && !accepted(authority.as_str())
    {
        return Err(
            "this host name is not accepted; use localhost or an IP address, or allow the name",
        );
    }
    for origin in request.headers().get_all(ORIGIN) {
        let host = origin
            .to_str()
            .ok()
            .and_then(|origin| origin.split_once("://"))
            .map(|(_, host)| host);
        if !host.is_some_and(accepted) {
            return Err("requests of web pages from other hosts are not accepted");
        }
    }
    Ok(())
}

/// Whether a request to the control address comes from one of its own pages or from no page at all. Pages of other servers
/// on this machine are refused too: they may be anybody's. Only a link to here may be followed.
pub(in crate::emulator) fn check_same_origin(
    method: &Method,
    headers: &HeaderMap,
) -> Result<(), &'static str> {
    let refused = Err("requests of web pages from other addresses are not accepted here");
    let host = headers.get(HOST).map_or(&b""[..], |host| host.as_bytes());
    for origin in headers.get_all(ORIGIN) {
        let origin = origin.as_bytes().strip_prefix(b"http://");
        if !origin.is_some_and(|origin| origin.eq_ignore_ascii_case(host)) {
            return refused;
        }
    }
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        None | Some("none" | "same-origin") => Ok(()),
        Some(_) if method == Method::GET && text("sec-fetch-dest") == Some("document") => Ok(()),
        Some(_) => refused,
    }
}

/// `localhost`, an IP address, or a name that was allowed; with or without a port.
fn is_accepted(host: &str, allowed: &[String]) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, "0"),
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let bare = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    let address = bare.unwrap_or(&name).parse::<IpAddr>().is_ok();
    port.parse::<u16>().is_ok()
        && (name == "localhost"
            || name.ends_with(".localhost")
            || address
            || allowed
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&name)))
}
