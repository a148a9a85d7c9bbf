//! Grant: resources given to an enterprise, within what the SP has (sources 4.2, 5.1).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::fields::Fields;
use crate::emulator::state::corp::Corp;
use crate::emulator::state::random::Random;
use crate::emulator::state::resource::{OperateType, Record, Resource};
use crate::emulator::state::totals::Total;
use crate::emulator::state::{Sp, State};

/// Records kept of one enterprise; the oldest go first.
const RECORDS: usize = 10_000;

/// ResourceDTO.
pub(in crate::emulator) struct Grant {
    id: Option<String>,
    kind: String,
    package: Option<String>,
    count: i64,
    expires: i64,
}

impl Grant {
    /// Does it name this resource? Its id and its kind together do (sources 5.2).
    pub(in crate::emulator) fn names(&self, resource: &Resource) -> bool {
        self.id.as_ref() == Some(&resource.id) && self.kind == resource.kind
    }

    /// The kinds are those that the SP has: the set is open (sources 7), so that tests may add to it.
    pub(in crate::emulator) fn read_all(
        items: Vec<Fields<'_>>,
        state: &State,
    ) -> Result<Vec<Self>, ErrorResponse> {
        items
            .into_iter()
            .map(|item| Self::read(&item, &state.sp))
            .collect()
    }

    fn read(item: &Fields<'_>, sp: &Sp) -> Result<Self, ErrorResponse> {
        let kind = item.require_text("type", 1..=32)?;
        if !sp.resources.iter().any(|known| known.kind == kind) {
            return Err(item.invalid("type"));
        }
        let filled = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
        Ok(Self {
            id: filled(item.text("id", 0..=32)?),
            kind: kind.to_owned(),
            package: filled(item.text("typeId", 0..=32)?),
            count: item.require_integer("count", 1..=2_000_000)?,
            expires: item.require_integer("expireDate", 0..=i64::MAX)?,
        })
    }
}

impl Corp {
    /// Adds or changes, keeps a record of each, and returns what was added.
    pub(in crate::emulator) fn grant(
        &mut self,
        grants: Vec<Grant>,
        now: i64,
        random: &mut Random,
    ) -> Vec<Resource> {
        let mut added = Vec::new();
        for grant in grants {
            let known = self.resources.iter_mut().find(|old| grant.names(old));
            let (resource, operate_type) = match known {
                Some(old) => {
                    old.expires = grant.expires;
                    (old.clone(), OperateType::Modify)
                }
                None => {
                    let resource = Resource {
                        id: grant.id.unwrap_or_else(|| random.id()),
                        kind: grant.kind,
                        package: grant.package,
                        count: grant.count,
                        expires: grant.expires,
                        order: random.id(),
                        suspended: false,
                        editable: true,
                        created: now,
                    };
                    self.resources.push(resource.clone());
                    added.push(resource.clone());
                    (resource, OperateType::Add)
                }
            };
            self.record(&resource, operate_type, now);
        }
        added
    }

    pub(in crate::emulator) fn record(
        &mut self,
        resource: &Resource,
        operate_type: OperateType,
        at: i64,
    ) {
        if self.records.len() >= RECORDS {
            self.records.remove(0);
        }
        self.records.push(Record {
            resource: resource.clone(),
            operate_type,
            at,
        });
    }
}

impl State {
    /// Whether the SP has enough left for these, leaving out those that only change a resource the enterprise has.
    /// Hard terminals have a code of their own.
    pub(in crate::emulator) fn check_quota(
        &self,
        grants: &[Grant],
        existing: &[Resource],
    ) -> Result<(), ErrorResponse> {
        let mut kinds: Vec<&str> = grants.iter().map(|grant| grant.kind.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let mut seen: Vec<&str> = existing
                .iter()
                .filter(|resource| resource.kind == kind)
                .map(|resource| resource.id.as_str())
                .collect();
            let mut asked: i64 = 0;
            for grant in grants.iter().filter(|grant| grant.kind == kind) {
                let id = grant.id.as_deref();
                if id.is_some_and(|id| seen.contains(&id)) {
                    continue;
                }
                seen.extend(id);
                asked = asked.saturating_add(grant.count);
            }
            let total = Total::of(&self.sp.resources, kind, 0).sum;
            if asked > total.saturating_sub(self.granted(kind)) {
                let hard = kind.starts_with("HARD_");
                return Err(ErrorResponse::business(if hard {
                    "USG.201050005"
                } else {
                    "USG.201050006"
                }));
            }
        }
        Ok(())
    }
}
