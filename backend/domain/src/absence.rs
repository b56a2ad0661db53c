//! Officials who are away, and who does their work meanwhile (làm thay).

use std::collections::BTreeMap;

use crate::ids::AccountId;

/// Who is away at one moment, and whom each of them named to do the work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Away(BTreeMap<AccountId, Option<AccountId>>);

impl FromIterator<(AccountId, Option<AccountId>)> for Away {
    fn from_iter<I: IntoIterator<Item = (AccountId, Option<AccountId>)>>(absences: I) -> Self {
        Self(absences.into_iter().collect())
    }
}

impl Away {
    /// Who does the work of an official: himself while he is there, else the first along the chain of substitutes who is. None where the chain
    /// ends with somebody who named nobody, or goes round in a circle.
    #[must_use]
    pub fn doer_for(&self, official: AccountId) -> Option<AccountId> {
        let mut doer = official;
        // Whoever is met twice stands in a circle: there are no more steps than people away.
        for _ in 0..=self.0.len() {
            match self.0.get(&doer) {
                None => return Some(doer),
                Some(substitute) => doer = (*substitute)?,
            }
        }
        None
    }

    /// The officials whose work falls to somebody.
    #[must_use]
    pub fn falling_to(&self, doer: AccountId) -> Vec<AccountId> {
        self.0.keys().copied().filter(|official| self.doer_for(*official) == Some(doer)).collect()
    }
}
