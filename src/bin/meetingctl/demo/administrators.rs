//! The process of managing administrators: the 22 steps of the vendor's scenario (its page meeting_21_0500).

use crate::demo::environment::{Environment, Participant};
use crate::demo::reporter::{Hop, Reporter, request, status};
use crate::fault::{Fault, Outcome};
use crate::trace::Exchange;
use crate::{input, render};
use huaweicloud_meeting::api::operations::ADD_CORP_ADMIN;
use huaweicloud_meeting::api::types::{
    AccountType, AdminType, CorpAdminDto, QueryCorpAdminResultDto, SearchCorpAdminsParams,
    SearchCorpAdminsResultDto,
};
use huaweicloud_meeting::{Client, Result};

/// Runs the steps. Whatever goes wrong after the member became an administrator, the role is taken away again.
pub fn run(environment: &Environment, reporter: &mut Reporter) -> Outcome {
    let participant = environment.administrator();
    log_in(participant, reporter)?;
    search(participant, reporter)?;
    show(participant, reporter)?;

    let member = environment.member()?;
    // somebody who is one already would lose the role below
    if is_listed(&participant.client, member)? {
        return Err(Fault::Usage(format!(
            "{member} is an administrator already: name an ordinary member by --member"
        )));
    }
    participant.exchange()?;
    input::confirm(
        &format!(
            "Make {member} an administrator on {} and unmake it again?",
            environment.place()
        ),
        environment.yes(),
    )?;
    let outcome =
        add(participant, member, reporter).and_then(|()| delete(participant, member, reporter));
    if outcome.as_ref().is_err_and(may_have_been_added) {
        undo(&participant.client, member);
    }
    outcome?;
    in_any_order(participant, member, reporter)?;
    match reporter.reported() {
        22 => Ok(()),
        ran => Err(Fault::Unexpected(format!("{ran} of 22 steps ran"))),
    }
}

fn log_in(participant: &Participant, reporter: &mut Reporter) -> Outcome {
    reporter.step(
        1,
        Hop::Program,
        "read the administrator's credentials",
        std::slice::from_ref(&participant.who),
    )?;
    let info = participant.client.login()?;
    let exchange = participant.exchange()?;
    reporter.step(
        2,
        Hop::ProgramToGateway,
        "ask for authentication",
        &request(&exchange),
    )?;
    reporter.step(
        3,
        Hop::GatewayToPlatform,
        "forward the account for authentication",
        &[],
    )?;
    let mut token = vec!["an access token, kept by the client and shown to nobody".to_owned()];
    if let Some(account) = &info.account {
        token.push(format!("account {account}"));
    }
    if info.password_expired {
        token.push("the password has expired: change it".to_owned());
    }
    reporter.step(
        4,
        Hop::PlatformToGateway,
        "accept the account and issue a token",
        &token,
    )?;
    reporter.step(
        5,
        Hop::GatewayToProgram,
        "return the token",
        &[status(&exchange)],
    )
}

fn search(participant: &Participant, reporter: &mut Reporter) -> Outcome {
    let params = SearchCorpAdminsParams::default()
        .with_offset(0)
        .with_limit(10);
    reporter.step(
        6,
        Hop::Program,
        "set the offset and the page size of a search",
        &["offset 0, limit 10".to_owned()],
    )?;
    let page = participant.client.search_corp_admins(&params)?;
    let exchange = participant.exchange()?;
    reporter.step(
        7,
        Hop::ProgramToGateway,
        "ask for a page of administrators",
        &request(&exchange),
    )?;
    reporter.step(8, Hop::GatewayToPlatform, "forward the search", &[])?;
    reporter.step(
        9,
        Hop::PlatformToGateway,
        "respond with the list",
        &[listed(&page)],
    )?;
    reporter.step(
        10,
        Hop::GatewayToProgram,
        "return the list",
        &[status(&exchange)],
    )
}

fn show(participant: &Participant, reporter: &mut Reporter) -> Outcome {
    let first = participant
        .client
        .search_corp_admins_pages(&SearchCorpAdminsParams::default())
        .next();
    participant.exchange()?;
    let account = first
        .transpose()?
        .and_then(|admin| admin.account)
        .ok_or_else(|| {
            Fault::Unexpected(
                "the enterprise has no administrator, though one is logged in".to_owned(),
            )
        })?;
    reporter.step(
        11,
        Hop::Program,
        "set the account to look up",
        std::slice::from_ref(&account),
    )?;
    let admin = participant
        .client
        .show_corp_admin_with(&account, Some(AccountType::Meeting))?;
    let exchange = participant.exchange()?;
    reporter.step(
        12,
        Hop::ProgramToGateway,
        "ask for one administrator",
        &request(&exchange),
    )?;
    reporter.step(13, Hop::GatewayToPlatform, "forward the request", &[])?;
    reporter.step(
        14,
        Hop::PlatformToGateway,
        "respond with the details",
        &[described(&admin)],
    )?;
    reporter.step(
        15,
        Hop::GatewayToProgram,
        "return the details",
        &[status(&exchange)],
    )
}

fn add(participant: &Participant, member: &str, reporter: &mut Reporter) -> Outcome {
    reporter.step(
        16,
        Hop::Program,
        "set the account of a member",
        &[member.to_owned()],
    )?;
    participant
        .client
        .add_corp_admin_with(&CorpAdminDto::new(member), Some(AccountType::Meeting))?;
    let exchange = participant.exchange()?;
    reporter.step(
        17,
        Hop::ProgramToGateway,
        "ask to make the member an administrator",
        &request_and_status(&exchange),
    )?;
    let admin = participant.client.show_corp_admin(member)?;
    participant.exchange()?;
    if admin.admin_type != Some(AdminType::OrdinaryAdmin) {
        return Err(Fault::Unexpected(format!(
            "{member} was added, but is {}",
            described(&admin)
        )));
    }
    reporter.step(
        18,
        Hop::GatewayToPlatform,
        "forward it; the platform adds the administrator",
        &[described(&admin)],
    )
}

fn delete(participant: &Participant, member: &str, reporter: &mut Reporter) -> Outcome {
    reporter.step(
        19,
        Hop::Program,
        "set the list of accounts to delete",
        &[format!("[{member}]")],
    )?;
    delete_role(&participant.client, member)?;
    let exchange = participant.exchange()?;
    reporter.step(
        20,
        Hop::ProgramToGateway,
        "ask to delete these administrators",
        &request_and_status(&exchange),
    )?;
    if is_listed(&participant.client, member)? {
        return Err(Fault::Unexpected(format!(
            "{member} was deleted, but is still listed"
        )));
    }
    participant.exchange()?;
    reporter.step(
        21,
        Hop::GatewayToPlatform,
        "forward it; the platform deletes them",
        &[format!("{member} is an ordinary member again")],
    )
}

/// The scenario's last point: steps 6 to 21 may be called in any order. Shown by another order, in which every call
/// still finds what the one before it left.
fn in_any_order(participant: &Participant, member: &str, reporter: &mut Reporter) -> Outcome {
    let client = &participant.client;
    if let Err(fault) = client
        .add_corp_admin(&CorpAdminDto::new(member))
        .map_err(Fault::from)
    {
        if may_have_been_added(&fault) {
            undo(client, member);
        }
        return Err(fault);
    }
    let outcome = client.show_corp_admin(member).map(drop);
    if let Err(error) = delete_role(client, member) {
        undo(client, member);
        return Err(error.into());
    }
    outcome?;
    let listed = is_listed(client, member)?;
    let lines: Vec<_> = participant
        .exchanges()
        .iter()
        .flat_map(request_and_status)
        .collect();
    if listed {
        undo(client, member);
        return Err(Fault::Unexpected(format!(
            "{member} was deleted, but is still listed"
        )));
    }
    reporter.step(
        22,
        Hop::Program,
        "make the calls of steps 6 to 21 in another order: none is required",
        &lines,
    )
}

fn delete_role(client: &Client, member: &str) -> Result<()> {
    client.batch_delete_corp_admins_with(&[member.to_owned()], Some(AccountType::Meeting))
}

/// Not, if it was the adding itself that the platform refused.
fn may_have_been_added(fault: &Fault) -> bool {
    match fault {
        Fault::Client(error) => {
            error.operation() != Some(ADD_CORP_ADMIN.id) || error.is_ambiguous()
        }
        _ => true,
    }
}

/// Takes the role away again after something went wrong, and says if that goes wrong too.
fn undo(client: &Client, member: &str) {
    if let Err(error) = delete_role(client, member) {
        render::remark(&format!(
            "meetingctl: {member} may still be an administrator: {error}"
        ));
    }
}

fn is_listed(client: &Client, member: &str) -> Result<bool> {
    let params = SearchCorpAdminsParams::default().with_search_key(member);
    for admin in client.search_corp_admins_pages(&params) {
        if admin?.account.as_deref() == Some(member) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn request_and_status(exchange: &Exchange) -> Vec<String> {
    vec![exchange.request_line.clone(), status(exchange)]
}

fn listed(page: &SearchCorpAdminsResultDto) -> String {
    let admins = page.data.as_deref().unwrap_or_default();
    let mut lines = vec![format!("{} administrators", page.count.unwrap_or_default())];
    lines.extend(admins.iter().map(|admin| format!("- {}", described(admin))));
    lines.join("\n")
}

fn described(admin: &QueryCorpAdminResultDto) -> String {
    let kind = match admin.admin_type {
        Some(AdminType::DefaultAdmin) => "the default administrator".to_owned(),
        Some(AdminType::OrdinaryAdmin) => "an ordinary administrator".to_owned(),
        Some(other) => format!("of admin type {other}"),
        None => "of no stated admin type".to_owned(),
    };
    let account = admin.account.as_deref().unwrap_or("(no account)");
    match &admin.name {
        Some(name) if name != account => format!("{account} ({name}), {kind}"),
        _ => format!("{account}, {kind}"),
    }
}
