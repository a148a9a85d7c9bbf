//! Which pairs of schemas were compared, and from where: each pair is looked at once, however many operations lead to it.

use std::collections::{BTreeSet, HashMap};

use crate::openapi::diff::side::Side;

/// Two schemas by their pointers, whether the value may be absent, and who writes it.
pub type Pair = (String, String, bool, Side);

/// The pairs compared so far, and how they lead to each other.
#[derive(Debug, Default)]
pub struct Walk {
    known: HashMap<Pair, usize>,
    leads_to: Vec<BTreeSet<usize>>,
    /// Where operations enter: the place, and the pair there.
    entries: Vec<(Vec<String>, usize)>,
    /// The pair being compared.
    current: Option<usize>,
}

impl Walk {
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// Steps from the current pair, or from an operation's `place`, to another one. `None` if that was compared before;
    /// else what to give to [`Walk::leave`].
    pub fn enter(&mut self, pair: Pair, place: Vec<String>) -> Option<Option<usize>> {
        let fresh = self.leads_to.len();
        let id = *self.known.entry(pair).or_insert(fresh);
        if id == fresh {
            self.leads_to.push(BTreeSet::new());
        }
        match self
            .current
            .and_then(|current| self.leads_to.get_mut(current))
        {
            Some(next) => {
                next.insert(id);
            }
            None => self.entries.push((place, id)),
        }
        (id == fresh).then(|| self.current.replace(id))
    }

    /// Back to where [`Walk::enter`] came from.
    pub fn leave(&mut self, before: Option<usize>) {
        self.current = before;
    }

    /// Every entry with all pairs that it leads to.
    pub fn reach(&self) -> impl Iterator<Item = (&Vec<String>, BTreeSet<usize>)> {
        self.entries.iter().map(|(place, entry)| {
            let mut reached = BTreeSet::from([*entry]);
            let mut waiting = vec![*entry];
            while let Some(id) = waiting.pop() {
                for next in self.leads_to.get(id).into_iter().flatten() {
                    if reached.insert(*next) {
                        waiting.push(*next);
                    }
                }
            }
            (place, reached)
        })
    }
}
