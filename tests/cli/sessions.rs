//! The session that invocations share, and the profiles that say whose it is.
use super::{File, Run, meetingctl, rows};
use crate::kit::Site;
use huaweicloud_meeting::emulator::{APP, CORP_ID, DEFAULT_ADMIN, SP_APP};
use std::path::Path;

/// A home of one's own.
fn at_home(run: Run, home: &Path) -> Run {
    let mut run = run;
    run.command.env("HOME", home);
    run
}

fn admin(site: &Site, home: &Path, words: &[&str]) -> Run {
    at_home(meetingctl(words), home)
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
}

#[test]
fn a_hundred_invocations_make_one_login() {
    let site = Site::open();
    let home = tempfile::tempdir().unwrap();
    for _ in 0..100 {
        admin(&site, home.path(), &["admin", "show", "admin001"]).well();
    }
    assert_eq!(site.login_attempts(), 1);
}

#[cfg(unix)]
#[test]
fn the_token_is_kept_for_its_owner_alone_by_site_and_identity() {
    use std::os::unix::fs::PermissionsExt;
    let (site, other) = (Site::open(), Site::open());
    let home = tempfile::tempdir().unwrap();
    admin(&site, home.path(), &["admin", "list"]).well();
    admin(&other, home.path(), &["admin", "list"]).well();
    at_home(meetingctl(&["corp", "list"]), home.path())
        .at(&site.url())
        .sp()
        .well();
    let folder = home.path().join(".local/state/huaweicloud-meeting");
    let tokens: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    assert_eq!(tokens.len(), 3, "two sites, two identities at one");
    for token in tokens {
        let mode = std::fs::metadata(token).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn logout_revokes_the_kept_token_and_asks_for_no_password() {
    let site = Site::open();
    let home = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| admin(&site, home.path(), words);
    run(&["login"]).well();
    run(&["token", "check"]).well();
    let out = at_home(meetingctl(&["logout"]), home.path())
        .at(&site.url())
        .variable("ACCOUNT", DEFAULT_ADMIN.account)
        .well();
    assert_eq!(out, "logged out\n");
    assert_eq!(site.calls("deleteToken"), 1);
    let words = run(&["token", "check"]).fails(4);
    assert!(words.contains("meetingctl login"), "{words}");
    assert_eq!(run(&["logout"]).well(), "there was no session\n");
}

#[test]
fn without_a_cache_the_program_logs_out_at_the_end() {
    let site = Site::open();
    let home = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        admin(&site, home.path(), &["admin", "list", "--no-cache"]).well();
    }
    assert_eq!(site.calls("deleteToken"), 2);
    assert_eq!(site.login_attempts(), 2);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    // also after a failure
    admin(
        &site,
        home.path(),
        &["admin", "show", "nobody", "--no-cache"],
    )
    .fails(6);
    assert_eq!(site.calls("deleteToken"), 3);
}

#[cfg(unix)]
#[test]
fn a_token_directory_that_others_can_write_to_is_told_on_standard_error() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::open();
    let tokens = tempfile::tempdir().unwrap();
    std::fs::set_permissions(tokens.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
    let done = meetingctl(&["admin", "list"])
        .at(&site.url())
        .admin(DEFAULT_ADMIN)
        .variable("TOKEN_DIR", tokens.path())
        .run();
    assert_eq!(done.status, Some(0), "{done:?}");
    assert!(done.err.contains("meetingctl: warning: "), "{done:?}");
}

#[test]
fn whoami_tells_roles_enterprise_and_the_tokens_life() {
    let site = Site::open();
    let home = tempfile::tempdir().unwrap();
    let shown = admin(&site, home.path(), &["whoami", "--json"]).json();
    assert_eq!(shown["account"], DEFAULT_ADMIN.account);
    assert_eq!(shown["corpId"], CORP_ID);
    assert_eq!(shown["roles"][1], "default administrator");
    assert!(shown["tokenSecondsLeft"].as_u64().unwrap() > 60, "{shown}");
    // from the kept token as well
    let words = admin(&site, home.path(), &["whoami"]).well();
    assert!(words.contains("default administrator") && words.contains("token's life"));
    assert_eq!(site.login_attempts(), 1);
    let shown = at_home(meetingctl(&["whoami", "--sp", "--json"]), home.path())
        .at(&site.url())
        .sp()
        .json();
    assert_eq!(shown["roles"][0], "SP administrator");
}

#[test]
fn an_sp_acts_for_its_enterprise() {
    let site = Site::open();
    let sp = |words: &[&str]| {
        meetingctl(words)
            .at(&site.url())
            .variable("SP_APP_ID", SP_APP.app_id)
            .variable("SP_APP_KEY", SP_APP.app_key)
            .variable("SP_MODE", "sp")
    };
    let table = sp(&["admin", "list", "--corp", CORP_ID]).well();
    assert_eq!(rows(&table).len(), 3);
    let shown = sp(&["--corp", CORP_ID, "enterprise", "show", "--json"]).json();
    assert_eq!(shown["id"], CORP_ID);
    let words = admin(
        &site,
        Path::new("/nowhere"),
        &["admin", "list", "--corp", CORP_ID],
    )
    .fails(3);
    assert!(words.contains("App ID"), "{words}");
}

#[test]
fn a_wrong_mode_is_named_when_the_signature_does_not_fit() {
    let site = Site::open();
    let words = meetingctl(&["admin", "list"])
        .at(&site.url())
        .variable("APP_ID", SP_APP.app_id)
        .variable("APP_KEY", SP_APP.app_key)
        .fails(4);
    assert!(
        words.contains("206010025") && words.contains("HUAWEICLOUD_MEETING_MODE"),
        "{words}"
    );
}

// Profiles.

/// A home with a configuration file.
fn configured(text: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/meetingctl");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.toml"), text).unwrap();
    home
}

fn run(home: &Path, words: &[&str]) -> Run {
    at_home(meetingctl(words), home)
}

fn secret(home: &Path, name: &str, text: &str) -> String {
    let path = home.join(name);
    std::fs::write(&path, text).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    path.to_str().unwrap().to_owned()
}

#[cfg(target_os = "linux")]
#[test]
fn profiles_are_made_listed_shown_checked_and_used() {
    let site = Site::open();
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let password = secret(home, "password", DEFAULT_ADMIN.password);
    let key = secret(home, "key", APP.app_key);
    let url = site.url();
    let init = ["config", "init", "prod", "--base-url", &url, "--account"];
    let words = [
        &init[..],
        &[DEFAULT_ADMIN.account, "--password-file", &password],
    ]
    .concat();
    run(home, &words).well();
    run(
        home,
        &[
            "config",
            "init",
            "app",
            "--base-url",
            &url,
            "--app-id",
            APP.app_id,
            "--app-key-file",
            &key,
        ],
    )
    .well();
    run(home, &words).fails(3);

    let listed = run(home, &["config", "list", "--json"]).json_lines();
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[1]["name"], "prod");
    assert_eq!(listed[1]["default"], "yes");
    let shown = run(home, &["config", "show", "--json"]).json();
    assert_eq!(shown["account"], DEFAULT_ADMIN.account);
    run(home, &["config", "check"]).well();

    // the default, another by option, another by variable
    let who = |run: Run| run.json()["account"].as_str().unwrap().to_owned();
    assert_eq!(who(run(home, &["whoami", "--json"])), DEFAULT_ADMIN.account);
    run(home, &["admin", "list", "--profile", "app"]).well();
    let mut by_variable = run(home, &["whoami", "--json"]);
    by_variable.command.env("MEETINGCTL_PROFILE", "app");
    by_variable.well();
    assert_eq!(site.calls("createAppIdToken"), 1);
    // credentials in the environment count before a default, and not before a profile that is named
    let words = run(home, &["whoami"]).variable("ACCOUNT", "x").fails(3);
    assert!(words.contains("HUAWEICLOUD_MEETING_PASSWORD"), "{words}");
    let named = run(home, &["whoami", "--json", "--profile", "prod"]).variable("ACCOUNT", "x");
    assert_eq!(who(named), DEFAULT_ADMIN.account);
    let file = std::fs::read_to_string(home.join(".config/meetingctl/config.toml")).unwrap();
    assert!(!file.contains(DEFAULT_ADMIN.password) && !file.contains(APP.app_key));
}

#[cfg(target_os = "linux")]
#[test]
fn a_profiles_secret_comes_from_a_command_the_environment_or_a_guarded_file() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::open();
    let profile = format!(
        "[profile.p]\nbase_url = \"{}\"\naccount = \"{}\"\n",
        site.url(),
        DEFAULT_ADMIN.account
    );
    let use_it = |home: &Path| run(home, &["admin", "list", "--profile", "p"]);

    let home = configured(&profile);
    use_it(home.path())
        .variable("PASSWORD", DEFAULT_ADMIN.password)
        .well();
    let home = configured(&profile);
    let words = use_it(home.path()).fails(3);
    assert!(
        words.contains("password_file") && words.contains("password_command"),
        "{words}"
    );

    let command = format!(
        "password_command = [\"/bin/echo\", \"{}\"]\n",
        DEFAULT_ADMIN.password
    );
    let home = configured(&format!("{profile}{command}"));
    use_it(home.path()).well();
    let home = configured(&format!("{profile}password_command = [\"/bin/false\"]\n"));
    let words = use_it(home.path()).fails(3);
    assert!(words.contains("/bin/false"), "{words}");

    let home = configured("");
    let file = secret(home.path(), "open", DEFAULT_ADMIN.password);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let home = configured(&format!("{profile}password_file = \"{file}\"\n"));
    let words = use_it(home.path()).fails(3);
    assert!(words.contains("chmod 600"), "{words}");
    let words = run(home.path(), &["config", "check"]).fails(3);
    assert!(words.contains("chmod 600"), "{words}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_wrong_configuration_is_told_by_line_and_without_what_may_be_secret() {
    let case = |text: &str, words: &[&str]| {
        let home = configured(text);
        let told = run(home.path(), &["admin", "list", "--profile", "prdo"]).fails(3);
        for word in words {
            assert!(told.contains(word), "{word}: {told}");
        }
    };
    case(
        "[profile.p]\naccount = \"x\"\npassword = \"c4n4ry\"\n",
        &["config.toml:3", "password_file"],
    );
    case("[profile.p]\nsite = c4n4ry\n", &["config.toml:2"]);
    case(
        "[profile.prod]\naccount = \"x\"\n",
        &["no profile is called prdo", "did you mean `prod`?"],
    );
    case("", &["config init"]);
    case(
        "[profile.prdo]\nsite = \"china\"\n",
        &["neither an account nor an app_id"],
    );
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_wrong_in_a_profile_is_told_by_its_keys() {
    for (line, key) in [
        (
            "site = \"mars\"",
            "profile p: site must be china or international",
        ),
        ("base_url = \"http://192.0.2.1\"", "profile p: base_url"),
        ("mode = \"sp\"", "profile p: mode"),
    ] {
        let text = format!("[profile.p]\naccount = \"x\"\n{line}\n");
        let home = configured(&text);
        for words in [&["config", "check"][..], &["whoami", "--profile", "p"]] {
            let told = run(home.path(), words)
                .variable("PASSWORD", "c4n4ry")
                .fails(3);
            assert!(told.contains(key), "{told}");
        }
    }
}

#[test]
fn no_credentials_name_the_three_ways_to_give_them() {
    let words = meetingctl(&["admin", "list"]).fails(3);
    for way in [
        "HUAWEICLOUD_MEETING_PASSWORD_FILE",
        "HUAWEICLOUD_MEETING_APP_KEY",
        "config init",
    ] {
        assert!(words.contains(way), "{words}");
    }
}

#[test]
fn the_file_of_an_app_key_serves_too() {
    let site = Site::open();
    let key = File::with(format!("{}\n", APP.app_key));
    meetingctl(&["admin", "list"])
        .at(&site.url())
        .variable("APP_ID", APP.app_id)
        .variable("APP_KEY_FILE", key.path())
        .well();
}
