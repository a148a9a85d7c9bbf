//! Environment: where the process runs and who takes part.

use crate::connect::Role;
use crate::corp;
use crate::demo::Arguments;
use crate::fault::{Fault, Outcome};
use crate::trace::{Exchange, Trace};
use huaweicloud_meeting::api::types::{
    AddCorpDto, AddCorpResDto, AdminDto, CorpBasicDto, ResourceDto, ResourceType,
};
use huaweicloud_meeting::emulator::{self, Emulator};
use huaweicloud_meeting::{Client, ClientBuilder, Credentials, UnixMillis};
use std::path::Path;

/// Somebody with a client, whose exchanges are kept.
#[derive(Debug)]
pub struct Participant {
    /// Who it is, without any secret.
    pub who: String,
    /// The client.
    pub client: Client,
    trace: Trace,
}

impl Participant {
    /// The trace goes in first, so that it also sees what the emulator responds in a site's place.
    fn new(who: String, builder: ClientBuilder, emulator: Option<&Emulator>) -> Outcome<Self> {
        let trace = Trace::default();
        let mut builder = builder.middleware(trace.clone());
        if let Some(emulator) = emulator {
            builder = builder.middleware(emulator.middleware());
        }
        Ok(Self {
            who,
            client: builder.build()?,
            trace,
        })
    }

    /// The exchanges since the last time.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.trace.take()
    }

    /// The last exchange; the ones before it are forgotten.
    pub fn exchange(&self) -> Outcome<Exchange> {
        self.exchanges()
            .pop()
            .ok_or_else(|| Fault::Unexpected("a call succeeded without being sent".to_owned()))
    }
}

/// Where the process runs.
#[derive(Debug)]
pub struct Environment {
    real: bool,
    yes: bool,
    administrator: Participant,
    sp_administrator: Option<Participant>,
    member: Option<String>,
    corp: Option<AddCorpDto>,
}

impl Environment {
    /// The emulator, or a real site when the environment has credentials.
    pub fn open(arguments: &Arguments) -> Outcome<Self> {
        let mut environment = Self {
            member: arguments.member.clone(),
            yes: arguments.yes,
            ..if arguments.offline || !any_credentials() {
                Self::on_the_emulator()?
            } else {
                Self::on_a_site()?
            }
        };
        // what the user must give is asked for before anything is sent
        environment.member()?;
        if environment.sp_administrator.is_some() {
            environment.corp =
                Some(environment.new_corp(arguments.corp.as_deref().map(Path::new))?);
        }
        Ok(environment)
    }

    fn on_the_emulator() -> Outcome<Self> {
        let emulator = Emulator::new();
        let participant = |who: &str, login: emulator::SeedLogin| {
            let credentials = Credentials::account(login.account, login.password);
            let builder = ClientBuilder::new(credentials);
            Participant::new(
                format!("{}, {who}", login.account),
                builder,
                Some(&emulator),
            )
        };
        Ok(Self {
            real: false,
            yes: true,
            administrator: participant(
                "the default administrator of the emulator",
                emulator::DEFAULT_ADMIN,
            )?,
            sp_administrator: Some(participant(
                "the SP administrator of the emulator",
                emulator::SP_ADMIN,
            )?),
            member: None,
            corp: None,
        })
    }

    fn on_a_site() -> Outcome<Self> {
        let participant =
            |role: Role| Participant::new("from the environment".to_owned(), role.builder()?, None);
        let sp = Role::SpAdministrator;
        Ok(Self {
            real: true,
            yes: false,
            administrator: participant(Role::Administrator)?,
            sp_administrator: sp.is_configured().then(|| participant(sp)).transpose()?,
            member: None,
            corp: None,
        })
    }

    /// The place, for headings and questions.
    pub fn place(&self) -> &'static str {
        if self.real {
            "a real site"
        } else {
            "the emulator"
        }
    }

    /// May changes be made without asking? Always on the emulator.
    pub fn yes(&self) -> bool {
        self.yes || !self.real
    }

    /// The enterprise's administrator.
    pub fn administrator(&self) -> &Participant {
        &self.administrator
    }

    /// The SP administrator, if there are credentials of one.
    pub fn sp_administrator(&self) -> Option<&Participant> {
        self.sp_administrator.as_ref()
    }

    /// The member to make an administrator.
    pub fn member(&self) -> Outcome<&str> {
        match &self.member {
            Some(member) => Ok(member),
            None if self.real => Err(Fault::Usage(
                "name an ordinary member to make an administrator and unmake again: --member ACCOUNT".to_owned(),
            )),
            None => Ok(emulator::MEMBER.account),
        }
    }

    /// The enterprise to create, if there is an SP administrator to create it.
    pub fn corp(&self) -> Option<&AddCorpDto> {
        self.corp.as_ref()
    }

    fn new_corp(&self, file: Option<&Path>) -> Outcome<AddCorpDto> {
        match file {
            Some(file) => corp::body(file, None),
            None if self.real => Err(Fault::Usage(
                "give the enterprise to create as a JSON body of AddCorp: --corp FILE".to_owned(),
            )),
            None => Ok(published_example()),
        }
    }
}

fn any_credentials() -> bool {
    Role::Administrator.is_configured() || Role::SpAdministrator.is_configured()
}

/// The body that the vendor publishes as the example of AddCorp, with a telephone number in place of the masked one
/// and a password of our own.
fn published_example() -> AddCorpDto {
    let basic_info = CorpBasicDto::new("Huawei Technologies Co., Ltd.")
        .with_domain("huawei.com")
        .with_phone("+8619100009092")
        .with_country("chinaPR")
        .with_fax("+123456789")
        .with_email("zhangsan@huawei.com")
        .with_address("Hangzhou, Zhejiang")
        .with_description("description")
        .with_language("zh-CN")
        .with_time_zone_id("56");
    let admin_info = AdminDto::new("zhangsan@corp", "zhangsan", "made-Up-4-the-demo".into())
        .with_email("zhangsan@huawei.com")
        .with_phone("+8619100009092")
        .with_country("chinaPR");
    let resource = ResourceDto::new(ResourceType::Vmr, 10, UnixMillis::new(2_549_030_400_000))
        .with_id("36f2c0117cf14c3db61a7880eb73cee6")
        .with_type_id("2c90bb2871e577590171e57bfec908b2");
    AddCorpDto::new(basic_info, admin_info)
        .with_group_id(emulator::GROUP_ID)
        .with_res_info(AddCorpResDto::default().with_resource(vec![resource]))
}
