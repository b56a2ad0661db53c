//! The real reform, from the data pack: the 63 provinces and 10,035 communes of 30 June 2025, five island districts without communes, and where
//! each went.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// An agency of before: a people's committee of a commune or of an island district.
pub struct Before {
    /// `H26.001.00004`: province, district, commune.
    pub code: String,
    pub name: String,
    /// Code of the province's agency.
    pub province: String,
    /// The commune of today that an address there is taken to be in.
    pub default: String,
    /// The other communes that it was split among.
    pub others: Vec<String>,
}

/// A commune of today.
pub struct After {
    pub name: String,
    /// Its province, by its GSO code.
    pub province: String,
}

/// A province of before.
pub struct Province {
    pub agency: String,
    pub name: String,
    /// GSO code of the province of today that it is in.
    pub now: String,
}

pub struct Units {
    pub provinces: Vec<Province>,
    pub before: Vec<Before>,
    pub after: BTreeMap<String, After>,
    /// Agency of each province of today, by its GSO code.
    pub agency_of: BTreeMap<String, String>,
}

fn rows<T: serde::de::DeserializeOwned>(file: &str) -> Vec<T> {
    let path = api_tests::repository("backend/server/data").join(format!("{file}.csv.zst"));
    let text = zstd::decode_all(std::fs::File::open(path).unwrap()).unwrap();
    csv::Reader::from_reader(text.as_slice()).into_deserialize().collect::<Result<_, _>>().unwrap()
}

/// `Ủy ban nhân dân phường Ba Đình` of `Phường Ba Đình`.
fn committee(name: &str) -> String {
    let mut chars = name.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_lowercase).collect();
    format!("Ủy ban nhân dân {first}{}", chars.as_str())
}

/// The sources put the accent of `oà` in two places.
fn spelled(name: &str) -> String {
    name.replace("oà", "òa")
}

impl Units {
    /// All of them; with a province of today, only what is in it.
    pub fn read(only: Option<&str>) -> Self {
        let today: Vec<(String, String, String, String, String)> = rows("provinces");
        let agency_of: BTreeMap<String, String> = today.into_iter().map(|(code, agency, ..)| (code, agency)).collect();
        let wanted = |province: &str| only.is_none_or(|only| only == province);
        let after: BTreeMap<String, After> = rows::<(String, String, String, String)>("communes")
            .into_iter()
            .filter(|(.., province)| wanted(province))
            .map(|(code, name, _, province)| (code, After { name: committee(&name), province }))
            .collect();
        let former: Vec<(String, String, String, String)> = rows("former-provinces");
        let by_name: BTreeMap<String, String> =
            former.iter().map(|(_, agency, name, _)| (spelled(name), agency.clone())).collect();
        let provinces = former
            .into_iter()
            .filter(|(.., now)| wanted(now))
            .map(|(_, agency, name, now)| Province { agency, name: committee(&name), now })
            .collect();
        type Line = (String, String, String, String, String, String, u8, u8);
        let mut before: BTreeMap<String, Before> = BTreeMap::new();
        for (old, name, district_code, district, province, new, _, default) in rows::<Line>("former-units") {
            if !after.contains_key(&new) {
                continue;
            }
            let province = by_name[&spelled(&province)].clone();
            let (code, name) = match old.as_str() {
                "" => (format!("{province}.{district_code}"), committee(&district)),
                old => (format!("{province}.{district_code}.{old}"), format!("{}, {district}", committee(&name))),
            };
            let one = before.entry(code.clone()).or_insert_with(|| Before {
                code,
                name,
                province,
                default: String::new(),
                others: Vec::new(),
            });
            if default == 1 { one.default = new } else { one.others.push(new) }
        }
        Self { provinces, before: before.into_values().collect(), after, agency_of }
    }

    /// Code of the agency of a commune of today.
    pub fn agency(&self, commune: &str) -> String {
        format!("{}.{commune}", self.agency_of[&self.after[commune].province])
    }

    /// The plans of the reform, one for the communes of each province of today and one for the provinces.
    pub fn plans(&self) -> Vec<Value> {
        let mut plans: Vec<Value> = self
            .agency_of
            .iter()
            .filter_map(|(province, agency)| {
                let here = |commune: &str| self.after[commune].province == *province;
                let opens: Vec<Value> = self
                    .after
                    .iter()
                    .filter(|(commune, _)| here(commune))
                    .map(|(commune, after)| {
                        json!({ "code": self.agency(commune), "name": after.name, "level": "commune",
                            "superior": agency, "province": province, "commune": commune })
                    })
                    .collect();
                let moves: Vec<Value> =
                    self.before.iter().filter(|one| here(&one.default)).map(|one| self.one_move(one)).collect();
                (!moves.is_empty()).then(|| plan("1654-1687/NQ-UBTVQH15", "2025-06-16", opens, moves))
            })
            .collect();
        let moves: Vec<Value> = self
            .provinces
            .iter()
            .map(|one| (one, &self.agency_of[&one.now]))
            .filter(|(one, now)| one.agency != **now)
            .map(|(one, now)| json!({ "from": one.agency, "to": now }))
            .collect();
        plans.push(plan("202/2025/QH15", "2025-06-12", Vec::new(), moves));
        plans
    }

    /// A commune that was split: by the commune of the applicant's address, else to where addresses are taken to be.
    fn one_move(&self, one: &Before) -> Value {
        let exceptions: Vec<Value> = one
            .others
            .iter()
            .map(|commune| json!({ "by": "commune", "value": commune, "to": self.agency(commune) }))
            .collect();
        json!({ "from": one.code, "to": self.agency(&one.default), "exceptions": exceptions })
    }
}

fn plan(number: &str, date: &str, opens: Vec<Value>, moves: Vec<Value>) -> Value {
    json!({ "kind": "rearrange", "decision": { "number": number, "date": date }, "effectiveOn": "2025-07-01",
        "opens": opens, "moves": moves })
}
