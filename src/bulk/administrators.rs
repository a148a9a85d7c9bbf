//! Administrators: AddCorpAdmin in bulk.
use crate::api::types::{AccountType, CorpAdminDto, SearchCorpAdminsParams};
use crate::bulk::enterprises::{bytes, violations};
use crate::bulk::{Job, Presence};
use crate::error::Violation;
use crate::{Client, Error, Result, Retry};
use std::collections::HashSet;

/// Makes members administrators, as the enterprise's default administrator (AddCorpAdmin).
///
/// Those who are administrators already are skipped. A member is known by the account as it is given.
#[derive(Clone, Debug)]
pub struct AddAdministrators {
    client: Client,
    account_type: AccountType,
}

impl AddAdministrators {
    /// With a client of an enterprise's default administrator; accounts are meeting accounts.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            account_type: AccountType::Meeting,
        }
    }

    /// How accounts are read. Default: as meeting accounts.
    #[must_use]
    pub fn account_type(mut self, account_type: AccountType) -> Self {
        self.account_type = account_type;
        self
    }
}

impl Job for AddAdministrators {
    type Item = CorpAdminDto;

    fn name(&self) -> &str {
        match self.account_type {
            AccountType::ThirdParty => "addCorpAdmin of third-party accounts",
            _ => "addCorpAdmin",
        }
    }

    fn target(&self) -> String {
        self.client.target()
    }

    fn key(&self, item: &CorpAdminDto) -> String {
        item.account.clone()
    }

    fn content(&self, item: &CorpAdminDto) -> Result<Vec<u8>> {
        bytes(item)
    }

    fn check(&self, item: &CorpAdminDto) -> Vec<Violation> {
        let mut faults = violations(item);
        if item.account.trim().is_empty() {
            faults.push(Violation {
                field: "account".to_owned(),
                rule: "must not be empty".to_owned(),
            });
        }
        faults
    }

    fn existing(&self, items: &[&CorpAdminDto]) -> Result<Vec<Presence>> {
        // The list of administrators does not say third-party accounts.
        if self.account_type != AccountType::Meeting {
            return items.iter().map(|item| self.look(item)).collect();
        }
        let params = SearchCorpAdminsParams::new();
        let admins = self
            .client
            .search_corp_admins_pages(&params)
            .filter_map(|admin| admin.map(|admin| admin.account).transpose())
            .collect::<Result<HashSet<_>>>()?;
        let found = items.iter().map(|item| {
            if admins.contains(&item.account) {
                Presence::Present(None)
            } else {
                Presence::Absent
            }
        });
        Ok(found.collect())
    }

    fn send(&self, item: &CorpAdminDto) -> Result<Option<String>> {
        let client = self.client.with_retry(Retry::off());
        client.add_corp_admin(item, Some(self.account_type))?;
        Ok(None)
    }

    fn look(&self, item: &CorpAdminDto) -> Result<Presence> {
        match self
            .client
            .show_corp_admin(&item.account, Some(self.account_type))
        {
            Ok(_) => Ok(Presence::Present(None)),
            Err(error) if error.code() == Some("USG.201040000") => Ok(Presence::Absent),
            Err(error) => Err(error),
        }
    }

    /// Only an ordinary user can be made an administrator: it may be one already.
    fn says_already_there(&self, error: &Error) -> bool {
        error.code() == Some("USG.201040003")
    }
}
