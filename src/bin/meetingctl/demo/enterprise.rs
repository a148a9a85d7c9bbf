//! Creating an enterprise, as in the example that the vendor publishes for AddCorp (its page meeting_21_0421).

use crate::demo::environment::{Environment, Participant};
use crate::demo::reporter::{Reporter, status};
use crate::fault::{Fault, Outcome};
use crate::{input, render};
use huaweicloud_meeting::api::types::{AddCorpDto, SearchCorpParams};

/// Creates the enterprise, finds it again, and deletes it.
pub fn run(environment: &Environment, reporter: &Reporter) -> Outcome {
    let (Some(participant), Some(body)) = (environment.sp_administrator(), environment.corp())
    else {
        return reporter
            .evidence(&["left out: there are no credentials of an SP administrator".to_owned()]);
    };
    let name = body.basic_info.name.clone();
    input::confirm(
        &format!(
            "Create the enterprise \"{name}\" on {} and delete it again?",
            environment.place()
        ),
        environment.yes(),
    )?;

    participant.client.login()?;
    report(
        participant,
        reporter,
        "log in as SP administrator",
        &participant.who,
    )?;
    let id = create(participant, reporter, body)?;
    let outcome = look_at(participant, reporter, &id, &name);
    let deleted = participant.client.delete_corp(&id);
    if let (Err(_), Err(error)) = (&outcome, &deleted) {
        render::remark(&format!(
            "meetingctl: the enterprise {id} may still be there: {error}"
        ));
    }
    outcome?;
    deleted?;
    report(participant, reporter, "delete the enterprise", &id)
}

fn create(participant: &Participant, reporter: &Reporter, body: &AddCorpDto) -> Outcome<String> {
    let response = participant.client.add_corp(body)?;
    let id = response.value.ok_or_else(|| {
        Fault::Unexpected(
            "the enterprise was created, but the response names no id: look for it with `corp list`"
                .to_owned(),
        )
    })?;
    report(
        participant,
        reporter,
        "create the enterprise",
        &format!("{}, id {id}", body.basic_info.name),
    )?;
    Ok(id)
}

fn look_at(participant: &Participant, reporter: &Reporter, id: &str, name: &str) -> Outcome {
    let corp = participant.client.show_corp(id)?;
    let shown = corp.basic_info.and_then(|info| info.name);
    if shown.as_deref() != Some(name) {
        return Err(Fault::Unexpected(format!(
            "enterprise {id} should be named {name}, but is {shown:?}"
        )));
    }
    let admin = corp
        .admin_info
        .and_then(|admin| admin.account)
        .unwrap_or_default();
    report(
        participant,
        reporter,
        "show the enterprise",
        &format!("{name}, default administrator {admin}"),
    )?;
    let found = participant
        .client
        .search_corp_pages(&SearchCorpParams::default().with_search_key(name))
        .find(|corp| {
            corp.as_ref()
                .map_or(true, |corp| corp.id.as_deref() == Some(id))
        });
    match found.transpose()? {
        Some(_) => report(
            participant,
            reporter,
            "find it among the SP's enterprises",
            id,
        ),
        None => Err(Fault::Unexpected(format!(
            "enterprise {id} was created, but a search for {name} misses it"
        ))),
    }
}

/// One step: what was done, the exchange that did it, and what came of it.
fn report(participant: &Participant, reporter: &Reporter, words: &str, result: &str) -> Outcome {
    render::line(&format!("  {words}"))?;
    let mut lines = Vec::new();
    for exchange in participant.exchanges() {
        lines.push(exchange.request_line.clone());
        lines.push(status(&exchange));
    }
    lines.push(result.to_owned());
    reporter.evidence(&lines)
}
