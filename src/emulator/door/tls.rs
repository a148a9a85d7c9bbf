//! TLS for the HTTP server: a certificate authority made at its start, and a certificate for this machine.
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;
use std::io;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use tokio_rustls::TlsAcceptor;

/// How long authority and certificate are valid from a day before the start.
const VALIDITY: Duration = Duration::from_secs(365 * 24 * 3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// What a server presents, and whom to trust for it.
pub(in crate::emulator) struct ServerTls {
    pub(in crate::emulator) acceptor: TlsAcceptor,
    /// The authority's certificate. Its key is gone once the server's certificate is signed.
    pub(in crate::emulator) ca_pem: String,
}

impl ServerTls {
    /// For `localhost`, the loopback addresses, and these names.
    pub(in crate::emulator) fn new(names: &[String]) -> io::Result<Self> {
        let mut params = CertificateParams::default();
        valid(&mut params, "Huawei Cloud Meeting emulator CA");
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let authority = CertifiedIssuer::self_signed(params, key).map_err(io::Error::other)?;

        let mut hosts = ["localhost", "127.0.0.1", "::1"]
            .map(str::to_owned)
            .to_vec();
        hosts.extend_from_slice(names);
        let mut params = CertificateParams::new(hosts).map_err(io::Error::other)?;
        valid(&mut params, "Huawei Cloud Meeting emulator");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let certificate = params
            .signed_by(&key, &authority)
            .map_err(io::Error::other)?;

        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            )
            .map_err(io::Error::other)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            ca_pem: authority.as_ref().pem(),
        })
    }
}

fn valid(params: &mut CertificateParams, name: &str) {
    let start = SystemTime::now()
        .checked_sub(DAY)
        .unwrap_or(SystemTime::UNIX_EPOCH);
    params.not_before = start.into();
    params.not_after = start.checked_add(VALIDITY).unwrap_or(start).into();
    params.distinguished_name.push(DnType::CommonName, name);
}
