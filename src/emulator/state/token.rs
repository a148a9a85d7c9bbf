//! Token: who has one, until when, and why the others no longer count (sources 2.6, 2.7).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::state::random::Random;
use crate::emulator::state::settings::{Settings, millis};
use crate::emulator::state::user::User;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::VecDeque;

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

/// All tokens, oldest first.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(in crate::emulator) struct Tokens {
    live: Vec<Token>,
    dead: VecDeque<(String, EndReason)>,
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
        let same = |token: &Token| {
            token.user == owner.user && (token.client == API_CLIENT) == (owner.client == API_CLIENT)
        };
        while self.live.iter().filter(|token| same(token)).count() >= most {
            let Some(at) = self.live.iter().position(same) else {
                break;
            };
            let old = self.live.remove(at);
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
        self.live.push(token.clone());
        token
    }

    /// The token with this access token, if it lives; else why it does not.
    pub(in crate::emulator) fn find(
        &self,
        access: &str,
        now: i64,
    ) -> Result<&Token, ErrorResponse> {
        match self.live.iter().find(|token| token.access == access) {
            Some(token) if token.expires > now => Ok(token),
            Some(_) => Err(ErrorResponse::unauthenticated()),
            None => Err(self.reason_ended(access)),
        }
    }

    fn reason_ended(&self, access: &str) -> ErrorResponse {
        let displaced = self
            .dead
            .iter()
            .any(|(known, reason)| known == access && *reason == EndReason::Displaced);
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
        let held = |token: &Token| token.refresh == refresh && token.refresh_expires > now;
        self.renew(held, now, s, d)
    }

    /// Renews the token with this access token, if that lives.
    pub(in crate::emulator) fn renew_by_access(
        &mut self,
        access: &str,
        now: i64,
        s: &Settings,
        d: &mut Random,
    ) -> Option<Token> {
        let held = |token: &Token| token.access == access && token.expires > now;
        self.renew(held, now, s, d)
    }

    /// The refresh token always changes; the access token stays, if so set and if it still lives (one that has run
    /// out is not revived: our assumption).
    fn renew(
        &mut self,
        held: impl Fn(&Token) -> bool,
        now: i64,
        settings: &Settings,
        random: &mut Random,
    ) -> Option<Token> {
        let token = self.live.iter_mut().find(|token| held(token))?;
        let mut replaced = None;
        if !settings.refresh_keeps_token || token.expires <= now {
            replaced = Some(std::mem::replace(&mut token.access, random.token()));
        }
        token.refresh = random.token();
        token.created = now;
        token.expires = now.saturating_add(millis(settings.valid_period));
        token.refresh_expires = now.saturating_add(millis(settings.refresh_period));
        let renewed = token.clone();
        if let Some(access) = replaced {
            self.remember_ended(access, EndReason::Ended);
        }
        Some(renewed)
    }

    /// Ends the token with this access token.
    pub(in crate::emulator) fn end(&mut self, access: &str) {
        self.end_where(|token| token.access == access);
    }

    /// Ends all tokens of a user; how many of them had not run out.
    pub(in crate::emulator) fn end_all_of(&mut self, user: &str, now: i64) -> usize {
        let lively = self.count(user, now);
        self.end_where(|token| token.user == user);
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
        for token in self.live.iter_mut().filter(|token| token.user == user) {
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
        self.live
            .iter()
            .filter(|token| token.user == user && token.expires > now)
            .count()
    }

    fn end_where(&mut self, ends: impl Fn(&Token) -> bool) {
        let (ended, live) = std::mem::take(&mut self.live).into_iter().partition(ends);
        self.live = live;
        let ended: Vec<Token> = ended;
        for token in ended {
            self.remember_ended(token.access, EndReason::Ended);
        }
    }

    fn remember_ended(&mut self, access: String, reason: EndReason) {
        if self.dead.len() >= ENDED_REMEMBERED {
            self.dead.pop_front();
        }
        self.dead.push_back((access, reason));
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
