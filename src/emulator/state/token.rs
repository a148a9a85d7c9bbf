//! Token: who has one, until when, and why the others no longer count (sources 2.6, 2.7).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::state::changes::Numbered;
use crate::emulator::state::random::Random;
use crate::emulator::state::settings::{Settings, millis};
use crate::emulator::state::user::User;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};

/// The client type of programs that call the API; it alone may hold several tokens.
pub(in crate::emulator) const API_CLIENT: i64 = 72;
/// Dead tokens whose cause of reason is remembered, so that memory stays flat.
const ENDED_REMEMBERED: usize = 4096;

/// An access token with its refresh token. Times are in ms.
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::emulator) struct Token {
    pub(in crate::emulator) access: String,
    pub(in crate::emulator) refresh: String,
    pub(in crate::emulator) user: String,
    pub(in crate::emulator) client: i64,
    /// The App ID it was issued to, if any.
    pub(in crate::emulator) app: Option<String>,
    ip: String,
    created: i64,
    expires: i64,
    refresh_expires: i64,
}

/// Why a token died before its time.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum EndReason {
    /// A newer login pushed it out.
    Displaced,
    /// Logged out, revoked, replaced.
    Ended,
}

/// A token that died, and why.
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::emulator) struct Ended(String, EndReason);

/// All tokens, oldest first. Finding one costs the same however many there are.
#[derive(Clone, Default, Deserialize)]
#[serde(from = "TokenLists")]
pub(in crate::emulator) struct Tokens {
    live: Numbered<Token>,
    dead: Numbered<Ended>,
    by_access: HashMap<String, u64>,
    by_refresh: HashMap<String, u64>,
    by_user: HashMap<String, BTreeSet<u64>>,
}

/// Tokens as they are in a snapshot.
#[derive(Deserialize)]
struct TokenLists {
    live: Vec<Token>,
    dead: Vec<Ended>,
}

impl From<TokenLists> for Tokens {
    fn from(lists: TokenLists) -> Self {
        let mut tokens = Self::default();
        for token in lists.live {
            tokens.add(token);
        }
        for ended in lists.dead {
            tokens.dead.push(ended);
        }
        tokens
    }
}

impl Serialize for Tokens {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut lists = serializer.serialize_struct("Tokens", 2)?;
        lists.serialize_field("live", &self.live.values().collect::<Vec<_>>())?;
        lists.serialize_field("dead", &self.dead.values().collect::<Vec<_>>())?;
        lists.end()
    }
}

/// Whom a token is for.
pub(in crate::emulator) struct TokenOwner<'a> {
    pub(in crate::emulator) user: &'a str,
    pub(in crate::emulator) client: i64,
    pub(in crate::emulator) app: Option<String>,
    pub(in crate::emulator) ip: String,
}

impl Tokens {
    /// Issues a token; the oldest of too many is displaced. An account may hold 64 of client type 72, and one of all
    /// other types together. The two do not touch each other (our assumption).
    pub(in crate::emulator) fn issue(
        &mut self,
        owner: TokenOwner<'_>,
        now: i64,
        settings: &Settings,
        random: &mut Random,
    ) -> Token {
        let most = if owner.client == API_CLIENT {
            settings.tokens_per_account.max(1)
        } else {
            1
        };
        let numbers: Vec<u64> = self.of_user(owner.user).collect();
        let same = numbers.into_iter().filter(|number| {
            let token = self.live.get(*number);
            token.is_some_and(|token| (token.client == API_CLIENT) == (owner.client == API_CLIENT))
        });
        let same: Vec<u64> = same.collect();
        let too_many = same.len().saturating_add(1).saturating_sub(most);
        for number in same.into_iter().take(too_many) {
            let Some(old) = self.remove(number) else {
                continue;
            };
            // one that had run out by itself was not displaced
            if old.expires > now {
                self.remember_ended(old.access, EndReason::Displaced);
            }
        }
        let token = Token {
            access: random.token(),
            refresh: random.token(),
            user: owner.user.to_owned(),
            client: owner.client,
            app: owner.app,
            ip: owner.ip,
            created: now,
            expires: now.saturating_add(millis(settings.valid_period)),
            refresh_expires: now.saturating_add(millis(settings.refresh_period)),
        };
        self.add(token.clone());
        token
    }

    /// The tokens of a store, each with its number.
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn restored(live: Vec<(u64, Token)>, dead: Vec<(u64, Ended)>) -> Self {
        let mut tokens = Self::default();
        for (number, token) in live {
            tokens.live.insert(number, token.clone());
            tokens.index(number, token);
        }
        for (number, ended) in dead {
            tokens.dead.insert(number, ended);
        }
        tokens
    }

    /// The live tokens and the ended ones, to be saved.
    #[cfg(feature = "emulator-data")]
    pub(in crate::emulator) fn rows(&mut self) -> (&mut Numbered<Token>, &mut Numbered<Ended>) {
        (&mut self.live, &mut self.dead)
    }

    fn add(&mut self, token: Token) {
        let number = self.live.push(token.clone());
        self.index(number, token);
    }

    fn index(&mut self, number: u64, token: Token) {
        self.by_access.insert(token.access, number);
        self.by_refresh.insert(token.refresh, number);
        self.by_user.entry(token.user).or_default().insert(number);
    }

    fn remove(&mut self, number: u64) -> Option<Token> {
        let token = self.live.remove(number)?;
        self.by_access.remove(&token.access);
        self.by_refresh.remove(&token.refresh);
        if let Some(numbers) = self.by_user.get_mut(&token.user) {
            numbers.remove(&number);
            if numbers.is_empty() {
                self.by_user.remove(&token.user);
            }
        }
        Some(token)
    }

    /// The numbers of a user's tokens, oldest first.
    fn of_user(&self, user: &str) -> impl Iterator<Item = u64> {
        self.by_user.get(user).into_iter().flatten().copied()
    }

    fn by_access(&self, access: &str) -> Option<&Token> {
        self.live.get(*self.by_access.get(access)?)
    }

    /// The token with this access token, if it lives; else why it does not.
    pub(in crate::emulator) fn find(
        &self,
        access: &str,
        now: i64,
    ) -> Result<&Token, ErrorResponse> {
        match self.by_access(access) {
            Some(token) if token.expires > now => Ok(token),
            Some(_) => Err(ErrorResponse::unauthenticated()),
            None => Err(self.reason_ended(access)),
        }
    }

    fn reason_ended(&self, access: &str) -> ErrorResponse {
        let displaced = self
            .dead
            .values()
            .any(|Ended(known, reason)| known == access && *reason == EndReason::Displaced);
        ErrorResponse::new(
            401,
            if displaced {
                "USG.206020002"
            } else {
                "USG.206020000"
            },
        )
    }

    /// Renews the token that holds this refresh token, if that lives.
    pub(in crate::emulator) fn renew_by_refresh(
        &mut self,
        refresh: &str,
        now: i64,
        s: &Settings,
        d: &mut Random,
    ) -> Option<Token> {
        let number = *self.by_refresh.get(refresh)?;
        let lives = self.live.get(number)?.refresh_expires > now;
        lives.then(|| self.renew(number, now, s, d))?
    }

    /// Renews the token with this access token, if that lives.
    pub(in crate::emulator) fn renew_by_access(
        &mut self,
        access: &str,
        now: i64,
        s: &Settings,
        d: &mut Random,
    ) -> Option<Token> {
        let number = *self.by_access.get(access)?;
        let lives = self.live.get(number)?.expires > now;
        lives.then(|| self.renew(number, now, s, d))?
    }

    /// The refresh token always changes; the access token stays, if so set and if it still lives (one that has run
    /// out is not revived: our assumption).
    fn renew(
        &mut self,
        number: u64,
        now: i64,
        settings: &Settings,
        random: &mut Random,
    ) -> Option<Token> {
        let token = self.live.get_mut(number)?;
        self.by_access.remove(&token.access);
        self.by_refresh.remove(&token.refresh);
        let mut replaced = None;
        if !settings.refresh_keeps_token || token.expires <= now {
            replaced = Some(std::mem::replace(&mut token.access, random.token()));
        }
        token.refresh = random.token();
        token.created = now;
        token.expires = now.saturating_add(millis(settings.valid_period));
        token.refresh_expires = now.saturating_add(millis(settings.refresh_period));
        let renewed = token.clone();
        self.index(number, renewed.clone());
        if let Some(access) = replaced {
            self.remember_ended(access, EndReason::Ended);
        }
        Some(renewed)
    }

    /// Ends the token with this access token.
    pub(in crate::emulator) fn end(&mut self, access: &str) {
        if let Some(number) = self.by_access.get(access).copied() {
            self.end_number(number);
        }
    }

    /// Ends all tokens of a user; how many of them had not run out.
    pub(in crate::emulator) fn end_all_of(&mut self, user: &str, now: i64) -> usize {
        let lively = self.count(user, now);
        let numbers: Vec<u64> = self.of_user(user).collect();
        numbers
            .into_iter()
            .for_each(|number| self.end_number(number));
        lively
    }

    /// Lets all tokens of a user run out now, refresh tokens too if told; how many of them lived.
    pub(in crate::emulator) fn expire_all_of(
        &mut self,
        user: &str,
        now: i64,
        refresh: bool,
    ) -> usize {
        let mut count = 0_usize;
        let numbers: Vec<u64> = self.of_user(user).collect();
        for number in numbers {
            let Some(token) = self.live.get_mut(number) else {
                continue;
            };
            if token.expires > now {
                token.expires = now;
                count = count.saturating_add(1);
            }
            if refresh {
                token.refresh_expires = token.refresh_expires.min(now);
            }
        }
        count
    }

    /// Tokens that are kept, those included that have run out.
    pub(in crate::emulator) fn len(&self) -> usize {
        self.live.len()
    }

    /// Tokens of a user that have not run out.
    pub(in crate::emulator) fn count(&self, user: &str, now: i64) -> usize {
        self.of_user(user)
            .filter_map(|number| self.live.get(number))
            .filter(|token| token.expires > now)
            .count()
    }

    fn end_number(&mut self, number: u64) {
        if let Some(token) = self.remove(number) {
            self.remember_ended(token.access, EndReason::Ended);
        }
    }

    fn remember_ended(&mut self, access: String, reason: EndReason) {
        if self.dead.len() >= ENDED_REMEMBERED {
            self.dead.remove_first();
        }
        self.dead.push(Ended(access, reason));
    }
}

impl Token {
    /// TokenDTO (sources 2.6), nulls included. Without a user, `user` is null.
    pub(in crate::emulator) fn json(&self, user: &User, with_user: Option<Value>) -> Value {
        let lifetime = |ends: i64| ends.saturating_sub(self.created) / 1000;
        json!({
            "accessToken": self.access,
            "tokenIp": self.ip,
            "validPeriod": lifetime(self.expires),
            "expireTime": self.expires / 1000,
            "createTime": self.created,
            "user": with_user,
            "clientType": self.client,
            "forceLoginInd": null,
            "firstLogin": user.first_login,
            "pwdExpired": user.password_expired,
            "daysPwdAvailable": user.password_days,
            "proxyToken": null,
            "delayDelete": false,
            "tokenType": 0,
            "refreshToken": self.refresh,
            "refreshValidPeriod": lifetime(self.refresh_expires),
            "refreshExpireTime": self.refresh_expires / 1000,
            "refreshCreateTime": self.created,
        })
    }
}
