//! BaseUrl: the site's address, checked once.
use crate::{Error, Result};
use std::net::IpAddr;
use ureq::http::Uri;
use ureq::http::uri::Authority;

/// An address that requests may go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// `scheme://host[:port][/prefix]`, without a slash at its end.
    text: String,
    pub(crate) https: bool,
    /// Lower case, no brackets.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) loopback: bool,
}

impl BaseUrl {
    /// `https` anywhere; `http` to loopback, or anywhere if `allow_plain_http`.
    ///
    /// # Errors
    /// `Config` for another scheme, user info, query, fragment, no host, a port that is none, spaces, dots as path segments.
    pub(crate) fn parse(address: &str, allow_plain_http: bool) -> Result<Self> {
        Self::check(address, allow_plain_http).map_err(|why| {
            // Never user info: that may be a password. Nor query and fragment: they may hold a token.
            let shown = match address.split(['?', '#']).next() {
                Some(shown) if !address.contains('@') => &*crate::error::plain_line(shown, 200),
                _ => "",
            };
            unfit(&format!("base URL {shown:?}"), why)
        })
    }

    /// The same for an address that is set under this name: the name is told, and nothing of the address.
    pub(crate) fn parse_named(name: &str, address: &str, allow_plain_http: bool) -> Result<Self> {
        Self::check(address, allow_plain_http).map_err(|why| unfit(name, why))
    }

    /// The address, or what is wrong with it.
    fn check(address: &str, allow_plain_http: bool) -> Result<Self, &'static str> {
        let refuse = Err::<Self, &'static str>;
        if address.contains('#') {
            return refuse("a fragment (#) is never sent");
        }
        let Ok(uri) = address.parse::<Uri>() else {
            return refuse("not a URL");
        };
        let Some(authority) = uri.authority() else {
            return refuse("no host");
        };
        let https = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return refuse("the scheme must be https, or http to this machine"),
        };
        if authority.as_str().contains('@') {
            return refuse("user info does not belong into the address");
        }
        if uri.query().is_some() {
            return refuse("a query does not belong into the address");
        }
        let Some(host) = host(authority.host()) else {
            return refuse("no host");
        };
        let Some(port) = port(authority, if https { 443 } else { 80 }) else {
            return refuse("the port must be 1 to 65535");
        };
        let prefix = uri.path().trim_end_matches('/');
        if !prefix.is_ascii()
            || prefix
                .split('/')
                .any(|segment| segment == "." || segment == "..")
        {
            return refuse("the path must be plain, without . and ..");
        }
        let loopback = is_loopback(&host);
        if !https && !loopback && !allow_plain_http {
            return refuse(
                "plain http would show passwords and tokens to the network; use https; a program may allow it by ClientBuilder::allow_plain_http",
            );
        }
        let scheme = if https { "https" } else { "http" };
        Ok(Self {
            text: format!("{scheme}://{authority}{prefix}"),
            https,
            host,
            port,
            loopback,
        })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// `host:port`, for messages.
    pub(crate) fn host_and_port(&self) -> String {
        let Self { host, port, .. } = self;
        if host.contains(':') {
            format!("[{host}]:{port}")
        } else {
            format!("{host}:{port}")
        }
    }
}

fn unfit(what: &str, why: &str) -> Error {
    Error::config(format!(
        "{what}: {why}; expected something like https://api.meeting.huaweicloud.com"
    ))
}

/// A host in lower case and without brackets; `None` if there is nothing of a host in it.
pub(crate) fn host(text: &str) -> Option<String> {
    let host = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
        .unwrap_or(text);
    let host = host.to_ascii_lowercase();
    (!host.trim_matches('.').is_empty()).then_some(host)
}

/// The port of an authority, or `default` where it has none; `None` if what stands there is not a port.
pub(crate) fn port(authority: &Authority, default: u16) -> Option<u16> {
    let place = authority.as_str();
    let place = place.rsplit_once('@').map_or(place, |(_, place)| place);
    match place.strip_prefix(authority.host()) {
        Some("") => Some(default),
        Some(port) => port
            .strip_prefix(':')?
            .parse()
            .ok()
            .filter(|port| *port > 0),
        None => None,
    }
}

/// Returns `true` if requests to this host never leave the machine. Names below `localhost` are asked of a resolver like any other, which may
/// answer with whatever it likes.
pub(crate) fn is_loopback(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    host == "localhost"
        || host.parse::<IpAddr>().is_ok_and(|ip| match ip {
            IpAddr::V4(ip) => ip.is_loopback(),
            IpAddr::V6(ip) => {
                ip.is_loopback() || ip.to_ipv4_mapped().is_some_and(|ip| ip.is_loopback())
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_this_machine() {
        for (address, text) in [
            (
                "https://api.meeting.huaweicloud.com",
                "https://api.meeting.huaweicloud.com",
            ),
            (
                "https://api.meeting.huaweicloud.com/",
                "https://api.meeting.huaweicloud.com",
            ),
            (
                "HTTPS://gate.example:8443/meeting/",
                "https://gate.example:8443/meeting",
            ),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://localhost:1", "http://localhost:1"),
            ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ] {
            assert_eq!(BaseUrl::parse(address, false).unwrap().as_str(), text);
        }
        assert!(BaseUrl::parse("http://gate.example", true).is_ok());
    }

    #[test]
    fn every_other_address_is_refused_in_words() {
        for address in [
            "",
            "gate.example",
            "/v1",
            "ftp://gate.example",
            "http://gate.example",
            "http://127.0.0.1.example",
            "https://",
            "https://user:canary@gate.example",
            "https://gate.example?x=canary",
            "https://gate.example?x=canary#canary",
            "https://gate.example/#canary",
            "https://gate.example:0",
            "https://gate.example:99999",
            "https://gate.example:",
            "https://gate example",
            "https://gate.example/a/../b",
            "https://gate.example/\u{e9}",
            "https://[::1",
            "https://.",
            "http://localhost.example",
            "http://a.localhost",
        ] {
            let error = BaseUrl::parse(address, false).expect_err(address);
            assert!(matches!(error, Error::Config { .. }), "{address}");
            assert!(!error.to_string().contains("canary"), "{error}");
            let named = BaseUrl::parse_named("THE_VARIABLE", address, false).unwrap_err();
            let words = named.to_string();
            assert!(words.starts_with("THE_VARIABLE: "), "{words}");
            assert!(
                !words.contains("gate") && !words.contains("canary"),
                "{words}"
            );
        }
    }

    #[test]
    fn loopback_is_known_by_name_and_number() {
        for host in [
            "localhost",
            "127.9.9.9",
            "::1",
            "::ffff:127.0.0.1",
            "localhost.",
        ] {
            assert!(is_loopback(host), "{host}");
        }
        for host in [
            "notlocalhost",
            "a.localhost",
            "128.0.0.1",
            "::2",
            "localhost.example",
            "0.0.0.0",
        ] {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
