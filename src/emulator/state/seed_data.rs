//! The initial resources, groups and departments of the SP and its enterprise.
use crate::emulator::state::corp::{Corp, Department};
use crate::emulator::state::random::Random;
use crate::emulator::state::resource::{KINDS, OperateType, Resource, WEBINAR};
use crate::emulator::state::seed::{CORP_ID, GROUP_ID, SP_ID};
use crate::emulator::state::{Group, Sp};

/// When the seeded things were made, ms; far enough back for any clock.
const CREATED: i64 = 1_573_488_000_000;
/// When most of them run out, ms: in 2050, as in the published examples.
const FAR: i64 = 2_549_030_400_000;
/// How much of each kind the SP may grant; kinds not named: 1,000.
const GRANTABLE: [(&str, i64); 3] = [("RECORD", 10_000), ("CONF_CALL", 5_000), ("LIVE", 100)];

pub(in crate::emulator) fn sp(random: &mut Random) -> Sp {
    let resources = KINDS.map(|(kind, _)| {
        let named = GRANTABLE.iter().find(|(known, _)| *known == kind);
        resource(random, kind, None, named.map_or(1_000, |(_, count)| *count))
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

pub(in crate::emulator) fn corp(random: &mut Random) -> Corp {
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
            department("1", "Emulated Enterprise Ltd.", None),
            department("dept-eng", "Engineering", Some("1")),
            department("dept-ops", "Operations", Some("1")),
        ],
        resources: Vec::new(),
        records: Vec::new(),
    };
    let mut rooms = resource(random, "VMR", Some("ff808081699b56cb0169c411a0980152"), 10);
    "ff108081699b36cd0119c411a0980153".clone_into(&mut rooms.id);
    // the published webinar; it ran out at the end of 2021
    let mut webinars = resource(random, "VMR", Some(WEBINAR), 10);
    "1747cfe902c34631999975417bf6bc1a".clone_into(&mut webinars.id);
    webinars.expires = 1_640_966_400_000;
    // one that may not be changed
    let mut storage = resource(random, "RECORD", None, 50);
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
        .extend(others.map(|kind| resource(random, kind, None, 100)));
    for resource in corp.resources.clone() {
        corp.record(&resource, OperateType::Add, CREATED);
    }
    corp
}

/// What the SP has of one kind.
pub(in crate::emulator) fn pool(random: &mut Random, kind: &str, count: i64) -> Resource {
    resource(random, kind, None, count)
}

fn resource(random: &mut Random, kind: &str, package: Option<&str>, count: i64) -> Resource {
    Resource {
        id: random.id(),
        kind: kind.to_owned(),
        package: package.map(str::to_owned),
        count,
        expires: FAR,
        order: random.id(),
        suspended: false,
        editable: true,
        created: CREATED,
    }
}

fn department(code: &str, name: &str, parent: Option<&str>) -> Department {
    let path = if parent.is_some() {
        format!("Emulated Enterprise Ltd./{name}")
    } else {
        name.to_owned()
    };
    Department {
        code: code.to_owned(),
        name: name.to_owned(),
        path,
        parent: parent.map(str::to_owned),
    }
}
