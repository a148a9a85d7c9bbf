//! Possessions: what the seeded SP and its enterprise have at the start.
use crate::emulator::platform::{Group, Sp};
use crate::emulator::state::corp::{Corp, Department};
use crate::emulator::state::random::Dice;
use crate::emulator::state::resource::{Deed, KINDS, Resource, WEBINAR};
use crate::emulator::state::seed::{CORP_ID, GROUP_ID, SP_ID};

/// When the seeded things were made, ms; far enough back for any clock.
const CREATED: i64 = 1_573_488_000_000;
/// When most of them run out, ms: in 2050, as in the published examples.
const FAR: i64 = 2_549_030_400_000;
/// How much of each kind the SP may grant; kinds not named: 1,000.
const GRANTABLE: [(&str, i64); 3] = [("RECORD", 10_000), ("CONF_CALL", 5_000), ("LIVE", 100)];

pub(in crate::emulator) fn sp(dice: &mut Dice) -> Sp {
    let resources = KINDS.map(|(kind, _)| {
        let named = GRANTABLE.iter().find(|(known, _)| *known == kind);
        resource(dice, kind, None, named.map_or(1_000, |(_, count)| *count))
    });
    let group = Group {
        id: GROUP_ID.to_owned(),
        name: "test_group".to_owned(),
    };
    Sp {
        id: SP_ID.to_owned(),
        resources: resources.to_vec(),
        groups: vec![group],
    }
}

pub(in crate::emulator) fn corp(dice: &mut Dice) -> Corp {
    let mut corp = Corp {
        id: CORP_ID.to_owned(),
        name: "Emulated Enterprise Ltd.".to_owned(),
        phone: Some("+8657112345678".to_owned()),
        country: Some("chinaPR".to_owned()),
        fax: Some("+8657112345679".to_owned()),
        email: Some("office@corp.example".to_owned()),
        address: Some("Hangzhou, Zhejiang".to_owned()),
        description: None,
        group: Some(GROUP_ID.to_owned()),
        properties: Vec::new(),
        auto_user_create: true,
        departments: vec![
            Department::new("1", "Emulated Enterprise Ltd.", None),
            Department::new("dept-eng", "Engineering", Some("1")),
            Department::new("dept-ops", "Operations", Some("1")),
        ],
        resources: Vec::new(),
        records: Vec::new(),
    };
    corp.name_paths();
    let mut rooms = resource(dice, "VMR", Some("ff808081699b56cb0169c411a0980152"), 10);
    "ff108081699b36cd0119c411a0980153".clone_into(&mut rooms.id);
    // the published webinar; it ran out at the end of 2021
    let mut webinars = resource(dice, "VMR", Some(WEBINAR), 10);
    "1747cfe902c34631999975417bf6bc1a".clone_into(&mut webinars.id);
    webinars.expires = 1_640_966_400_000;
    // one that may not be changed
    let mut storage = resource(dice, "RECORD", None, 50);
    storage.editable = false;
    corp.resources = vec![rooms, webinars, storage];
    let others = [
        "CONF_CALL",
        "HARD_1080P",
        "HARD_720P",
        "SOFT",
        "HARD_THIRD_PARTY",
    ];
    corp.resources
        .extend(others.map(|kind| resource(dice, kind, None, 100)));
    for resource in corp.resources.clone() {
        corp.record(&resource, Deed::Add, CREATED);
    }
    corp
}

fn resource(dice: &mut Dice, kind: &str, package: Option<&str>, count: i64) -> Resource {
    Resource {
        id: dice.id(),
        kind: kind.to_owned(),
        package: package.map(str::to_owned),
        count,
        expires: FAR,
        order: dice.id(),
        suspended: false,
        editable: true,
        created: CREATED,
    }
}
