//! What the emulator assumes where the vendor is silent.

/// An assumption about the platform; a program should not lean on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Assumption {
    /// What it is about.
    pub topic: &'static str,
    /// What the emulator does.
    pub assumed: &'static str,
}

const fn assume(topic: &'static str, assumed: &'static str) -> Assumption {
    Assumption { topic, assumed }
}

/// All assumptions, also served at `/_emulator/assumptions` of the control server.
pub const ASSUMPTIONS: &[Assumption] = &[
    assume(
        "locking",
        "Five wrong passwords in a row lock an account; the fifth is still a 401. App ID logins never lock, but a locked account refuses them too.",
    ),
    assume(
        "batches",
        "Batches, and UpdateCorp, are carried out wholly or not at all.",
    ),
    assume(
        "empty texts",
        "An empty text in UpdateCorp clears a field. A phone number without a country is refused (absent countries are chinaPR).",
    ),
    assume(
        "codes",
        "An unknown enterprise is USG.201010001, an unknown resource USG.201050001, one that may not be changed USG.201050002, a disabled account USG.206010007, a locked one USG.206030015.",
    ),
    assume(
        "token codes",
        "A missing or expired token is USG.000000004, a displaced one USG.206020002, any other USG.206020000.",
    ),
    assume(
        "token number",
        "An account holds one token of all client types other than 72 together. These and its tokens of type 72 do not displace each other.",
    ),
    assume(
        "resource ids",
        "AddResource with a known id and another type adds another resource; DeleteResource takes all that have the id.",
    ),
    assume(
        "refresh",
        "A refresh keeps a living access token and changes the refresh token; an expired access token is replaced.",
    ),
    assume(
        "members",
        "A member without the role is unknown to ShowCorpAdmin and BatchDeleteCorpAdmins (USG.201040000). Ordinary administrators may do all that the default one may, but add.",
    ),
    assume(
        "search",
        "Search keys do not regard case. Operation records come newest first.",
    ),
    assume("totals", "Totals count what has expired or is suspended."),
    assume(
        "content type",
        "A body without Content-Type application/json (in UTF-8 if a character set is named) is refused with 400 and USG.000000003, unless the emulator is loose. Unknown query parameters and fields are ignored, and told in the journal.",
    ),
    assume(
        "null",
        "Null for a field that may be absent counts as absent; this is published for UpdateCorp only. A query parameter without a value counts as absent.",
    ),
    assume(
        "unknown values",
        "A sort field, a kind of resource and a createTokenType that are not published are wrong parameters.",
    ),
    assume(
        "resource types",
        "The types that may be granted are those of the SP's pool, which tests may extend; any other is a wrong parameter.",
    ),
    assume(
        "enterprise limit",
        "One enterprise more than the SP may have is USG.201050006 with the word corpCount.",
    ),
    assume(
        "properties",
        "An enterprise has 100 properties at most; more are a wrong parameter.",
    ),
    assume(
        "member changes",
        "What is absent in a change of a member stays as it is. Batches change all of their members or none. Lists leave the default administrator out. Disabling ends no token.",
    ),
    assume(
        "masks",
        "Telephone numbers and e-mail addresses are shown in full; a setting masks them in reads of members, for every caller.",
    ),
    assume(
        "department codes",
        "A department's code that is taken is USG.201030001, too many levels or departments are USG.201030002.",
    ),
    assume(
        "permissions",
        "A department's inPermission and outPermission may be any text of at most 255 characters, published or not, and are kept as they are; an empty one counts as absent.",
    ),
    assume(
        "expired resources",
        "When an enterprise has fewer SOFT resources in force than before and fewer than enabled members, members are disabled at random, as many as are too many; administrators are not. They stay so until they are enabled.",
    ),
    assume(
        "deletion of enterprises",
        "An enterprise with users beside its default administrator is not deleted.",
    ),
];
