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
        // what begins at the start of the text is not tried elsewhere
        let anchored = matches!(self, Piece::All([Piece::Start, ..]));
        if text.is_ascii() && text.len() <= MOST_SHORT {
            let starts = if anchored {
                1
            } else {
                u128::MAX >> (MOST_SHORT - text.len())
            };
            return self.short_ends(text.as_bytes(), starts) != 0;
        }
        let text: Vec<char> = text.chars().collect();
        let starts = if anchored {
            vec![0]
        } else {
            (0..=text.len()).collect()
        };
        !self.ends(&text, &starts).is_empty()
    }

    /// As [`ends`](Self::ends), for an ASCII text of at most [`MOST_SHORT`] characters: a position is a bit.
    fn short_ends(&self, text: &[u8], starts: u128) -> u128 {
        match self {
            Piece::In(ranges) => stepped(text, starts, |letter| within_ascii(ranges, letter)),
            Piece::NotIn(ranges) => stepped(text, starts, |letter| !within_ascii(ranges, letter)),
            Piece::Start => starts & 1,
            Piece::End => starts & (1 << text.len()),
            Piece::All(pieces) => pieces
                .iter()
                .fold(starts, |at, piece| piece.short_ends(text, at)),
            Piece::Any(pieces) => pieces
                .iter()
                .fold(0, |ends, piece| ends | piece.short_ends(text, starts)),
            Piece::Repeat(piece, least, most) => piece.short_repeated(text, starts, *least, *most),
            Piece::Ahead(piece) => bits(starts)
                .filter(|bit| piece.short_ends(text, *bit) != 0)
                .sum(),
            Piece::NotAhead(piece) => bits(starts)
                .filter(|bit| piece.short_ends(text, *bit) == 0)
                .sum(),
        }
    }

    /// As [`repeated`](Self::repeated).
    fn short_repeated(&self, text: &[u8], starts: u128, least: u32, most: Option<u32>) -> u128 {
        let mut fresh = starts;
        for _ in 0..least {
            let next = self.short_ends(text, fresh);
            if next == fresh {
                break;
            }
            fresh = next;
        }
        let mut all = 0;
        let mut left = most.map(|most| most.saturating_sub(least));
        loop {
            fresh &= !all;
            all |= fresh;
            if fresh == 0 || left == Some(0) {
                return all;
            }
            left = left.map(|left| left - 1);
            fresh = self.short_ends(text, fresh);
        }
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

/// As many positions as a number has bits, of which one is that after the last character.
const MOST_SHORT: usize = 127;

/// The bits of a number, each by itself.
fn bits(mut all: u128) -> impl Iterator<Item = u128> {
    std::iter::from_fn(move || {
        let bit = all & all.wrapping_neg();
        all ^= bit;
        (bit != 0).then_some(bit)
    })
}

/// The positions after those of `starts` whose character fits.
fn stepped(text: &[u8], starts: u128, fits: impl Fn(u8) -> bool) -> u128 {
    let mut ends = 0;
    let mut rest = starts;
    while rest != 0 {
        let at = rest.trailing_zeros();
        rest &= rest - 1;
        if text.get(at as usize).is_some_and(|letter| fits(*letter)) {
            ends |= 2 << at;
        }
    }
    ends
}

/// As [`within`], for a letter of ASCII: ranges of others are passed over.
fn within_ascii(ranges: &str, letter: u8) -> bool {
    if !ranges.is_ascii() {
        return within(ranges, char::from(letter));
    }
    ranges
        .as_bytes()
        .chunks_exact(2)
        .any(|ends| matches!(*ends, [low, high] if (low..=high).contains(&letter)))
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
