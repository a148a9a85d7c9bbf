//! Creating an enterprise, as in the example that the vendor publishes for AddCorp (its page meeting_21_0421).

use crate::demo::environment::{Player, Stage};
use crate::demo::reporter::{Narrator, status};
use crate::fault::{Fault, Outcome};
use crate::{input, render};
use huaweicloud_meeting::api::types::{AddCorpDto, SearchCorpParams};

/// Creates the enterprise, finds it again, and deletes it.
pub fn run(stage: &Stage, narrator: &Narrator) -> Outcome {
    let (Some(player), Some(body)) = (stage.sp_administrator(), stage.corp()) else {
        return narrator
            .evidence(&["left out: there are no credentials of an SP administrator".to_owned()]);
    };
    let name = body.basic_info.name.clone();
    input::confirm(
        &format!(
            "Create the enterprise \"{name}\" on {} and delete it again?",
            stage.place()
        ),
        stage.yes(),
    )?;

    player.client.login()?;
    tell(player, narrator, "log in as SP administrator", &player.who)?;
    let id = create(player, narrator, body)?;
    let outcome = look_at(player, narrator, &id, &name);
    let deleted = player.client.delete_corp(&id);
    if let (Err(_), Err(error)) = (&outcome, &deleted) {
        render::remark(&format!(
            "meetingctl: the enterprise {id} may still be there: {error}"
        ));
    }
    outcome?;
    deleted?;
    tell(player, narrator, "delete the enterprise", &id)
}

fn create(player: &Player, narrator: &Narrator, body: &AddCorpDto) -> Outcome<String> {
    let answer = player.client.add_corp(body)?;
    let id = answer.value.ok_or_else(|| {
        Fault::Unexpected(
            "the enterprise was created, but the answer names no id: look for it with `corp list`"
                .to_owned(),
        )
    })?;
    tell(
        player,
        narrator,
        "create the enterprise",
        &format!("{}, id {id}", body.basic_info.name),
    )?;
    Ok(id)
}

fn look_at(player: &Player, narrator: &Narrator, id: &str, name: &str) -> Outcome {
    let corp = player.client.show_corp(id)?;
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
    tell(
        player,
        narrator,
        "show the enterprise",
        &format!("{name}, default administrator {admin}"),
    )?;
    let found = player
        .client
        .search_corp_pages(&SearchCorpParams::default().with_search_key(name))
        .find(|corp| {
            corp.as_ref()
                .map_or(true, |corp| corp.id.as_deref() == Some(id))
        });
    match found.transpose()? {
        Some(_) => tell(player, narrator, "find it among the SP's enterprises", id),
        None => Err(Fault::Unexpected(format!(
            "enterprise {id} was created, but a search for {name} misses it"
        ))),
    }
}

/// One step: what was done, the exchange that did it, and what came of it.
fn tell(player: &Player, narrator: &Narrator, words: &str, result: &str) -> Outcome {
    render::line(&format!("  {words}"))?;
    let mut lines = Vec::new();
    for exchange in player.exchanges() {
        lines.push(exchange.request_line.clone());
        lines.push(status(&exchange));
    }
    lines.push(result.to_owned());
    narrator.evidence(&lines)
}
