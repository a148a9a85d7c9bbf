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
    /// One character of this class.
    In(Class),
    /// One character that is not of this class.
    NotIn(Class),
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

/// Characters, as [`class`] makes them.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// Those of ASCII, a bit for each: most texts have no others, and a look-up is a shift.
    ascii: u128,
    /// All of them.
    ranges: &'static str,
}

/// The characters of these ranges: `"az__"` is a to z, and the underscore.
#[must_use]
pub const fn class(ranges: &'static str) -> Class {
    let mut ascii = 0;
    let mut low = None;
    let mut ends = ranges.as_bytes();
    while let [end, rest @ ..] = ends {
        ends = rest;
        match (*end, low) {
            // The first byte of a character beyond ASCII is greater than any of ASCII; the others say no more here.
            (0x80..=0xbf, _) => {}
            (end, None) => low = Some(end),
            (high, Some(mut letter)) => {
                while letter <= high && letter.is_ascii() {
                    ascii |= 1 << letter;
                    letter += 1;
                }
                low = None;
            }
        }
    }
    Class { ascii, ranges }
}

impl Class {
    fn has(&self, letter: char) -> bool {
        let mut ends = self.ranges.chars();
        while let (Some(low), Some(high)) = (ends.next(), ends.next()) {
            if (low..=high).contains(&letter) {
                return true;
            }
        }
        false
    }

    fn has_ascii(&self, letter: u8) -> bool {
        self.ascii >> (letter & 0x7f) & 1 != 0
    }

    /// Those of the positions whose character is in the class, or is not.
    fn fitting(&self, text: &[u8], positions: u64, inside: bool) -> u64 {
        let fits = |bit: &u64| {
            let letter = text.get(bit.trailing_zeros() as usize);
            letter.is_some_and(|letter| self.has_ascii(*letter) == inside)
        };
        bits(positions).filter(fits).sum()
    }
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
            let starts = if anchored { 1 } else { up_to(text.len()) };
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
    fn short_ends(&self, text: &[u8], starts: u64) -> u64 {
        if starts == 0 {
            return 0;
        }
        match self {
            Piece::In(class) => class.fitting(text, starts, true) << 1,
            Piece::NotIn(class) => class.fitting(text, starts, false) << 1,
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
    fn short_repeated(&self, text: &[u8], starts: u64, least: u32, most: Option<u32>) -> u64 {
        // Characters are looked at once, not once for each round.
        let from = up_to(text.len()) & !(lowest(starts) - 1);
        let fitting = match self {
            Piece::In(class) => Some(class.fitting(text, from, true)),
            Piece::NotIn(class) => Some(class.fitting(text, from, false)),
            _ => None,
        };
        let step = |at: u64| match fitting {
            Some(fitting) => (at & fitting) << 1,
            None => self.short_ends(text, at),
        };
        let mut fresh = starts;
        for _ in 0..least {
            let next = step(fresh);
            if next == fresh {
                break;
            }
            fresh = next;
        }
        if let (Some(fitting), None) = (fitting, most) {
            return reached(fresh, fitting);
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
            fresh = step(fresh);
        }
    }

    /// Where the piece may end if it begins at one of `starts`; both in ascending order, without repetition.
    fn ends(&self, text: &[char], starts: &[usize]) -> Vec<usize> {
        let step = |class: &Class, inside: bool| {
            let fits = |at: &&usize| {
                text.get(**at)
                    .is_some_and(|letter| class.has(*letter) == inside)
            };
            starts.iter().filter(fits).map(|at| at + 1).collect()
        };
        let only =
            |keep: &dyn Fn(usize) -> bool| starts.iter().copied().filter(|at| keep(*at)).collect();
        match self {
            Piece::In(class) => step(class, true),
            Piece::NotIn(class) => step(class, false),
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
const MOST_SHORT: usize = 63;

/// The positions of a text of this length, that after its last character included.
fn up_to(length: usize) -> u64 {
    u64::MAX >> (MOST_SHORT - length)
}

fn lowest(positions: u64) -> u64 {
    positions & positions.wrapping_neg()
}

/// The bits of a number, each by itself.
fn bits(mut all: u64) -> impl Iterator<Item = u64> {
    std::iter::from_fn(move || {
        let bit = lowest(all);
        all ^= bit;
        (bit != 0).then_some(bit)
    })
}

/// The starts, and what is reached from them over characters that fit, however many: in steps that double.
fn reached(starts: u64, fitting: u64) -> u64 {
    let (mut all, mut over) = (starts, fitting << 1);
    for step in [1, 2, 4, 8, 16, 32] {
        all |= (all << step) & over;
        over &= over << step;
    }
    all
}

fn sorted(mut positions: Vec<usize>) -> Vec<usize> {
    positions.sort_unstable();
    positions.dedup();
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACES: &str = "\n\n\r\r\u{2028}\u{2029}";
    const MIXED: &str = "a\u{e9}";
    const PIECES: [Piece; 9] = [
        Piece::All(&[
            Piece::Start,
            Piece::Repeat(&Piece::In(class("ac")), 0, None),
            Piece::End,
        ]),
        Piece::All(&[
            Piece::Repeat(&Piece::In(class("ab")), 2, Some(3)),
            Piece::End,
        ]),
        Piece::All(&[
            Piece::Start,
            Piece::NotAhead(&Piece::All(&[
                Piece::Repeat(&Piece::In(class("bb")), 1, None),
                Piece::End,
            ])),
            Piece::Repeat(&Piece::NotIn(class(SPACES)), 1, None),
            Piece::Ahead(&Piece::In(class("cc"))),
        ]),
        Piece::Any(&[
            Piece::All(&[Piece::Start, Piece::End]),
            Piece::All(&[
                Piece::Start,
                Piece::Repeat(&Piece::In(class("ac")), 1, None),
                Piece::Repeat(
                    &Piece::All(&[
                        Piece::In(class("..")),
                        Piece::Repeat(&Piece::In(class("ac")), 1, None),
                    ]),
                    1,
                    None,
                ),
                Piece::End,
            ]),
        ]),
        Piece::All(&[
            Piece::Start,
            Piece::Repeat(&Piece::NotIn(class(MIXED)), 1, Some(2)),
            Piece::End,
        ]),
        Piece::All(&[
            Piece::Start,
            Piece::Repeat(&Piece::In(class(MIXED)), 0, None),
            Piece::End,
        ]),
        Piece::All(&[
            Piece::In(class("..")),
            Piece::Repeat(&Piece::Start, 2, None),
        ]),
        Piece::All(&[
            Piece::Start,
            Piece::Repeat(
                &Piece::Any(&[Piece::In(class("ab")), Piece::Ahead(&Piece::End)]),
                3,
                None,
            ),
        ]),
        Piece::Ahead(&Piece::All(&[
            Piece::Repeat(&Piece::NotIn(class(SPACES)), 0, None),
            Piece::In(class("09")),
        ])),
    ];

    #[test]
    fn short_texts_match_as_others_do() {
        let mut random = 88_172_645_463_325_252_u64;
        let mut next = || {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random >> 8
        };
        for _ in 0..500 {
            // Few different letters, or hardly a pattern would match.
            let (length, letters) = (next() % 64, 1 + next() % 7);
            let text: String = (0..length)
                .filter_map(|_| "abcd.0\n".chars().nth((next() % letters) as usize))
                .collect();
            let characters: Vec<char> = text.chars().collect();
            let starts: Vec<usize> = (0..=characters.len()).collect();
            for piece in &PIECES {
                let ends = piece.ends(&characters, &starts);
                let short = piece.short_ends(text.as_bytes(), up_to(text.len()));
                let ends: u64 = ends.iter().map(|end| 1_u64 << end).sum();
                assert_eq!(ends, short, "{text:?} {piece:?}");
            }
        }
    }

    #[test]
    fn letters_beyond_ascii_end_ranges() {
        for letter in 0..=127_u8 {
            for ranges in [SPACES, MIXED, "09AZaz__..--", ""] {
                let class = class(ranges);
                assert_eq!(class.has_ascii(letter), class.has(char::from(letter)));
            }
        }
    }
}
