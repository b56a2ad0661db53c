//! The numbers of the ranking, found by measuring on labelled questions (one half tuned, the other held out).

/// How a text of a record counts.
#[derive(Debug, Clone)]
pub struct Field {
    /// Strength of one hit in a text of usual length.
    pub strength: f32,
    /// How much longer texts count less, 0 to 1.
    pub length: f32,
    /// Usual length in words.
    pub usual: f32,
    /// Most that hits of this field alone add up to.
    pub most: f32,
    /// Whether neighbouring words are indexed as pairs.
    pub pairs: bool,
}

/// All weights.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Name of the procedure.
    pub name: Field,
    /// Sector.
    pub sector: Field,
    /// Keywords.
    pub keywords: Field,
    /// Names of results.
    pub results: Field,
    /// Forms.
    pub forms: Field,
    /// Agencies.
    pub agencies: Field,
    /// Long texts.
    pub body: Field,
    /// A phrase of people.
    pub phrase: Field,
    /// The name behind a phrase.
    pub phrase_name: Field,
    /// The other phrases of the same procedure behind a phrase.
    pub phrase_others: Field,
    /// Saturation of repeated hits.
    pub saturation: f32,
    /// Weight of a pair beside that of its words.
    pub pair: f32,
    /// Rarity of a word that the catalogue does not have.
    pub unknown: f32,
    /// Share of its weight that a filler word keeps.
    pub filler: f32,
    /// The same when the writer left out the marks and the filler has some.
    pub filler_unmarked: f32,
    /// Highest weight of a bare number.
    pub number: f32,
    /// Trust in a word that was typed but read as another.
    pub typed: f32,
    /// Share of the name that the question covers: bonus.
    pub precision: f32,
    /// The same for phrases of people.
    pub phrase_precision: f32,
    /// Words with other marks than the writer typed: malus.
    pub marks: f32,
    /// Name begins as the question does: bonus.
    pub prefix: f32,
    /// Bonus of a phrase that is the question.
    pub exact: f32,
    /// Handicap of a phrase beside a name.
    pub phrase_factor: f32,
    /// Popularity at its highest.
    pub popularity: f32,
    /// Everyday matter of the commune.
    pub commune: f32,
    /// Full record.
    pub full: f32,
    /// Units that get a second look.
    pub second_look: usize,
    /// Hits below this share of the best are not returned.
    pub tail: f32,
    /// Name with another action than asked for: malus.
    pub action: f32,
    /// Share of that malus for a special action that nobody asked for.
    pub action_open: f32,
    /// Share of neighbouring words in the coverage.
    pub together: f32,
    /// How much a subject that no procedure answers takes from the coverage.
    pub outside: f32,
    /// Coverage of a question of a few words from which the best hit is an answer.
    pub confident: f32,
}

impl Default for Weights {
    fn default() -> Self {
        let field = |strength: f32, length: f32, usual: f32, most: f32, pairs: bool| Field {
            strength,
            length,
            usual,
            most,
            pairs,
        };
        Self {
            name: field(3.0, 0.3, 16.0, 6.0, true),
            sector: field(0.8, 0.2, 5.0, 2.0, true),
            keywords: field(1.5, 0.2, 6.0, 3.0, true),
            results: field(0.7, 0.3, 10.0, 2.0, true),
            forms: field(0.3, 0.3, 10.0, 0.6, false),
            agencies: field(0.15, 0.3, 8.0, 0.3, false),
            body: field(0.15, 0.0, 1.0, 0.5, false),
            phrase: field(3.0, 0.1, 7.0, 6.0, true),
            phrase_name: field(1.0, 0.3, 16.0, 1.2, true),
            phrase_others: field(0.6, 0.0, 1.0, 0.6, false),
            saturation: 1.0,
            pair: 0.7,
            unknown: 6.0,
            filler: 0.1,
            filler_unmarked: 0.35,
            number: 1.5,
            typed: 0.8,
            precision: 0.3,
            phrase_precision: 0.4,
            marks: 0.6,
            prefix: 0.2,
            exact: 0.1,
            phrase_factor: 0.95,
            popularity: 0.16,
            commune: 0.02,
            full: 0.06,
            second_look: 400,
            tail: 0.45,
            action: 0.3,
            action_open: 0.7,
            together: 0.35,
            outside: 0.9,
            confident: 0.31,
        }
    }
}
