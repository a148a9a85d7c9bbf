//! Member: reading a member, changing it and writing it back.
use crate::Result;
use crate::api::types::{AccountType, ModUserDto, QueryUserResultDto, UserStatus, VmrMode};
use crate::client::Client;

/// # Changing a member
impl Client {
    /// Reads a member (ShowUserDetail), lets `change` set what is to be different, and writes it back (UpdateUser).
    /// Returns the member as the platform has it then.
    ///
    /// Whether UpdateUser keeps what its body does not have is not known (sources M3.5), so the body begins with all that
    /// was read. A telephone number or e-mail address that the platform shows with a mask (`177****0476`) is left out, and
    /// so is never overwritten by its mask; `change` may set one anew.
    ///
    /// What somebody else changes between the two calls is overwritten.
    ///
    /// # Errors
    /// The error of the call that failed; [`Error::operation`](crate::Error::operation) says which one.
    ///
    /// # Example
    /// ```no_run
    /// # fn main() -> huaweicloud_meeting::Result<()> {
    /// # let client = huaweicloud_meeting::Client::from_env()?;
    /// client.change_user("zhangsan@corp", |member| {
    ///     member.title = Some("Engineer".to_owned());
    /// })?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_user(
        &self,
        account: &str,
        change: impl FnOnce(&mut ModUserDto),
    ) -> Result<QueryUserResultDto> {
        self.change_user_with(account, None, change)
    }

    /// As [`change_user`](Self::change_user), with how `account` is read: as a meeting account ([`AccountType::Meeting`], and
    /// if it is `None`) or as a third-party user id.
    ///
    /// # Errors
    /// Those of [`change_user`](Self::change_user).
    pub fn change_user_with(
        &self,
        account: &str,
        account_type: Option<AccountType>,
        change: impl FnOnce(&mut ModUserDto),
    ) -> Result<QueryUserResultDto> {
        let member = self.show_user_detail_with(account, account_type)?;
        let mut body = ModUserDto::from(&member);
        change(&mut body);
        self.update_user_with(account, &body, account_type)
    }
}

impl From<&QueryUserResultDto> for ModUserDto {
    /// The body of UpdateUser that changes nothing: all that was read and may be written. What is masked, empty, or against
    /// the document's rules is left out.
    fn from(member: &QueryUserResultDto) -> Self {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let rooms = member.vmr_list.iter().flatten();
        let mut personal = rooms.filter(|room| room.vmr_mode == Some(VmrMode::PersonalMeetingId));
        Self {
            name: filled(&member.name),
            english_name: filled(&member.english_name),
            phone: filled(&member.phone).filter(|phone| is_unmasked(phone, "+")),
            country: filled(&member.country),
            email: filled(&member.email).filter(|email| is_unmasked(email, "@._+-")),
            vmr_id: personal.next().and_then(|room| filled(&room.vmr_id)),
            dept_code: filled(&member.dept_code),
            signature: filled(&member.signature),
            title: filled(&member.title),
            desc: filled(&member.desc),
            status: member
                .status
                .filter(|status| matches!(status, UserStatus::Normal | UserStatus::Disabled)),
            sort_level: member
                .sort_level
                .filter(|level| (1..=10_000).contains(level)),
            hide_phone: member.hide_phone,
        }
    }
}

/// Whether a text has only ASCII letters, digits and these other characters. A mask has others, whichever the platform takes.
fn is_unmasked(text: &str, others: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_ascii_alphanumeric() || others.contains(letter))
}
