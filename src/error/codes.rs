//! Codes: what the platform's codes mean and what to do about them.
//!
//! The codes of sources 8.3. Rows that are known only as bare numbers there are found with and without `USG.`.

use std::time::Duration;

/// The gateway's limit of calls is reached, whatever HTTP status it comes with.
pub(crate) const THROTTLED: &str = "APIG.0308";

/// Codes of a state that ends by itself.
pub(crate) fn is_temporary(code: &str) -> bool {
    matches!(code, "USG.000000001" | "USG.000000005")
}

/// Meaning and remedy: of the code if it is known, else of the status.
pub(crate) fn help(status: u16, code: Option<&str>) -> Option<&'static str> {
    code.and_then(|code| of_code(code, status))
        .or_else(|| of_status(status))
}

/// The lock after failed logins (sources 2.7 and 11.12). The 60 seconds that one list has for its code speak of password
/// operations only, and would bring a locked login back too early.
const LOCKED: &str =
    "the account is locked after failed logins: wait five minutes, it unlocks by itself";
/// The time behind the words of [`LOCKED`].
pub(crate) const LOCKED_FOR: Duration = Duration::from_secs(5 * 60);

fn of_code(code: &str, status: u16) -> Option<&'static str> {
    if code == THROTTLED {
        return Some(
            "the gateway's limit of calls is reached and the call was not applied: wait 2 to 5 seconds and send fewer calls at once",
        );
    }
    if let Some(gateway) = code.strip_prefix("APIG.") {
        return Some(match gateway {
            "0101" => {
                "the gateway knows no such operation at this address: check the site's address"
            }
            "0201" => "the gateway did not take the request: check its size and the time it took",
            _ => return None,
        });
    }
    let digits = code.strip_prefix("USG.").unwrap_or(code);
    // The native client writes USG.00000000N as 20000000N.
    let digits = match digits.strip_prefix("20000000") {
        Some(last) if last.len() == 1 => format!("00000000{last}"),
        _ => digits.to_owned(),
    };
    Some(match digits.as_str() {
        "000000001" => "the server is busy: try again later",
        "000000002" => {
            "the platform failed inside: try again later; if it stays, give the request id to the vendor"
        }
        "000000003" => "a parameter is not valid: compare the request with the operation's rules",
        "000000004" if status == 401 => "the token is invalid or has expired: log in again",
        "000000004" => {
            "this identity may not do this: use one with the right (default administrator, or SP administrator for SP operations)"
        }
        "000000005" => "the platform is closed while it is upgraded: try again later",
        "201010001" => {
            "the enterprise does not exist or belongs to another SP: look up its id with searchCorp"
        }
        "201020007" => {
            "the enterprise still has users or terminals: delete them first, then the enterprise"
        }
        "201020023" => {
            "the user already owns another enterprise: choose another administrator account"
        }
        "201030001" => "the department code is taken: choose another, or leave it out",
        "201030002" => {
            "there are too many levels or departments: at most 10 levels, 100 below each, 10000 in all"
        }
        "201030005" => {
            "the department still has users, terminals or departments: move or delete them first"
        }
        "201030006" => "the root department cannot be deleted: leave it out",
        "201030000" => "the department does not exist: look up its code, `1` is the root",
        "201040000" => "there is no such user account: check the account and the account type",
        "201040001" => "the account already exists: choose another, or use the existing one",
        "201040003" => {
            "only an ordinary member can be made an administrator: the user is one already, or is the default administrator"
        }
        "201040004" => "the default administrator cannot be deleted: leave it out of the list",
        "201040005" => {
            "the enterprise has no room for more users: free some, or raise its resources"
        }
        "201040012" => "too many wrong verification codes, it is locked: wait before trying again",
        "206030003" => {
            "there is neither telephone number nor e-mail address to send to: add one to the member first"
        }
        "201040016" => {
            "the password is too weak: use 8 to 32 characters of at least two kinds, without the account's name"
        }
        "201040017" => "the user id already exists: choose another",
        "201040020" => {
            "something is wrong with e-mail address or telephone number: the message says what"
        }
        "201040031" => "the activation code is too old: have a new one made",
        "201040042" => "the invitation is too old: make a new one",
        "201040043" => "the user owns another enterprise: choose another account",
        "201040044" => "the invitation is refused: the message says why",
        "201040045" => "the user is on a waiting list already: wait for the answer",
        "201040046" => "the user already exists: use the existing one, or choose another account",
        "201040047" => "the account cannot be changed: leave it out of the change",
        "201050001" => "the resource does not exist: look up its id with searchCorpResources",
        "201050002" => "the resource cannot be changed: only editable ones can",
        "201050005" => {
            "the quota of hardware terminals is exceeded: free some, or raise the enterprise's resources"
        }
        "201050006" => "there are not enough resources: free some, or raise them",
        "206010000" => {
            "account or password is wrong: correct it before trying again, failures lock the account"
        }
        "206010007" => {
            "the account is not activated: activate it by the link or message it was created with"
        }
        "206010011" => {
            "a captcha is required after failed logins: log in once in a browser, or wait"
        }
        "206010012" => "the captcha is wrong: log in once in a browser, or wait",
        "206010024" | "206010027" => {
            "the way of authenticating is not allowed here: check whether account or App ID is meant, and its header"
        }
        "206010025" => {
            "the App ID's signature does not fit: check App ID and key, and whose App ID it is, an enterprise's or an SP's (the mode may be wrong: HUAWEICLOUD_MEETING_MODE, or the identity in the code)"
        }
        "206010030" | "206010031" => {
            "the App ID could not register the user: create the user first, or have automatic registration allowed"
        }
        "206010036" => "ordinary users cannot log in here: use an administrator",
        "206010057" => "the signature's time is over: set this machine's clock right",
        "206010058" => "the App ID has no account bound to it: bind one in the console",
        "206010064" => "this account belongs to another site: use the other site's address",
        "206010074" => "log in at the other site: use its address",
        "206010065" => "another member has this telephone number: choose another, or leave it out",
        "206010066" => "another member has this e-mail address: choose another, or leave it out",
        "206010070" => {
            "the limit of users is reached: free some, or raise the enterprise's resources"
        }
        "206020000" => {
            "the token is not valid: log in again; check that it is the access token and the right site"
        }
        "206020001" => "the token was made by the disaster-recovery site: log in again",
        "206020002" => {
            "a newer login displaced this token: log in again, and use one session for all threads of a program"
        }
        "206030000" => "there is no such user: check the account",
        "206030004" => "a code was sent a moment ago: wait 180 seconds before the next",
        "206030005" => "this password cannot be changed here: it is kept elsewhere",
        "206030006" => "the current password is wrong: correct it before trying again",
        "206030007" => "the password's length is wrong: use 8 to 32 characters",
        "206030008" => "the password is too simple: mix letters, digits and other characters",
        "206030009" => "the password was used before: choose a new one",
        "206030010" => "the password repeats a character three times: choose another",
        "206030011" => "the password was changed less than five minutes ago: wait",
        "206030012" => "the password contains the account: choose another",
        "206030013" => "the password is too much like the old one: choose another",
        "206030014" => "the password has characters or a form that are not allowed: choose another",
        "206030015" => LOCKED,
        "206030016" => {
            "this identity may not reset the password of another: use the default administrator"
        }
        "206030018" => "a password is reset at most ten times a day: wait until tomorrow",
        "206030028" => "single sign-on is in use: the password is changed where the members log in",
        "206060009" | "206060010" | "206060011" => {
            "a slider must be moved after failed logins: log in once in a browser, or wait"
        }
        "206060012" => {
            "the enterprise cannot send text messages: give the member an e-mail address"
        }
        "206110004" => "the quota of App IDs is reached: delete one that is not used",
        "206110009" => "the App ID belongs to another enterprise: use one of your own",
        _ => return None,
    })
}

fn of_status(status: u16) -> Option<&'static str> {
    Some(match status {
        300..=399 => {
            "redirects are never followed, a token would go along: check the site's address and any proxy between"
        }
        400 => "the platform refused the request: message and code say why",
        401 => "not authenticated: log in again, and check account and password or App ID and key",
        403 => "this identity may not do this: use one with the right",
        404 => "there is nothing at this address: check the site's address and the ids in the path",
        407 => "the proxy asks for credentials: put them into the proxy's address",
        412 => "the account is disabled: have it enabled",
        423 => LOCKED,
        429 => "too many calls, and this one was not applied: wait and send fewer at once",
        500 => {
            "the platform failed inside: try again later; if it stays, give the request id to the vendor"
        }
        502..=504 => "the platform is not reachable behind its gateway: try again later",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// The numbers behind `USG.` in the collected facts; `A` to `B` is all between them too.
    fn codes_of_the_sources() -> BTreeSet<u32> {
        let text = include_str!("../../openapi/sources.md");
        let number = |at: usize| text.get(at..at + 9)?.parse::<u32>().ok();
        let mut codes = BTreeSet::new();
        for (at, prefix) in text.match_indices("`USG.") {
            let Some(first) = number(at + prefix.len()) else {
                continue;
            };
            let rest = &text[at + prefix.len() + 9..];
            let last = rest
                .strip_prefix("` to `")
                .and_then(|rest| rest.trim_start_matches("USG.").get(..9)?.parse().ok());
            codes.extend(first..=last.unwrap_or(first));
        }
        codes
    }

    #[test]
    fn every_code_of_the_sources_has_a_remedy() {
        let codes = codes_of_the_sources();
        assert!(
            codes.len() > 60 && codes.contains(&206_030_012),
            "{codes:?}"
        );
        for code in codes {
            let code = format!("USG.{code:09}");
            // A status without help of its own, so that only the code can answer.
            let help = help(299, Some(&code)).unwrap_or_else(|| panic!("{code} has no help"));
            assert!(help.contains(':'), "{code}: meaning, then remedy");
        }
        assert!(help(299, Some(THROTTLED)).is_some());
    }

    /// The codes that the emulator can send, found in its source.
    fn codes_of_the_emulator() -> BTreeSet<String> {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/emulator")];
        let mut codes = BTreeSet::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                for (prefix, digits) in [("\"USG.", 9), ("\"APIG.", 4)] {
                    let parts = text.split(prefix).skip(1);
                    let numbers = parts.filter_map(|rest| rest.get(..digits));
                    let numbers = numbers.filter(|it| it.bytes().all(|it| it.is_ascii_digit()));
                    codes.extend(numbers.map(|it| format!("{}{it}", &prefix[1..])));
                }
            }
        }
        codes
    }

    #[test]
    fn every_code_that_the_emulator_sends_has_a_remedy() {
        let codes = codes_of_the_emulator();
        assert!(codes.contains("USG.206010000") && codes.contains("APIG.0308"));
        let unknown: Vec<_> = codes
            .iter()
            .filter(|code| help(299, Some(code)).is_none())
            .collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn a_locked_account_is_told_five_minutes_by_code_and_by_status() {
        for told in [help(423, None), help(423, Some("USG.206030015"))] {
            assert!(told.unwrap().contains("five minutes"), "{told:?}");
        }
        assert_eq!(LOCKED_FOR, Duration::from_secs(5 * 60));
    }

    #[test]
    fn bare_numbers_are_known_too() {
        assert_eq!(
            help(400, Some("206010064")),
            help(400, Some("USG.206010064"))
        );
        assert_eq!(
            help(400, Some("200000001")),
            help(400, Some("USG.000000001"))
        );
    }

    #[test]
    fn one_code_with_two_statuses_has_two_meanings() {
        assert_ne!(
            help(401, Some("USG.000000004")),
            help(403, Some("USG.000000004"))
        );
    }

    #[test]
    fn an_unknown_code_falls_back_to_the_status() {
        assert_eq!(help(423, Some("USG.999999999")), help(423, None));
        assert_eq!(help(418, Some("nonsense")), None);
    }
}
