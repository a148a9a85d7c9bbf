//! Patterns: the document's regular expressions, taken apart by the generator and matched here without backtracking.
//!
//! Whether a text matches does not depend on the order in which alternatives are tried, as long as nothing refers back to
//! what a group matched. So a piece is a function from the positions at which it may begin to those at which it may end.
//! For what cannot be said in [`Piece`]s there is `Pattern::with_regress`, of the feature `regress`.

/// A regular expression by ECMA-262 with the flag `u`.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    /// What it asks for: completes "must …".
    words: Option<&'static str>,
    matcher: Matcher,
}

#[derive(Debug)]
enum Matcher {
    Pieces(Piece),
    #[cfg(feature = "regress")]
    Regress {
        flags: &'static str,
        compiled: std::sync::OnceLock<Option<regress::Regex>>,
    },
}

/// A part of a regular expression.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// One character of these ranges: `"az__"` is a to z, and the underscore.
    In(&'static str),
    /// One character that is in none of these ranges.
    NotIn(&'static str),
    /// The start of the text.
    Start,
    /// The end of the text.
    End,
    /// One after the other.
    All(&'static [Piece]),
    /// One of them.
    Any(&'static [Piece]),
    /// At least so often, and at most so often, if there is a limit.
    Repeat(&'static Piece, u32, Option<u32>),
    /// Follows here, without being taken.
    Ahead(&'static Piece),
    /// Does not follow here.
    NotAhead(&'static Piece),
}

impl Pattern {
    /// The expression as the document has it, and what the generator made of it.
    #[must_use]
    pub const fn new(source: &'static str, piece: Piece) -> Self {
        Self {
            source,
            words: None,
            matcher: Matcher::Pieces(piece),
        }
    }

    /// An expression that cannot be said in [`Piece`]s, with its flags: compiled by the crate `regress` when it is first
    /// used. The generator has compiled it once already.
    #[cfg(feature = "regress")]
    #[must_use]
    pub const fn with_regress(source: &'static str, flags: &'static str) -> Self {
        Self {
            source,
            words: None,
            matcher: Matcher::Regress {
                flags,
                compiled: std::sync::OnceLock::new(),
            },
        }
    }

    /// The same with what it asks for in words, which complete "must …".
    #[must_use]
    pub const fn in_words(mut self, words: &'static str) -> Self {
        self.words = Some(words);
        self
    }

    /// The rule as a violation says it: in the document's words, or else with the expression itself.
    pub(super) fn rule(&self) -> String {
        match self.words {
            Some(words) => format!("must {words}"),
            None => format!("must match {}", self.source),
        }
    }

    /// Returns `true` if the expression matches somewhere in the text.
    pub(super) fn is_match(&self, text: &str) -> bool {
        match &self.matcher {
            Matcher::Pieces(piece) => piece.is_match(text),
            #[cfg(feature = "regress")]
            Matcher::Regress { flags, compiled } => compiled
                .get_or_init(|| regress::Regex::with_flags(self.source, *flags).ok())
                .as_ref()
                .is_none_or(|regex| regex.find(text).is_some()),
        }
    }
}

impl Piece {
    fn is_match(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        // what begins at the start of the text is not tried elsewhere
        let starts = match self {
            Piece::All([Piece::Start, ..]) => vec![0],
            _ => (0..=text.len()).collect(),
        };
        !self.ends(&text, &starts).is_empty()
    }

    /// Where the piece may end if it begins at one of `starts`; both in ascending order, without repetition.
    fn ends(&self, text: &[char], starts: &[usize]) -> Vec<usize> {
        let step = |ranges: &str, inside: bool| {
            let fits = |at: &&usize| {
                text.get(**at)
                    .is_some_and(|letter| within(ranges, *letter) == inside)
            };
            starts.iter().filter(fits).map(|at| at + 1).collect()
        };
        let only =
            |keep: &dyn Fn(usize) -> bool| starts.iter().copied().filter(|at| keep(*at)).collect();
        match self {
            Piece::In(ranges) => step(ranges, true),
            Piece::NotIn(ranges) => step(ranges, false),
            Piece::Start => only(&|at| at == 0),
            Piece::End => only(&|at| at == text.len()),
            Piece::All(pieces) => pieces
                .iter()
                .fold(starts.to_vec(), |at, piece| piece.ends(text, &at)),
            Piece::Any(pieces) => sorted(
                pieces
                    .iter()
                    .flat_map(|piece| piece.ends(text, starts))
                    .collect(),
            ),
            Piece::Repeat(piece, least, most) => piece.repeated(text, starts, *least, *most),
            Piece::Ahead(piece) => only(&|at| !piece.ends(text, &[at]).is_empty()),
            Piece::NotAhead(piece) => only(&|at| piece.ends(text, &[at]).is_empty()),
        }
    }

    fn repeated(
        &self,
        text: &[char],
        starts: &[usize],
        least: u32,
        most: Option<u32>,
    ) -> Vec<usize> {
        let mut fresh = starts.to_vec();
        for _ in 0..least {
            let next = self.ends(text, &fresh);
            if next.is_empty() {
                return next;
            }
            // once a round changes nothing, no further one does; that is so after as many rounds as the text has characters
            if next == fresh {
                break;
            }
            fresh = next;
        }
        // From here on only positions that are new lead further: those found before have been followed, with more
        // repetitions to spare. So this ends after as many rounds as the text has characters.
        let mut found = vec![false; text.len() + 1];
        let mut all = Vec::new();
        let mut left = most.map(|most| most.saturating_sub(least));
        loop {
            fresh.retain(|at| {
                found
                    .get_mut(*at)
                    .is_some_and(|known| !std::mem::replace(known, true))
            });
            all.extend_from_slice(&fresh);
            if fresh.is_empty() || left == Some(0) {
                return sorted(all);
            }
            left = left.map(|left| left - 1);
            fresh = self.ends(text, &fresh);
        }
    }
}

fn sorted(mut positions: Vec<usize>) -> Vec<usize> {
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// Returns `true` if the letter is in one of the ranges.
fn within(ranges: &str, letter: char) -> bool {
    let mut ends = ranges.chars();
    while let (Some(low), Some(high)) = (ends.next(), ends.next()) {
        if (low..=high).contains(&letter) {
            return true;
        }
    }
    false
}
