//! Members: AddUser in bulk.
use crate::api::types::{
    AccountType, AddUserDto, QueryUserResultDto, SearchUserResultDto, SearchUsersParams,
    UserSortField,
};
use crate::bulk::enterprises::{FEW, bytes, violations};
use crate::bulk::{Job, Presence};
use crate::error::Violation;
use crate::{Client, Error, Result, Retry};
use std::collections::HashMap;

/// What the platform puts in place of what it hides (`177****0476`).
const MASKS: [char; 4] = ['*', '＊', '•', '…'];

/// Makes members of the client's own enterprise, as its administrator (AddUser).
///
/// A member is known by its account, or by its third-party id where it has no account. AddUser has nothing else by which a
/// request could be known again, so a member with neither is refused: after a lost response nobody could say whether it is
/// there. One that is there with the same account, name and third-party id is skipped; with anything else in their place it
/// is a conflict. Members that are there are never changed.
///
/// A telephone number or e-mail address with a mask in it, as the platform shows them, is refused.
///
/// The platform tells each new member by e-mail and text message, unless its `send_notify` is `0`.
#[derive(Clone, Debug)]
pub struct AddMembers {
    client: Client,
}

impl AddMembers {
    /// With a client of an enterprise's administrator.
    pub fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
        }
    }

    /// The member whom the platform knows by this name, if there is one.
    fn show(&self, name: &str, kind: AccountType) -> Result<Option<Found>> {
        match self.client.show_user_detail_with(name, Some(kind)) {
            Ok(member) => Ok(Some(member.into())),
            Err(error) if error.code() == Some("USG.201040000") => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// All members but the default administrator, whom lists leave out.
    fn all(&self) -> Result<Vec<Found>> {
        let params = SearchUsersParams::new()
            .with_limit(500)
            // The order without a field may change from page to page.
            .with_sort_field(UserSortField::LdapAccount);
        self.client
            .search_users_pages(&params)
            .map(|member| member.map(Found::from))
            .collect()
    }
}

impl Job for AddMembers {
    type Item = AddUserDto;

    fn name(&self) -> &str {
        "addUser"
    }

    fn target(&self) -> String {
        self.client.target()
    }

    /// The account; without one, the third-party id behind `third-party:`, which no account begins with.
    fn key(&self, item: &AddUserDto) -> String {
        match (account(item), third(item)) {
            (Some(account), _) => account.to_owned(),
            (None, Some(third)) => format!("third-party:{third}"),
            (None, None) => String::new(),
        }
    }

    fn other_keys(&self, item: &AddUserDto) -> Vec<(&'static str, String)> {
        let third = third(item).map(|third| ("thirdAccount", third.to_owned()));
        third.into_iter().collect()
    }

    fn content(&self, item: &AddUserDto) -> Result<Vec<u8>> {
        let mut item = item.clone();
        item.pwd = None;
        bytes(&item)
    }

    fn check(&self, item: &AddUserDto) -> Vec<Violation> {
        let mut faults = violations(item);
        let mut refuse = |field: &str, rule: &str| {
            // One rule of a field is enough, and these say more than its pattern.
            faults.retain(|fault| fault.field != field);
            faults.push(Violation {
                field: field.to_owned(),
                rule: rule.to_owned(),
            });
        };
        for (field, text) in [("phone", &item.phone), ("email", &item.email)] {
            if text.as_deref().is_some_and(|text| text.contains(MASKS)) {
                refuse(
                    field,
                    "is masked: the platform showed it so, and the mask must not take the place of the real one; give \
                     that, or leave it out",
                );
            }
        }
        if filled(&item.phone).is_some() && filled(&item.country).is_none() {
            refuse("country", "must be given with a phone");
        }
        if let (Some(password), Some(account)) = (&item.pwd, account(item)) {
            let password = password.expose();
            if password == account || password.chars().rev().eq(account.chars()) {
                refuse("pwd", "must be neither the account nor its reverse");
            }
        }
        if account(item).is_none() && third(item).is_none() {
            refuse(
                "account",
                "or thirdAccount must be given: without both, nobody could say after a lost response whether the member \
                 is there",
            );
        }
        faults
    }

    fn existing(&self, items: &[&AddUserDto]) -> Result<Vec<Presence>> {
        if items.len() <= FEW {
            return items.iter().map(|item| self.look(item)).collect();
        }
        let members = self.all()?;
        let (mut by_account, mut by_third) = (HashMap::new(), HashMap::new());
        for member in &members {
            if let Some(account) = &member.account {
                by_account.insert(account.to_ascii_lowercase(), member);
            }
            if let Some(third) = &member.third {
                by_third.insert(third.as_str(), member);
            }
        }
        let found = items.iter().map(|item| {
            let account = account(item).map(str::to_ascii_lowercase);
            let by_account = account.and_then(|account| by_account.get(&account));
            let by_third = third(item).and_then(|third| by_third.get(third));
            let member = by_account.or(by_third);
            member.map_or(Presence::Absent, |member| presence(item, member))
        });
        Ok(found.collect())
    }

    fn send(&self, item: &AddUserDto) -> Result<Option<String>> {
        let client = self.client.with_retry(Retry::off());
        let made = Found::from(client.add_user(item)?).account;
        Ok(made.or_else(|| account(item).map(str::to_owned)))
    }

    fn look(&self, item: &AddUserDto) -> Result<Presence> {
        let by_account = match account(item) {
            Some(account) => self.show(account, AccountType::Meeting)?,
            None => None,
        };
        let member = match (by_account, third(item)) {
            (None, Some(third)) => self.show(third, AccountType::ThirdParty)?,
            (found, _) => found,
        };
        Ok(member.map_or(Presence::Absent, |member| presence(item, &member)))
    }

    fn says_already_there(&self, error: &Error) -> bool {
        matches!(
            error.code(),
            Some("USG.201040001" | "USG.201040017" | "USG.201040046")
        )
    }
}

fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.trim().is_empty())
}

fn account(item: &AddUserDto) -> Option<&str> {
    filled(&item.account)
}

fn third(item: &AddUserDto) -> Option<&str> {
    filled(&item.third_account)
}

/// What is known of a member on the platform.
struct Found {
    account: Option<String>,
    third: Option<String>,
    name: Option<String>,
}

impl From<QueryUserResultDto> for Found {
    fn from(member: QueryUserResultDto) -> Self {
        Self {
            account: member.user_account,
            third: member.third_account,
            name: member.name,
        }
    }
}

impl From<SearchUserResultDto> for Found {
    fn from(member: SearchUserResultDto) -> Self {
        Self {
            account: member.user_account,
            third: member.third_account,
            name: member.name,
        }
    }
}

/// What a member that has the item's account or third-party id means for it. What the platform does not say is no
/// difference.
fn presence(item: &AddUserDto, member: &Found) -> Presence {
    let same = |there: &Option<String>, wanted: Option<&str>| match (filled(there), wanted) {
        (Some(there), Some(wanted)) => there == wanted.trim(),
        _ => true,
    };
    if same(&member.account, account(item))
        && same(&member.third, third(item))
        && same(&member.name, Some(&item.name))
    {
        return Presence::Present(member.account.clone());
    }
    Presence::Conflict(format!(
        "there is a member with the account {}, the third-party id {} and the name {}",
        filled(&member.account).unwrap_or("-"),
        filled(&member.third).unwrap_or("-"),
        filled(&member.name).unwrap_or("-"),
    ))
}
