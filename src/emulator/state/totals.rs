//! Totals: the counts that follow from the resources (sources 4.4, 5.6, 6.3).
use crate::emulator::state::resource::{KINDS, Resource, package};
use serde_json::{Map, Value, json};

/// A resource is about to expire when 30 days or less are left.
const SOON: i64 = 30 * 24 * 60 * 60 * 1000;

/// The numbers of one kind.
#[derive(Clone, Copy, Default)]
pub(in crate::emulator) struct Total {
    pub(in crate::emulator) sum: i64,
    pub(in crate::emulator) expired: i64,
    pub(in crate::emulator) expiring: i64,
    pub(in crate::emulator) used: i64,
}

impl Total {
    /// The resources of one kind added up; what has expired or is suspended is still counted in the sum.
    pub(in crate::emulator) fn of(resources: &[Resource], kind: &str, now: i64) -> Self {
        let mut total = Self::default();
        for resource in resources.iter().filter(|resource| resource.kind == kind) {
            total.sum = total.sum.saturating_add(resource.count);
            if resource.has_expired(now) {
                total.expired = total.expired.saturating_add(resource.count);
            } else if resource.expires.saturating_sub(now) <= SOON {
                total.expiring = total.expiring.saturating_add(resource.count);
            }
        }
        total
    }

    /// ResDetailDTO. Nothing is granted on trial here.
    fn json(self, kind: &str) -> Value {
        // sources 5.6: not available for recording storage, concurrent participants and live push
        let used = if matches!(kind, "RECORD" | "CONF_CALL" | "LIVE") {
            None
        } else {
            Some(self.used)
        };
        json!({
            "sumCount": self.sum,
            "trialCount": 0,
            "expiredCount": self.expired,
            "expiringCount": self.expiring,
            "usedCount": used,
        })
    }
}

/// The ResDetailDTO fields of every kind but meeting rooms.
pub(in crate::emulator) fn details(total: impl Fn(&str) -> Total) -> Map<String, Value> {
    let keyed = KINDS
        .iter()
        .filter_map(|(kind, key)| key.map(|key| (key.to_owned(), total(kind).json(kind))));
    keyed.collect()
}

/// The number of enterprises an SP may have, and has.
pub(in crate::emulator) fn corp_count(allowed: i64, existing: i64) -> Value {
    Total {
        sum: allowed,
        used: existing,
        ..Total::default()
    }
    .json("corp")
}

/// QueryCorpVcResResultDTO (sources 4.4).
pub(in crate::emulator) fn corp_counts(resources: &[Resource], now: i64) -> Value {
    let keyed = KINDS.iter().filter_map(|(kind, key)| {
        key.map(|key| {
            (
                key.to_owned(),
                Value::from(Total::of(resources, kind, now).sum),
            )
        })
    });
    let mut counts: Map<String, Value> = keyed.collect();
    counts.insert("vmrPkgList".to_owned(), rooms(resources));
    Value::Object(counts)
}

/// QueryVmrPkgResResultDTO: one element for each package. No meeting room here is ever in use.
pub(in crate::emulator) fn rooms(resources: &[Resource]) -> Value {
    let mut packages: Vec<(&str, i64)> = Vec::new();
    for resource in resources.iter().filter(|resource| resource.is_room()) {
        let Some(id) = resource.package.as_deref() else {
            continue;
        };
        match packages.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count = count.saturating_add(resource.count),
            None => packages.push((id, resource.count)),
        }
    }
    let list = packages.into_iter().map(|(id, count)| {
        let known = package(id);
        json!({
            "vmrPkgId": id,
            "vmrName": known.map(|(name, _)| name),
            "vmrPkgParties": known.map(|(_, parties)| parties),
            "vmrPkgCount": count,
            "vmrPkgUsedCount": 0,
        })
    });
    Value::Array(list.collect())
}
