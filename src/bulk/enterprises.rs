//! Enterprises: AddCorp in bulk.
use crate::api::types::{AddCorpDto, QueryCorpResultDto, SearchCorpParams};
use crate::bulk::{Job, Presence};
use crate::error::Violation;
use crate::runtime::{Validate, Validator};
use crate::{Client, Error, Result, Retry, Secret};
use std::collections::HashMap;

/// So few items are looked for one by one; for more, all enterprises are listed once.
const FEW: usize = 10;

/// Creates enterprises, each with its default administrator, as SP administrator (AddCorp).
///
/// An enterprise is known by its administrator's account. One that is there with the same account and name is skipped; the
/// same account with another name is a conflict. Names alone identify nothing: two enterprises may have the same.
///
/// Creating an enterprise probably notifies its administrator (sources 11.7).
#[derive(Clone, Debug)]
pub struct CreateEnterprises {
    client: Client,
}

impl CreateEnterprises {
    /// With a client of an SP administrator.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
        }
    }

    fn search(&self, key: Option<&str>) -> impl Iterator<Item = Result<QueryCorpResultDto>> {
        let mut params = SearchCorpParams::new();
        params.search_key = key.map(str::to_owned);
        self.client.search_corp_pages(&params)
    }
}

impl Job for CreateEnterprises {
    type Item = AddCorpDto;

    fn name(&self) -> &str {
        "addCorp"
    }

    fn target(&self) -> String {
        self.client.target()
    }

    fn key(&self, item: &AddCorpDto) -> String {
        item.admin_info.account.clone()
    }

    fn content(&self, item: &AddCorpDto) -> Result<Vec<u8>> {
        let mut item = item.clone();
        item.admin_info.pwd = Secret::default();
        bytes(&item)
    }

    fn check(&self, item: &AddCorpDto) -> Vec<Violation> {
        let admin = &item.admin_info;
        let mut faults = violations(item);
        let password = admin.pwd.expose();
        if password == admin.account || password.chars().rev().eq(admin.account.chars()) {
            faults.push(Violation {
                field: "adminInfo.pwd".to_owned(),
                rule: "must be neither the account nor its reverse".to_owned(),
            });
        }
        faults
    }

    fn existing(&self, items: &[&AddCorpDto]) -> Result<Vec<Presence>> {
        if items.len() <= FEW {
            return items.iter().map(|item| self.look(item)).collect();
        }
        let mut by_account = HashMap::<String, Vec<QueryCorpResultDto>>::new();
        for corp in self.search(None) {
            let corp = corp?;
            if let Some(account) = account_of(&corp) {
                let account = account.to_ascii_lowercase();
                by_account.entry(account).or_default().push(corp);
            }
        }
        let found = items.iter().map(|item| {
            let account = item.admin_info.account.to_ascii_lowercase();
            presence(item, by_account.get(&account).map_or(&[], Vec::as_slice))
        });
        Ok(found.collect())
    }

    fn send(&self, item: &AddCorpDto) -> Result<Option<String>> {
        let client = self.client.with_retry(Retry::off());
        let id = client.add_corp(item)?.value;
        if id.is_some() {
            return Ok(id);
        }
        // It was created all the same; not to find it is no failure.
        match self.look(item) {
            Ok(Presence::Present(id)) => Ok(id),
            _ => Ok(None),
        }
    }

    fn look(&self, item: &AddCorpDto) -> Result<Presence> {
        let found = self
            .search(Some(&item.admin_info.account))
            .collect::<Result<Vec<_>>>()?;
        Ok(presence(item, &found))
    }

    fn says_already_there(&self, error: &Error) -> bool {
        matches!(
            error.code(),
            Some("USG.201040001" | "USG.201040017" | "USG.201040046")
        )
    }
}

fn account_of(corp: &QueryCorpResultDto) -> Option<&str> {
    corp.admin_info.as_ref()?.account.as_deref()
}

/// What these enterprises mean for an item. The platform's search finds parts too.
fn presence(item: &AddCorpDto, found: &[QueryCorpResultDto]) -> Presence {
    let wanted = item.admin_info.account.as_str();
    let same = |corp: &&QueryCorpResultDto| account_of(corp) == Some(wanted);
    let alike = |corp: &&QueryCorpResultDto| {
        account_of(corp).is_some_and(|account| account.eq_ignore_ascii_case(wanted))
    };
    let Some(corp) = found.iter().find(same).or_else(|| found.iter().find(alike)) else {
        return Presence::Absent;
    };
    let name = corp
        .basic_info
        .as_ref()
        .and_then(|info| info.name.as_deref());
    let same_name = name.is_none_or(|name| name.trim() == item.basic_info.name.trim());
    if account_of(corp) == Some(wanted) && same_name {
        return Presence::Present(corp.id.clone());
    }
    Presence::Conflict(format!(
        "the account {} is the administrator's of the enterprise {} ({})",
        account_of(corp).unwrap_or_default(),
        corp.id.as_deref().unwrap_or("without id"),
        name.unwrap_or("without name"),
    ))
}

/// What a request's own rules say of it.
pub(crate) fn violations(item: &impl Validate) -> Vec<Violation> {
    let mut at = Validator::default();
    item.validate(&mut at);
    at.into_faults()
}

pub(crate) fn bytes(item: &impl serde::Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(item)
        .map_err(|error| Error::config_because("an item cannot be written as JSON", error))
}
