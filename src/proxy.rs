//! Proxy: from the environment, by hand, or none.
//!
//! The environment is read as curl reads it:
//!
//! - for an `https` address `https_proxy`, then `HTTPS_PROXY`; for an `http` address `http_proxy` only, because a web
//!   server sets `HTTP_PROXY` from a request's header; for both, after these, `all_proxy`, then `ALL_PROXY`;
//! - an empty variable is no variable; `host:8080` means `http://host:8080`; without a port it is 1080 (443 for an
//!   `https` proxy);
//! - `no_proxy`, then `NO_PROXY`: names separated by commas or spaces. `example.com` and `.example.com` both mean the host and
//!   all below it; `host:8443` means that port only; addresses mean themselves, `10.0.0.0/8` all in it; `*` means everything;
//! - and, unlike curl, this machine (`localhost`, 127.0.0.0/8, `::1`) is never reached through a proxy.
//!
//! Requests go through a proxy by `CONNECT` only: it sees the host's name, never a token. A setting that cannot be
//! understood is an error, not a direct connection.
use crate::base_url::{BaseUrl, host, port};
use crate::{Error, Result, Secret};
use std::fmt;
use std::net::IpAddr;
use ureq::http::Uri;

/// Which proxy the client uses.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Proxy {
    /// As curl reads the environment (default).
    #[default]
    Environment,
    /// None, whatever the environment says.
    None,
    /// This one, for every host but this machine; made by [`Proxy::url`].
    Url(ProxyUrl),
}

/// A proxy's address, checked; its user and password do not show.
#[derive(Clone)]
pub struct ProxyUrl {
    /// `http://user:password@host:port`, complete.
    address: Secret,
    shown: String,
}

impl fmt::Debug for ProxyUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ProxyUrl").field(&self.shown).finish()
    }
}

impl Proxy {
    /// A proxy by hand: `http://[user:password@]host[:port]`, or `https://…` for TLS to the proxy itself.
    ///
    /// User and password are percent-encoded. `http://` may be left out.
    ///
    /// # Errors
    /// `Config` when it is not such an address, or one of a SOCKS proxy, which this crate does not speak.
    pub fn url(address: &str) -> Result<Self> {
        ProxyUrl::parse(address, "the proxy").map(Self::Url)
    }

    /// The proxy for `base`, if one is to be used.
    pub(crate) fn for_base(
        &self,
        base: &BaseUrl,
        look: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Option<ureq::Proxy>> {
        let proxy = match self {
            _ if base.loopback => return Ok(None),
            Self::None => return Ok(None),
            Self::Url(url) => url.clone(),
            Self::Environment => match environment(base, look)? {
                Some(url) => url,
                None => return Ok(None),
            },
        };
        if !base.https {
            return Err(Error::config(format!(
                "base URL {}: plain http through the proxy {} would show passwords and tokens to it; use https, or no proxy",
                base.as_str(),
                proxy.shown
            )));
        }
        let made = ureq::Proxy::new(proxy.address.expose());
        made.map(Some).map_err(|error| {
            Error::config_because(format!("the proxy {} cannot be used", proxy.shown), error)
        })
    }
}

/// The environment's proxy for `base`.
fn environment(base: &BaseUrl, look: &dyn Fn(&str) -> Option<String>) -> Result<Option<ProxyUrl>> {
    let set = |name: &&str| look(name).filter(|value| !value.trim().is_empty());
    let names: &[&str] = match base.https {
        true => &["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"],
        false => &["http_proxy", "all_proxy", "ALL_PROXY"],
    };
    let Some((name, address)) = names
        .iter()
        .find_map(|name| set(name).map(|address| (*name, address)))
    else {
        return Ok(None);
    };
    if let Some(exempt) = ["no_proxy", "NO_PROXY"].iter().find_map(set)
        && exempt
            .split([',', ' ', '\t'])
            .any(|entry| covers(entry, &base.host, base.port))
    {
        return Ok(None);
    }
    ProxyUrl::parse(&address, name).map(Some)
}

/// Returns `true` if this entry of `no_proxy` covers this host.
fn covers(entry: &str, target: &str, port: u16) -> bool {
    let entry = entry.trim();
    if entry == "*" {
        return true;
    }
    // A port is what follows the only colon, or the bracket of an IPv6 address.
    let (name, wanted) = match entry.rsplit_once(':') {
        Some((name, digits)) if !name.contains(':') || name.ends_with(']') => (name, Some(digits)),
        _ => (entry, None),
    };
    if wanted.is_some_and(|wanted| wanted.parse() != Ok(port)) {
        return false;
    }
    let name = name.strip_prefix("*.").unwrap_or(name);
    let Some(name) = host(name.trim_matches('.')) else {
        return false;
    };
    let target = target.trim_end_matches('.');
    if let Ok(address) = target.parse::<IpAddr>() {
        return match name.split_once('/') {
            Some((network, bits)) => within(address, network, bits),
            None => name.parse() == Ok(address),
        };
    }
    target == name
        || target
            .strip_suffix(&name)
            .is_some_and(|below| below.ends_with('.'))
}

/// Returns `true` if `address` is in `network/bits`.
fn within(address: IpAddr, network: &str, bits: &str) -> bool {
    let (Ok(network), Ok(bits)) = (network.parse::<IpAddr>(), bits.parse::<u32>()) else {
        return false;
    };
    match (address, network) {
        (IpAddr::V4(a), IpAddr::V4(n)) if bits <= 32 => {
            (a.to_bits() ^ n.to_bits()).leading_zeros() >= bits
        }
        (IpAddr::V6(a), IpAddr::V6(n)) if bits <= 128 => {
            (a.to_bits() ^ n.to_bits()).leading_zeros() >= bits
        }
        _ => false,
    }
}

impl ProxyUrl {
    /// `from` says where the address comes from. The address is never part of the message: it may hold a password.
    fn parse(address: &str, from: &str) -> Result<Self> {
        let refuse = |why: &str| {
            Err(Error::config(format!(
                "{from}: {why}; expected http://[user:password@]host[:port] or https://…"
            )))
        };
        let address = address.trim();
        let with_scheme = if address.contains("://") {
            address.to_owned()
        } else {
            format!("http://{address}")
        };
        let with_scheme = Secret::from(with_scheme);
        let Ok(uri) = with_scheme.expose().parse::<Uri>() else {
            return refuse("not a proxy's address");
        };
        let (scheme, default_port) = match uri.scheme_str() {
            Some("http") => ("http", 1080),
            Some("https") => ("https", 443),
            Some(socks) if socks.starts_with("socks") => {
                return refuse("SOCKS proxies are not supported");
            }
            _ => return refuse("not a proxy's address"),
        };
        let Some(authority) = uri.authority() else {
            return refuse("no host");
        };
        if host(authority.host()).is_none() {
            return refuse("no host");
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() || address.contains('#') {
            return refuse("a path does not belong into a proxy's address");
        }
        let Some(port) = port(authority, default_port) else {
            return refuse("the port must be 1 to 65535");
        };
        let user = authority
            .as_str()
            .rsplit_once('@')
            .map_or("", |(user, _)| user);
        let at = if user.is_empty() { "" } else { "@" };
        let host = authority.host();
        Ok(Self {
            address: Secret::from(format!("{scheme}://{user}{at}{host}:{port}")),
            shown: format!("{scheme}://{host}:{port}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(address: &str) -> BaseUrl {
        BaseUrl::parse(address, true).unwrap()
    }
    /// The proxy that the environment gives for an address.
    fn found(address: &str, environment: &[(&str, &str)]) -> Option<String> {
        let look = |name: &str| {
            environment
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        };
        let proxy = Proxy::Environment.for_base(&base(address), &look).unwrap();
        proxy.map(|proxy| format!("{}:{}", proxy.host(), proxy.port()))
    }
    const SITE: &str = "https://api.meeting.huaweicloud.com";

    #[test]
    fn the_environment_is_read_as_curl_reads_it() {
        assert_eq!(found(SITE, &[]), None);
        assert_eq!(
            found(SITE, &[("https_proxy", "p:8080")]),
            Some("p:8080".into())
        );
        assert_eq!(
            found(SITE, &[("HTTPS_PROXY", "http://p")]),
            Some("p:1080".into())
        );
        assert_eq!(
            found(SITE, &[("https_proxy", "https://p")]),
            Some("p:443".into())
        );
        assert_eq!(
            found(
                SITE,
                &[
                    ("https_proxy", "a:1"),
                    ("HTTPS_PROXY", "b:2"),
                    ("all_proxy", "c:3")
                ]
            ),
            Some("a:1".into())
        );
        assert_eq!(
            found(SITE, &[("all_proxy", "c:3"), ("ALL_PROXY", "d:4")]),
            Some("c:3".into())
        );
        assert_eq!(found(SITE, &[("ALL_PROXY", "d:4")]), Some("d:4".into()));
        assert_eq!(
            found(
                SITE,
                &[
                    ("https_proxy", ""),
                    ("HTTPS_PROXY", " "),
                    ("ALL_PROXY", "d:4")
                ]
            ),
            Some("d:4".into())
        );
        assert_eq!(
            found(SITE, &[("http_proxy", "p:8080"), ("HTTP_PROXY", "p:8080")]),
            None
        );
        assert_eq!(
            found(
                "http://gate.example",
                &[("HTTP_PROXY", "p:8080"), ("HTTPS_PROXY", "p:8080")]
            ),
            None
        );
    }

    #[test]
    fn no_proxy_exempts_hosts_subdomains_ports_addresses_and_networks() {
        let exempt = |address: &str, list: &str| {
            found(address, &[("https_proxy", "p:1"), ("no_proxy", list)]).is_none()
        };
        for list in [
            "*",
            "huaweicloud.com",
            ".huaweicloud.com",
            "*.huaweicloud.com",
            "a.example , HuaweiCloud.com",
            "x meeting.huaweicloud.com",
            "api.meeting.huaweicloud.com:443",
            "huaweicloud.com.",
            ",,huaweicloud.com,",
        ] {
            assert!(exempt(SITE, list), "{list}");
        }
        for list in [
            "",
            "cloud.com",
            "api.meeting",
            "huaweicloud.com:8443",
            "example.com",
            "**",
            "com:x",
            ".",
            "127.0.0.1",
            "huaweicloud.com/8",
        ] {
            assert!(!exempt(SITE, list), "{list}");
        }
        assert!(
            exempt("https://10.1.2.3", "10.0.0.0/8")
                && exempt("https://10.1.2.3", "10.1.2.3")
                && exempt("https://10.1.2.3", "10.1.2.3:443")
        );
        assert!(
            !exempt("https://10.1.2.3", "11.0.0.0/8")
                && !exempt("https://10.1.2.3", "10.1.2.30")
                && !exempt("https://10.1.2.3", "10.0.0.0/99")
        );
        assert!(
            exempt("https://[2001:db8::1]:8443", "2001:db8::1")
                && exempt("https://[2001:db8::1]:8443", "[2001:db8::1]:8443")
        );
        assert!(
            exempt("https://[2001:db8::1]", "2001:db8::/32")
                && !exempt("https://[2001:db8::1]", "[2001:db8::1]:8443")
        );
        assert_eq!(
            found(
                SITE,
                &[
                    ("https_proxy", "p:1"),
                    ("no_proxy", ""),
                    ("NO_PROXY", "huaweicloud.com")
                ]
            ),
            None
        );
    }

    #[test]
    fn this_machine_is_never_reached_through_a_proxy() {
        let all = [
            ("https_proxy", "p:1"),
            ("http_proxy", "p:1"),
            ("all_proxy", "p:1"),
        ];
        for address in [
            "http://127.0.0.1:8080",
            "http://localhost",
            "https://[::1]:8443",
        ] {
            assert_eq!(found(address, &all), None);
            let by_hand = Proxy::url("p:1")
                .unwrap()
                .for_base(&base(address), &|_| None)
                .unwrap();
            assert!(by_hand.is_none());
        }
    }

    #[test]
    fn a_malformed_proxy_is_an_error_that_names_its_source_and_no_password() {
        for address in [
            "http://user:canary@p:99999",
            "http://user:canary@",
            "socks5://user:canary@p",
            "ftp://user:canary@p",
            "http://user:canary@p/x",
            "http://user:canary@p p",
            "http://user:canary@p:0",
            "http://user:canary@p:",
            "://user:canary@p",
            "http://user:canary@p?x",
            "http://user:canary@p#x",
        ] {
            let look = |name: &str| (name == "HTTPS_PROXY").then(|| address.to_owned());
            let error = Proxy::Environment
                .for_base(&base(SITE), &look)
                .expect_err(address);
            assert!(matches!(error, Error::Config { .. }));
            let text = format!("{error} {error:?}");
            assert!(
                text.contains("HTTPS_PROXY") && !text.contains("canary"),
                "{text}"
            );
            let error = Proxy::url(address).expect_err(address);
            assert!(!format!("{error} {error:?}").contains("canary"));
        }
    }

    #[test]
    fn user_and_password_do_not_show() {
        let proxy = Proxy::url("http://user:canary@p:3128").unwrap();
        assert_eq!(format!("{proxy:?}"), "Url(ProxyUrl(\"http://p:3128\"))");
        let used = proxy.for_base(&base(SITE), &|_| None).unwrap().unwrap();
        assert_eq!(used.password(), Some("canary"));
    }

    #[test]
    fn plain_http_through_a_proxy_is_refused() {
        let error = Proxy::url("p:1")
            .unwrap()
            .for_base(&base("http://gate.example"), &|_| None)
            .unwrap_err();
        assert!(error.to_string().contains("plain http through the proxy"));
        assert!(
            Proxy::None
                .for_base(&base("http://gate.example"), &|_| Some("p:1".into()))
                .unwrap()
                .is_none()
        );
    }
}
