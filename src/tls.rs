//! TLS: which roots are trusted, which certificate is shown.
//!
//! By default the roots that Mozilla publishes, compiled in. A company's own authority comes in as PEM, beside them
//! or instead of them; the operating system's store with the feature `platform-verifier`.
use crate::{Error, Result};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::fmt;
use std::sync::Arc;
#[cfg(feature = "platform-verifier")]
use ureq::tls::RootCerts;
use ureq::tls::{Certificate, ClientCert, PrivateKey, TlsConfig};

/// Settings of TLS.
#[derive(Clone, Default)]
pub struct Tls {
    roots: Roots,
    extra: Vec<Certificate<'static>>,
    client: Option<ClientCert>,
    accept_any: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Roots {
    #[default]
    CompiledIn,
    Given,
    #[cfg(feature = "platform-verifier")]
    Platform,
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls")
            .field("roots", &self.roots)
            .field("given", &self.extra.len())
            .field("client_certificate", &self.client.is_some())
            .field("accept_any_certificate", &self.accept_any)
            .finish()
    }
}

impl Tls {
    /// The compiled-in roots, no client certificate.
    pub fn new() -> Self {
        Self::default()
    }

    /// Trusts the certificate authorities in `pem` too.
    ///
    /// # Errors
    /// `Config` when there is no certificate in it, or one that cannot be read.
    pub fn extra_roots_pem(mut self, pem: &[u8]) -> Result<Self> {
        self.extra.extend(roots(pem)?);
        Ok(self)
    }

    /// Trusts the certificate authorities in `pem` and no others.
    ///
    /// # Errors
    /// As [`extra_roots_pem`](Tls::extra_roots_pem).
    pub fn only_roots_pem(mut self, pem: &[u8]) -> Result<Self> {
        self.extra = roots(pem)?;
        self.roots = Roots::Given;
        Ok(self)
    }

    /// Leaves the decision to the operating system: its trust store and its rules.
    ///
    /// Authorities given as PEM cannot be added to it; together they are an error when the client is built.
    #[cfg(feature = "platform-verifier")]
    #[cfg_attr(docsrs, doc(cfg(feature = "platform-verifier")))]
    pub fn platform_roots(mut self) -> Self {
        self.roots = Roots::Platform;
        self
    }

    /// Shows this certificate to servers that ask for one: the chain, own certificate first, and its unencrypted key (PKCS#8, PKCS#1 or SEC1).
    ///
    /// # Errors
    /// `Config` when either cannot be read or the key does not belong to the certificate. The key never shows.
    pub fn client_certificate_pem(mut self, chain: &[u8], key: &[u8]) -> Result<Self> {
        let why = "the client certificate or its key cannot be used: expected PEM, a certificate chain and the unencrypted key of its first certificate";
        let refuse = || Error::config(why);
        let ders: Vec<_> = CertificateDer::pem_slice_iter(chain)
            .collect::<Result<_, _>>()
            .map_err(|_| refuse())?;
        let der = PrivateKeyDer::from_pem_slice(key).map_err(|_| refuse())?;
        // ureq builds this configuration when it first connects and panics when it cannot: try it here.
        rustls::ClientConfig::builder_with_provider(Arc::new(
            rustls::crypto::ring::default_provider(),
        ))
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::config_because(why, error))?
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_client_auth_cert(ders.clone(), der)
        .map_err(|error| Error::config_because(why, error))?;
        let certificates: Vec<_> = ders
            .iter()
            .map(|der| Certificate::from_der(der).to_owned())
            .collect();
        let key = PrivateKey::from_pem(key).map_err(|_| refuse())?;
        self.client = Some(ClientCert::new_with_certs(&certificates, key));
        Ok(self)
    }

    /// **Turns verification off: anybody on the way can read passwords and tokens and respond in the platform's name.**
    ///
    /// For a test bench whose authority cannot be had; [`extra_roots_pem`](Tls::extra_roots_pem) is nearly always the better way.
    pub fn danger_accept_any_certificate(mut self) -> Self {
        self.accept_any = true;
        self
    }

    /// As the HTTP library wants it.
    pub(crate) fn config(&self) -> Result<TlsConfig> {
        let roots = match self.roots {
            Roots::CompiledIn => webpki_root_certs::TLS_SERVER_ROOT_CERTS
                .iter()
                .map(|der| Certificate::from_der(der.as_ref()))
                .chain(self.extra.iter().cloned())
                .collect::<Vec<_>>()
                .into(),
            Roots::Given => self.extra.clone().into(),
            #[cfg(feature = "platform-verifier")]
            Roots::Platform if self.extra.is_empty() => RootCerts::PlatformVerifier,
            #[cfg(feature = "platform-verifier")]
            Roots::Platform => {
                return Err(Error::config(
                    "certificate authorities cannot be added to the operating system's trust store; install them there, or leave platform_roots out",
                ));
            }
        };
        // Named, not left to what another crate in this process may have installed.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        Ok(TlsConfig::builder()
            .root_certs(roots)
            .client_cert(self.client.clone())
            .disable_verification(self.accept_any)
            .unversioned_rustls_crypto_provider(provider)
            .build())
    }
}

/// The certificate authorities in `pem`, each one usable.
fn roots(pem: &[u8]) -> Result<Vec<Certificate<'static>>> {
    let refuse = || {
        Error::config(
            "the certificate authority cannot be read: expected PEM with at least one CERTIFICATE",
        )
    };
    let ders: Vec<_> = CertificateDer::pem_slice_iter(pem)
        .collect::<Result<_, _>>()
        .map_err(|_| refuse())?;
    if ders.is_empty() {
        return Err(refuse());
    }
    let mut store = rustls::RootCertStore::empty();
    for der in &ders {
        let added = store.add(der.clone());
        added.map_err(|error| {
            Error::config_because("the certificate authority cannot be read", error)
        })?;
    }
    Ok(ders
        .iter()
        .map(|der| Certificate::from_der(der).to_owned())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_certificate_is_refused_before_anything_connects() {
        let key = rcgen::KeyPair::generate().unwrap();
        let other = rcgen::KeyPair::generate().unwrap();
        let certificate = rcgen::CertificateParams::new(["a.example".to_owned()])
            .unwrap()
            .self_signed(&key)
            .unwrap();
        let (certificate, key, other) = (
            certificate.pem(),
            key.serialize_pem(),
            other.serialize_pem(),
        );
        for pem in [
            "",
            "nonsense",
            &key,
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "-----BEGIN CERTIFICATE-----\n",
        ] {
            assert!(
                matches!(
                    Tls::new().extra_roots_pem(pem.as_bytes()),
                    Err(Error::Config { .. })
                ),
                "{pem}"
            );
            assert!(
                Tls::new()
                    .client_certificate_pem(pem.as_bytes(), key.as_bytes())
                    .is_err()
            );
        }
        assert!(
            Tls::new()
                .client_certificate_pem(certificate.as_bytes(), other.as_bytes())
                .is_err(),
            "another's key"
        );
        assert!(
            Tls::new()
                .client_certificate_pem(certificate.as_bytes(), b"")
                .is_err()
        );
        let tls = Tls::new()
            .client_certificate_pem(certificate.as_bytes(), key.as_bytes())
            .unwrap();
        assert!(
            tls.extra_roots_pem(certificate.as_bytes())
                .unwrap()
                .config()
                .is_ok()
        );
    }

    #[test]
    fn verification_is_on_unless_the_danger_is_named() {
        assert!(!Tls::new().config().unwrap().disable_verification());
        assert!(
            Tls::new()
                .danger_accept_any_certificate()
                .config()
                .unwrap()
                .disable_verification()
        );
    }
}
