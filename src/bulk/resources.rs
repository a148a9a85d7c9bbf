//! Resources: AddResource in bulk.
use crate::api::types::{QueryResourceResultDto, ResourceDto, SearchResourceParams};
use crate::bulk::enterprises::{bytes, violations};
use crate::bulk::{Job, Presence};
use crate::error::Violation;
use crate::{Client, Result, Retry};
use serde::Serialize;
use std::collections::HashMap;

/// Gives resources to enterprises, as SP administrator (AddResource), each in a request of its own.
///
/// A resource is known by enterprise, id and kind, since resources of several kinds may have one id. So it must have an id: one
/// that the platform makes could not be found again after a lost response. A resource that is there with the same count and
/// expiry is skipped; with anything else, the request would change it, and it is a conflict.
#[derive(Clone, Debug)]
pub struct AddResources {
    client: Client,
}

/// A resource and the enterprise that gets it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct EnterpriseResource {
    /// Id of the enterprise.
    pub corp_id: String,
    /// The resource, with an id.
    pub resource: ResourceDto,
}

impl EnterpriseResource {
    /// This resource for this enterprise.
    pub fn new(corp_id: impl Into<String>, resource: ResourceDto) -> Self {
        Self {
            corp_id: corp_id.into(),
            resource,
        }
    }
}

impl AddResources {
    /// With a client of an SP administrator.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
        }
    }

    fn all_of(&self, corp_id: &str) -> Result<Vec<QueryResourceResultDto>> {
        let params = SearchResourceParams::new();
        self.client
            .search_resource_pages(corp_id, &params)
            .collect()
    }
}

impl Job for AddResources {
    type Item = EnterpriseResource;

    fn name(&self) -> &str {
        "addResource"
    }

    fn target(&self) -> String {
        self.client.target()
    }

    fn key(&self, item: &EnterpriseResource) -> String {
        let id = item.resource.id.as_deref().unwrap_or_default();
        format!("{}/{}/{id}", item.corp_id, item.resource.type_.as_str())
    }

    fn content(&self, item: &EnterpriseResource) -> Result<Vec<u8>> {
        bytes(item)
    }

    fn check(&self, item: &EnterpriseResource) -> Vec<Violation> {
        let mut faults = violations(&item.resource);
        let missing = |field: &str, rule: &str| Violation {
            field: field.to_owned(),
            rule: rule.to_owned(),
        };
        if item.corp_id.is_empty() {
            faults.push(missing("corpId", "must not be empty"));
        }
        if item.resource.id.as_deref().is_none_or(str::is_empty) {
            faults.push(missing(
                "id",
                "must be given: without it the resource cannot be found again",
            ));
        }
        faults
    }

    fn existing(&self, items: &[&EnterpriseResource]) -> Result<Vec<Presence>> {
        let mut lists = HashMap::<&str, Vec<QueryResourceResultDto>>::new();
        for item in items {
            if !lists.contains_key(item.corp_id.as_str()) {
                lists.insert(&item.corp_id, self.all_of(&item.corp_id)?);
            }
        }
        let found = items.iter().map(|item| {
            let list = lists.get(item.corp_id.as_str());
            presence(&item.resource, list.map_or(&[], Vec::as_slice))
        });
        Ok(found.collect())
    }

    fn send(&self, item: &EnterpriseResource) -> Result<Option<String>> {
        let client = self.client.with_retry(Retry::off());
        client.add_resource(&item.corp_id, std::slice::from_ref(&item.resource))?;
        Ok(item.resource.id.clone())
    }

    fn look(&self, item: &EnterpriseResource) -> Result<Presence> {
        Ok(presence(&item.resource, &self.all_of(&item.corp_id)?))
    }
}

fn presence(wanted: &ResourceDto, found: &[QueryResourceResultDto]) -> Presence {
    let is_wanted = |there: &&QueryResourceResultDto| {
        let kind = there.type_.as_ref();
        there.id.is_some()
            && there.id == wanted.id
            && kind.is_none_or(|kind| kind.as_str() == wanted.type_.as_str())
    };
    let Some(there) = found.iter().find(is_wanted) else {
        return Presence::Absent;
    };
    if there.count.is_none_or(|count| count == wanted.count)
        && there
            .expire_date
            .is_none_or(|date| date == wanted.expire_date)
    {
        return Presence::Present(there.id.clone());
    }
    Presence::Conflict(format!(
        "the resource {} of the kind {} is there with another count or expiry, and would be changed",
        there.id.as_deref().unwrap_or_default(),
        wanted.type_.as_str()
    ))
}
