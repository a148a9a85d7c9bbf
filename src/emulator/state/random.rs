//! Random: ids, tokens and numbers that look random and are the same for the same seed.
use serde::{Deserialize, Serialize};

/// A small generator (SplitMix64). Not for secrets: a test that knows the seed knows every token.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(in crate::emulator) struct Random(u64);

const HEX: &[u8] = b"0123456789abcdef";
const DIGITS: &[u8] = b"0123456789";
const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

impl Random {
    pub(in crate::emulator) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn text(&mut self, alphabet: &[u8], length: usize) -> String {
        (0..length)
            .filter_map(|_| {
                let count = u64::try_from(alphabet.len()).ok()?;
                let index = usize::try_from(self.next().checked_rem(count)?).ok()?;
                alphabet.get(index).map(|byte| char::from(*byte))
            })
            .collect()
    }

    /// A number from 0 to 999,999.
    pub(in crate::emulator) fn millionths(&mut self) -> u32 {
        u32::try_from(self.next() % 1_000_000).unwrap_or(0)
    }

    /// A 32-digit id, as the platform gives to users, resources and requests.
    pub(in crate::emulator) fn id(&mut self) -> String {
        self.text(HEX, 32)
    }

    /// A nine-digit number, as the platform gives to enterprises.
    pub(in crate::emulator) fn number(&mut self) -> String {
        format!("8{}", self.text(DIGITS, 8))
    }

    /// An opaque token of 40 characters, shaped as the published ones are.
    pub(in crate::emulator) fn token(&mut self) -> String {
        format!("cnr1{}", self.text(LETTERS, 36))
    }

    /// A SIP number.
    pub(in crate::emulator) fn sip(&mut self) -> String {
        format!("sip:+9911{}@huaweicloud.com", self.text(DIGITS, 13))
    }
}
