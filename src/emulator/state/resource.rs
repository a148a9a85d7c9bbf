//! Resource: what an SP grants an enterprise, its kinds, its packages, and the record of each change.
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The kinds of resources (sources 7) and the key of their totals; meeting rooms are counted by package.
pub(in crate::emulator) const KINDS: [(&str, Option<&str>); 11] = [
    ("VMR", None),
    ("CONF_CALL", Some("confCallCount")),
    ("HARD_1080P", Some("te1080pHardCount")),
    ("HARD_720P", Some("te720pHardCount")),
    ("SOFT", Some("teSoftCount")),
    ("ROOM", Some("roomCount")),
    ("LIVE", Some("liveCount")),
    ("RECORD", Some("recordCapability")),
    ("HARD_THIRD_PARTY", Some("thirdPartyHardCount")),
    ("HUAWEI_VISION", Some("hwVisionCount")),
    ("IDEA_HUB", Some("ideaHubCount")),
];

/// Published packages of cloud meeting rooms: id, name, parties. The list is not closed. The names of all but the
/// 50-party and the webinar package are ours, made after these two.
const PACKAGES: [(&str, &str, i64); 9] = [
    ("ff808081699b56d40169c410d5080179", "云会议室-10方", 10),
    ("ff808081699b56d40169c4111fe5017a", "云会议室-25方", 25),
    ("ff808081699b56cb0169c411a0980152", "大型云会议室-50方", 50),
    (
        "ff808081699b56cb0169c41167850151",
        "大型云会议室-100方",
        100,
    ),
    (
        "ff808081699b56d40169c410913d0178",
        "大型云会议室-200方",
        200,
    ),
    (
        "ff8080816b9ec3ab016bdff237962e83",
        "大型云会议室-300方",
        300,
    ),
    (
        "ff8080816b9ec475016bdff37efc279f",
        "大型云会议室-400方",
        400,
    ),
    (
        "ff8080816b9ec3ab016bdff338542e84",
        "大型云会议室-500方",
        500,
    ),
    (WEBINAR, "网络研讨会_1000观众", 1000),
];
/// A webinar package, the only one that appears as a number in a published example.
pub(in crate::emulator) const WEBINAR: &str = "2001000";

/// A resource of an enterprise.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::emulator) struct Resource {
    pub(in crate::emulator) id: String,
    pub(in crate::emulator) kind: String,
    pub(in crate::emulator) package: Option<String>,
    pub(in crate::emulator) count: i64,
    /// ms
    pub(in crate::emulator) expires: i64,
    pub(in crate::emulator) order: String,
    pub(in crate::emulator) suspended: bool,
    pub(in crate::emulator) editable: bool,
    /// ms
    pub(in crate::emulator) created: i64,
}

/// What was done to a resource: the values of `operateType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::emulator) enum OperateType {
    Add,
    Delete,
    Modify,
    Suspend,
    Resume,
}

impl OperateType {
    pub(in crate::emulator) fn number(self) -> i64 {
        match self {
            Self::Add => 0,
            Self::Delete => 1,
            Self::Modify => 2,
            Self::Suspend => 3,
            Self::Resume => 4,
        }
    }
}

/// A resource as it was after a change (before it, for a deletion).
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::emulator) struct Record {
    pub(in crate::emulator) resource: Resource,
    pub(in crate::emulator) operate_type: OperateType,
    /// ms
    pub(in crate::emulator) at: i64,
}

/// The name and the parties of a package, where known.
pub(in crate::emulator) fn package(id: &str) -> Option<(&'static str, i64)> {
    PACKAGES
        .iter()
        .find(|(known, _, _)| *known == id)
        .map(|(_, name, parties)| (*name, *parties))
}

impl Resource {
    pub(in crate::emulator) fn is_room(&self) -> bool {
        self.kind == "VMR"
    }

    /// 1 cloud meeting room, 2 webinar; `None` for what is not a room.
    pub(in crate::emulator) fn room_mode(&self) -> Option<i64> {
        let mode = if self.package.as_deref() == Some(WEBINAR) {
            2
        } else {
            1
        };
        self.is_room().then_some(mode)
    }

    /// 0 normal, 1 expired, 2 suspended. A suspended resource that has also run out counts as suspended.
    pub(in crate::emulator) fn status(&self, now: i64) -> i64 {
        if self.suspended {
            2
        } else {
            i64::from(self.has_expired(now))
        }
    }

    pub(in crate::emulator) fn has_expired(&self, now: i64) -> bool {
        self.expires <= now
    }

    /// QueryResourceResultDTO (sources 5.4).
    pub(in crate::emulator) fn json(&self, now: i64) -> Value {
        let described = self
            .package
            .as_deref()
            .and_then(package)
            .map(|(name, _)| name);
        json!({
            "id": self.id,
            "type": self.kind,
            "typeId": self.package,
            "typeDesc": described,
            "vmrMode": self.room_mode(),
            "count": self.count,
            "expireDate": self.expires,
            "orderId": self.order,
            "status": self.status(now),
            "editable": self.editable,
        })
    }
}
