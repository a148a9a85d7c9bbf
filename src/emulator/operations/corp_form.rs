//! Corp form: the bodies of AddCorp and UpdateCorp under their rules (sources 4.2, 4.3).
use crate::emulator::http::error::ErrorResponse;
use crate::emulator::http::fields::Fields;
use crate::emulator::http::rules::{
    is_account, is_corp_name, is_email, is_password, is_phone, is_time_zone,
};
use crate::emulator::state::corp::{Corp, non_empty};
use crate::emulator::state::user::User;

/// The texts of an enterprise. `None`: not sent; empty: to be cleared.
pub(in crate::emulator) struct BasicForm<'a> {
    pub(in crate::emulator) name: Option<&'a str>,
    phone: Option<&'a str>,
    country: Option<&'a str>,
    fax: Option<&'a str>,
    email: Option<&'a str>,
    address: Option<&'a str>,
    description: Option<&'a str>,
}

impl<'a> BasicForm<'a> {
    fn read(fields: &Fields<'a>) -> Result<Self, ErrorResponse> {
        Ok(Self {
            name: fields.text_like("name", 128, is_corp_name)?,
            phone: fields.text_like("phone", 32, is_phone)?,
            country: fields.text("country", 0..=255)?,
            fax: fields.text_like("fax", 32, is_phone)?,
            email: fields.text_like("email", 255, is_email)?,
            address: fields.text("address", 0..=255)?,
            description: fields.text("description", 0..=255)?,
        })
    }

    /// CorpBasicDTO. `domain`, `language` and `timeZoneId` are checked and forgotten: no query gives them back.
    pub(in crate::emulator) fn new_corp(fields: &Fields<'a>) -> Result<Self, ErrorResponse> {
        fields.require_text("name", 1..=128)?;
        fields.text("domain", 0..=128)?;
        fields.text("spId", 0..=32)?;
        fields.text("language", 0..=128)?;
        fields.text_like("timeZoneId", 128, is_time_zone)?;
        let form = Self::read(fields)?;
        phone_has_country(fields, form.phone, form.country)?;
        Ok(form)
    }

    /// ModCorpBasicDTO, for a change of this enterprise.
    pub(in crate::emulator) fn change(
        fields: &Fields<'a>,
        corp: &Corp,
    ) -> Result<Self, ErrorResponse> {
        let form = Self::read(fields)?;
        let country = form.country.or(corp.country.as_deref());
        phone_has_country(fields, form.phone.or(corp.phone.as_deref()), country)?;
        Ok(form)
    }

    /// Writes what was sent. An empty text clears its field (our assumption, sources 4.3).
    pub(in crate::emulator) fn write(&self, corp: &mut Corp) {
        if let Some(name) = self.name {
            name.clone_into(&mut corp.name);
        }
        for (sent, field) in [
            (self.phone, &mut corp.phone),
            (self.country, &mut corp.country),
            (self.fax, &mut corp.fax),
            (self.email, &mut corp.email),
            (self.address, &mut corp.address),
            (self.description, &mut corp.description),
        ] {
            if let Some(text) = sent {
                *field = non_empty(text);
            }
        }
    }
}

/// The texts of an enterprise's default administrator.
pub(in crate::emulator) struct AdminForm<'a> {
    name: Option<&'a str>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    country: Option<&'a str>,
}

/// The account and the password of a new default administrator.
pub(in crate::emulator) struct NewLogin<'a> {
    pub(in crate::emulator) account: &'a str,
    pub(in crate::emulator) password: &'a str,
}

impl<'a> AdminForm<'a> {
    fn read(fields: &Fields<'a>) -> Result<Self, ErrorResponse> {
        Ok(Self {
            name: fields.text("name", 0..=128)?,
            email: fields.text_like("email", 255, is_email)?,
            phone: fields.text_like("phone", 32, is_phone)?,
            country: fields.text("country", 0..=255)?,
        })
    }

    /// AdminDTO. A password too weak has a code of its own; one of the wrong length is a wrong parameter.
    ///
    /// That neither phone nor e-mail was given is let through: the document names it a consequence, not a rule.
    pub(in crate::emulator) fn new_admin(
        fields: &Fields<'a>,
    ) -> Result<(Self, NewLogin<'a>), ErrorResponse> {
        let account = fields.require_text("account", 1..=64)?;
        if !is_account(account) {
            return Err(fields.invalid("account"));
        }
        fields.require_text("name", 1..=128)?;
        let password = fields.require_text("pwd", 6..=32)?;
        if !is_password(password, account) {
            return Err(ErrorResponse::business("USG.201040016"));
        }
        let form = Self::read(fields)?;
        phone_has_country(fields, form.phone, form.country)?;
        Ok((form, NewLogin { account, password }))
    }

    /// ModAdminDTO, for a change of this administrator.
    pub(in crate::emulator) fn change(
        fields: &Fields<'a>,
        admin: &User,
    ) -> Result<Self, ErrorResponse> {
        let form = Self::read(fields)?;
        let country = form.country.or(admin.country.as_deref());
        phone_has_country(fields, form.phone.or(admin.phone.as_deref()), country)?;
        Ok(form)
    }

    /// Writes what was sent, as for an enterprise.
    pub(in crate::emulator) fn write(&self, user: &mut User) {
        if let Some(name) = self.name {
            name.clone_into(&mut user.name);
        }
        for (sent, field) in [
            (self.email, &mut user.email),
            (self.phone, &mut user.phone),
            (self.country, &mut user.country),
        ] {
            if let Some(text) = sent {
                *field = non_empty(text);
            }
        }
    }
}

/// Properties of one enterprise. The vendor publishes no number; ours keeps memory bounded.
const PROPERTIES: usize = 100;

impl Corp {
    /// The properties after a change of some of them.
    pub(in crate::emulator) fn merged_properties(
        &self,
        changes: Vec<(String, String)>,
    ) -> Result<Vec<(String, String)>, ErrorResponse> {
        let mut merged = self.properties.clone();
        for (key, value) in changes {
            merged.retain(|(known, _)| *known != key);
            merged.push((key, value));
        }
        if merged.len() > PROPERTIES {
            return Err(ErrorResponse::parameter("propertyInfo"));
        }
        Ok(merged)
    }
}

/// OrgPropertyDTO: pairs of key and value.
pub(in crate::emulator) fn properties(
    body: &Fields<'_>,
) -> Result<Vec<(String, String)>, ErrorResponse> {
    let mut pairs = Vec::new();
    for property in body.objects("propertyInfo", PROPERTIES)? {
        let key = property.text("propertyKey", 0..=255)?.unwrap_or("");
        let value = property.text("propertyValue", 0..=255)?.unwrap_or("");
        pairs.push((key.to_owned(), value.to_owned()));
    }
    Ok(pairs)
}

fn phone_has_country(
    fields: &Fields<'_>,
    phone: Option<&str>,
    country: Option<&str>,
) -> Result<(), ErrorResponse> {
    let given = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    if given(phone) && !given(country) {
        Err(fields.invalid("country"))
    } else {
        Ok(())
    }
}
