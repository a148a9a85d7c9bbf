//! Promises about the operations: each does over the network what the document says it does.
//!
//! All of them are called on the emulator, over HTTP; what they did is looked at with other
//! operations, or from behind.
mod administrators;
mod corps;
mod enterprise;
mod members;
mod pages;
mod refusals;
mod resources;
mod tokens;

use crate::kit::Site;
use huaweicloud_meeting::emulator::routes;

/// What the tests of this program do, on one site, so that its counters see it all.
#[test]
fn every_operation_of_the_platform_is_called_here_and_carried_out() {
    let site = Site::open();
    tokens::create_check_renew_and_delete(&site);
    tokens::create_by_app_id(&site);
    administrators::add_show_search_and_delete(&site);
    let corp = corps::create_the_published_example(&site);
    corps::show_search_and_change(&site, &corp);
    resources::add_change_suspend_and_delete(&site, &corp);
    resources::totals_of_the_sp(&site);
    corps::delete(&site, &corp);
    enterprise::look_at_and_change_oneself(&site);
    enterprise::resources_of_ones_own(&site);
    members::add_show_search_change_and_delete(&site);
    members::departments(&site);
    let missed: Vec<&str> = routes()
        .iter()
        .map(|route| route.id)
        .filter(|id| site.behind(|platform| platform.counters().applied(id)) == 0)
        .collect();
    assert!(missed.is_empty(), "never carried out: {missed:?}");
}
