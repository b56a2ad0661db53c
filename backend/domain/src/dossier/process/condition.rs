//! When a way of a process is taken: on answers of the form and on facts of the filing. Data, not code: what can be asked is what stands here.

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::dossier::Filing;
use crate::money::Dong;
use crate::terms::{Channel, Level};

/// What a condition may look at.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The filing.
    pub filing: &'a Filing,
    /// The case of the procedure.
    pub case_variant: &'a str,
    /// The answers of the form.
    pub answers: &'a Value,
}

/// A condition: `{"level": ["commune"]}`, `{"answer": {"pointer": "/land/area", "atLeast": 500}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Condition {
    /// All of these.
    All(Vec<Condition>),
    /// One of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// The agency is of one of these levels.
    Level(Vec<Level>),
    /// It came in by one of these channels.
    Channel(Vec<Channel>),
    /// The case of the procedure is one of these.
    CaseVariant(Vec<String>),
    /// The agency lies in a difficult area, or not.
    DifficultArea(bool),
    /// The fee rule asks for this much or more; never where the sum is not known.
    FeeAtLeast(Dong),
    /// An answer of the form.
    Answer(Answer),
}

/// What is asked of an answer; everything that is asked must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// Which one, as a JSON pointer into the answers.
    pub pointer: String,
    /// What it is called on a diagram; none: by its pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// It is one of these values.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub among: Option<Vec<Value>>,
    /// It is a number of this or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Number>,
    /// It is a number of this or less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Number>,
    /// Something is written there, or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filled: Option<bool>,
}

impl Answer {
    fn holds(&self, answers: &Value) -> bool {
        let answer = answers.pointer(&self.pointer);
        let number = answer.and_then(Value::as_f64);
        let filled = match answer {
            None | Some(Value::Null) => false,
            Some(Value::String(text)) => !text.trim().is_empty(),
            Some(Value::Array(items)) => !items.is_empty(),
            Some(_) => true,
        };
        self.among.as_ref().is_none_or(|among| answer.is_some_and(|answer| among.contains(answer)))
            && self.at_least.as_ref().is_none_or(|least| number >= least.as_f64() && number.is_some())
            && self.at_most.as_ref().is_none_or(|most| number <= most.as_f64() && number.is_some())
            && self.filled.is_none_or(|wanted| filled == wanted)
    }

    /// Whether anything is asked at all.
    const fn asks(&self) -> bool {
        self.among.is_some() || self.at_least.is_some() || self.at_most.is_some() || self.filled.is_some()
    }
}

impl Condition {
    /// Whether it holds.
    #[must_use]
    pub fn holds(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            Self::Not(part) => !part.holds(facts),
            Self::Level(levels) => levels.contains(&facts.filing.level),
            Self::Channel(channels) => channels.contains(&facts.filing.channel),
            Self::CaseVariant(cases) => cases.iter().any(|case| case == facts.case_variant),
            Self::DifficultArea(wanted) => facts.filing.difficult_area == *wanted,
            Self::FeeAtLeast(least) => facts.filing.fee.is_some_and(|fee| fee >= *least),
            Self::Answer(answer) => answer.holds(facts.answers),
        }
    }

    /// Whether it says anything: no empty list, no answer of which nothing is asked, no pointer that is none, no more than so deep.
    pub(super) fn is_sound(&self, depth: usize) -> bool {
        depth > 0
            && match self {
                Self::All(parts) | Self::Any(parts) => {
                    !parts.is_empty() && parts.iter().all(|part| part.is_sound(depth - 1))
                }
                Self::Not(part) => part.is_sound(depth - 1),
                Self::Level(levels) => !levels.is_empty(),
                Self::Channel(channels) => !channels.is_empty(),
                Self::CaseVariant(cases) => !cases.is_empty(),
                Self::DifficultArea(_) | Self::FeeAtLeast(_) => true,
                Self::Answer(answer) => answer.pointer.starts_with('/') && answer.asks(),
            }
    }
}

impl Condition {
    /// In Vietnamese, to stand on a way of a diagram.
    #[must_use]
    pub fn text_vi(&self) -> String {
        let joined = |parts: &[Self], word: &str| {
            let texts: Vec<_> = parts.iter().map(Self::text_vi).collect();
            if texts.len() > 1 { format!("({})", texts.join(word)) } else { texts.concat() }
        };
        match self {
            Self::All(parts) => joined(parts, " và "),
            Self::Any(parts) => joined(parts, " hoặc "),
            Self::Not(part) => format!("không phải {}", part.text_vi()),
            Self::Level(levels) => {
                let name = |level: &Level| match level {
                    Level::Ministry => "cấp bộ",
                    Level::Province => "cấp tỉnh",
                    Level::Commune => "cấp xã",
                    Level::Other => "cơ quan khác",
                };
                levels.iter().map(name).collect::<Vec<_>>().join(", ")
            }
            Self::Channel(channels) => {
                let name = |channel: &Channel| match channel {
                    Channel::Online => "nộp trực tuyến",
                    Channel::Post => "nộp qua bưu chính",
                    Channel::Counter => "nộp trực tiếp",
                };
                channels.iter().map(name).collect::<Vec<_>>().join(", ")
            }
            Self::CaseVariant(cases) => format!("trường hợp {}", cases.join(", ")),
            Self::DifficultArea(true) => "thuộc vùng khó khăn".to_owned(),
            Self::DifficultArea(false) => "không thuộc vùng khó khăn".to_owned(),
            Self::FeeAtLeast(least) => format!("phí, lệ phí từ {least}"),
            Self::Answer(answer) => answer.text_vi(),
        }
    }
}

impl Answer {
    fn text_vi(&self) -> String {
        let name = match &self.label {
            Some(label) => format!("“{label}”"),
            None => format!("“{}”", self.pointer.trim_start_matches('/').replace('/', " › ")),
        };
        if let Some([Value::Bool(ticked)]) = self.among.as_deref() {
            return format!("{} {name}", if *ticked { "có" } else { "không" });
        }
        let among = self.among.as_ref().map(|among| {
            let texts: Vec<_> =
                among.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
            format!("là {}", texts.join(" hoặc "))
        });
        let least = self.at_least.as_ref().map(|least| format!("từ {least}"));
        let most = self.at_most.as_ref().map(|most| format!("đến {most}"));
        let filled = self.filled.map(|filled| if filled { "có kê khai" } else { "không kê khai" }.to_owned());
        let asked: Vec<_> = [among, least, most, filled].into_iter().flatten().collect();
        format!("{name} {}", asked.join(", "))
    }
}
