//! What members and departments carry beside their names, and the notices that the platform sends.
use serde::{Deserialize, Serialize};

/// What a member carries beside name and account (sources M3.2).
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Profile {
    pub(in crate::emulator) english_name: Option<String>,
    pub(in crate::emulator) signature: Option<String>,
    pub(in crate::emulator) title: Option<String>,
    pub(in crate::emulator) desc: Option<String>,
    pub(in crate::emulator) sort_level: i64,
    pub(in crate::emulator) hide_phone: bool,
    pub(in crate::emulator) enable_room: bool,
    /// ms; 0 for members of the seed
    pub(in crate::emulator) active_time: i64,
    /// `None`: the one made from the SIP number.
    pub(in crate::emulator) vmr_id: Option<String>,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            english_name: None,
            signature: None,
            title: None,
            desc: None,
            sort_level: 10_000,
            hide_phone: false,
            enable_room: false,
            active_time: 0,
            vmr_id: None,
        }
    }
}

/// What a department carries beside its name (sources M4.2). `None` for the sort level counts as the last place.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct DepartmentSettings {
    pub(in crate::emulator) note: Option<String>,
    pub(in crate::emulator) in_permission: Option<String>,
    pub(in crate::emulator) out_permission: Option<String>,
    pub(in crate::emulator) designated: Vec<String>,
    pub(in crate::emulator) sort_level: Option<i64>,
}

/// A message to a member that the platform would have sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The operation that caused it, such as `addUser`.
    pub operation: &'static str,
    /// The meeting account of the member.
    pub account: String,
    /// Whether it goes to an e-mail address.
    pub by_mail: bool,
    /// Whether it goes to a telephone number.
    pub by_sms: bool,
}
