//! Many dossiers that are valid in every rule: some are lived through the API, then copied to every agency with ids, codes and officials of their
//! own, and with hashes that are computed anew. What renames a valid dossier throughout leaves it valid; `motcua audit verify` walks them all.

use std::collections::BTreeMap;

use api_tests::{Caller, TestApp};
use domain::audit::{Hash, canonical, next};
use futures_util::SinkExt as _;
use serde_json::{Value, json};
use tokio_postgres::Client;
use uuid::Uuid;

use super::units::Units;
use crate::{
    life::WARD,
    support::{Office, Stage, at_stage, one},
};

/// How the copies are spread: stage, and how many of twenty.
const STAGES: [(Stage, usize); 9] = [
    (Stage::Draft, 1),
    (Stage::Submitted, 4),
    (Stage::Received, 4),
    (Stage::Appraisal, 5),
    (Stage::Signing, 2),
    (Stage::Approved, 1),
    (Stage::Resolved, 1),
    (Stage::Awaiting, 2),
    // Closed: it must stay where it was.
    (Stage::Delivered, 0),
];

/// The officials of an agency, by the demo account that they take the place of.
const OFFICIALS: [(&str, &str); 5] = [
    ("tiepnhan", "counterOfficial"),
    ("chuyenvien", "specialist"),
    ("truongphong", "divisionHead"),
    ("lanhdao", "leader"),
    ("vanthu", "recordsClerk"),
];

/// A dossier that was lived through the API, as text in which everything that is its own is found and replaced.
struct Pattern {
    closed: bool,
    id: String,
    code: Option<String>,
    head: String,
    token: String,
    row: String,
    events: Vec<PatternEvent>,
    /// Their ids, and the rows as members of an array.
    files: Vec<String>,
    attachments: String,
}

/// An event: what no copy changes (seq, when as text and in microseconds, kind, request, client), and what names its own.
struct PatternEvent {
    fixed: [String; 6],
    actor: String,
    data: String,
}

/// Where a copy is, and where it must be after the reform.
pub struct Copied {
    pub before: String,
    pub after: String,
    pub closed: bool,
}

/// What was made.
pub struct Made {
    pub dossiers: BTreeMap<Uuid, Copied>,
    pub officials: usize,
}

async fn patterns(app: &TestApp, client: &Client) -> Vec<Pattern> {
    let (citizen, office): (Caller<'_>, Office<'_>) = (app.citizen().await, Office::of(app).await);
    let mut found = Vec::new();
    for (stage, _) in STAGES {
        let id = at_stage(&citizen, &office, stage, None).await;
        let row = one(client, &format!("SELECT to_json(d)::text FROM dossier d WHERE id = '{id}'")).await;
        let events = one(
            client,
            &format!(
                "SELECT json_agg(json_build_object('seq', seq, 'at', at, 'micros', (extract(epoch FROM at) * 1000000)::bigint, 'actor', actor,
                    'kind', kind, 'data', data, 'request', request_id, 'client', client) ORDER BY seq)::text
                 FROM dossier_event WHERE dossier_id = '{id}'"
            ),
        )
        .await;
        let attachments = one(
            client,
            &format!("SELECT coalesce(json_agg(a), '[]')::text FROM attachment a WHERE dossier_id = '{id}'"),
        )
        .await;
        // As `to_json` writes it, and the members without blanks between.
        let whole: Value = serde_json::from_str(&row).unwrap();
        let text = |member: &str| whole[member].as_str().unwrap_or_default().to_owned();
        let events = serde_json::from_str::<Vec<Value>>(&events)
            .unwrap()
            .iter()
            .map(|event| {
                let text =
                    |member: &str| event[member].as_str().map_or_else(|| event[member].to_string(), str::to_owned);
                PatternEvent {
                    fixed: ["seq", "at", "micros", "kind", "request", "client"].map(text),
                    actor: canonical(&event["actor"]),
                    data: canonical(&event["data"]),
                }
            })
            .collect();
        let rows: Vec<Value> = serde_json::from_str(&attachments).unwrap();
        found.push(Pattern {
            closed: stage == Stage::Delivered,
            code: whole["code"].as_str().map(str::to_owned),
            head: text("event_head"),
            token: text("tracking_token"),
            row: whole.to_string(),
            events,
            files: rows.iter().map(|file| file["id"].as_str().unwrap().to_owned()).collect(),
            attachments: rows.iter().map(Value::to_string).collect::<Vec<_>>().join(","),
            id,
        });
    }
    found
}

/// Put the agencies of before into the place of those of today.
async fn agencies(client: &Client, units: &Units) {
    let communes: Vec<String> = units.after.keys().map(|commune| units.agency(commune)).collect();
    client.execute("DELETE FROM assignment WHERE agency_code = ANY ($1)", &[&communes]).await.unwrap();
    for numbers in ["slip_sequence", "register_sequence"] {
        client.execute(&format!("DELETE FROM {numbers} WHERE agency_code = ANY ($1)"), &[&communes]).await.unwrap();
    }
    client.execute("DELETE FROM agency WHERE code = ANY ($1)", &[&communes]).await.unwrap();
    let mut agencies: Vec<Value> = units
        .provinces
        .iter()
        .map(|one| json!({ "code": one.agency, "name": one.name, "level": "province", "accepts_dossiers": true, "provisional": false, "difficult_area": false, "cooperation_version": 0 }))
        .collect();
    agencies.extend(units.before.iter().map(|one| {
        json!({ "code": one.code, "name": one.name, "level": "commune", "parent_code": one.province, "accepts_dossiers": true, "provisional": true,
            "difficult_area": false, "cooperation_version": 0 })
    }));
    client
        .execute(
            "INSERT INTO agency SELECT * FROM json_populate_recordset(NULL::agency, $1::text::json)
             ON CONFLICT (code) DO UPDATE SET name = excluded.name, accepts_dossiers = true",
            &[&Value::from(agencies).to_string()],
        )
        .await
        .unwrap();
}

/// Five officials for each agency; gives their accounts in the order of [`OFFICIALS`].
async fn officials(client: &Client, units: &Units) -> Vec<[Uuid; OFFICIALS.len()]> {
    let staff: Vec<[Uuid; OFFICIALS.len()]> =
        units.before.iter().map(|_| std::array::from_fn(|_| Uuid::now_v7())).collect();
    let (mut ids, mut names, mut roles, mut places) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (agency, accounts) in units.before.iter().zip(&staff) {
        for ((short, role), id) in OFFICIALS.iter().zip(accounts) {
            ids.push(id.to_string());
            names.push(format!("{short}.{}", agency.code.to_lowercase()));
            roles.push((*role).to_owned());
            places.push(agency.code.clone());
        }
    }
    client
        .execute(
            "INSERT INTO account (id, kind, username, full_name, password_hash, active, created_at)
             SELECT n.id, 'official', n.name, n.name, (SELECT password_hash FROM account WHERE username = 'quantri'), true, '2025-06-01T00:00:00Z'
             FROM unnest($1::text[]::uuid[], $2::text[]) AS n (id, name)",
            &[&ids, &names],
        )
        .await
        .unwrap();
    client
        .execute(
            "INSERT INTO assignment SELECT * FROM unnest($1::text[]::uuid[], $2::text[], $3::text[])",
            &[&ids, &roles, &places],
        )
        .await
        .unwrap();
    staff
}

/// Fill the database with `open` open dossiers at the agencies of before, and one closed one for each fiftieth.
pub async fn fill(app: &TestApp, client: &Client, units: &Units, open: usize) -> Made {
    let patterns = patterns(app, client).await;
    let demo: Vec<String> = {
        let mut found = Vec::new();
        for (short, _) in OFFICIALS {
            found.push(one(client, &format!("SELECT id::text FROM account WHERE username = '{short}.badinh'")).await);
        }
        found
    };
    client
        .batch_execute("DELETE FROM attachment; DELETE FROM outbox; DELETE FROM dossier_event; DELETE FROM dossier; DELETE FROM dossier_sequence")
        .await
        .unwrap();
    agencies(client, units).await;
    let staff = officials(client, units).await;
    let turns: Vec<usize> =
        STAGES.iter().enumerate().flat_map(|(at, (_, many))| std::iter::repeat_n(at, *many)).collect();
    let closed = patterns.iter().position(|pattern| pattern.closed).unwrap();
    let total = open + open / 50;
    let mut numbers: Vec<usize> = vec![0; units.before.len()];
    let mut made = Made { dossiers: BTreeMap::new(), officials: staff.len() * OFFICIALS.len() };
    let mut batch = Batch::default();
    for turn in 0..total {
        // Agencies in turn, but every tenth dossier at one of the first twenty: some have many, as cities do.
        let agency = if turn % 10 == 9 { turn / 10 % 20 } else { turn * 7 } % units.before.len();
        let before = &units.before[agency];
        let pattern = &patterns[if turn < open { turns[turn % turns.len()] } else { closed }];
        numbers[agency] += usize::from(pattern.code.is_some());
        // Every other applicant of a split commune is known to live in a certain part of it.
        let part = (turn % 2 == 0 && !before.others.is_empty()).then(|| {
            let place = turn / 2 % (before.others.len() + 1);
            before.others.get(place).unwrap_or(&before.default).clone()
        });
        let id = Uuid::now_v7();
        let after = units.agency(part.as_ref().unwrap_or(&before.default));
        made.dossiers.insert(id, Copied { before: before.code.clone(), after, closed: pattern.closed });
        let own = Own { id, agency: &before.code, number: numbers[agency], part, staff: &staff[agency] };
        batch.add(pattern, &own, &demo);
        if batch.rows.len() >= 500 || turn + 1 == total {
            batch.write(client).await;
        }
    }
    let numbered: Vec<(String, i32)> = units
        .before
        .iter()
        .zip(&numbers)
        .filter(|(_, last)| **last > 0)
        .map(|(agency, last)| (agency.code.clone(), i32::try_from(*last).unwrap()))
        .collect();
    let (codes, lasts): (Vec<String>, Vec<i32>) = numbered.into_iter().unzip();
    client
        .execute("INSERT INTO dossier_sequence SELECT code, '2025-06-16', last FROM unnest($1::text[], $2::int[]) AS n (code, last)", &[&codes, &lasts])
        .await
        .unwrap();
    client.batch_execute("ANALYZE").await.unwrap();
    made
}

/// What is a copy's own.
struct Own<'a> {
    id: Uuid,
    agency: &'a str,
    number: usize,
    part: Option<String>,
    staff: &'a [Uuid],
}

#[derive(Default)]
struct Batch {
    rows: Vec<String>,
    /// Members of an array each.
    attachments: Vec<String>,
    events: String,
}

impl Batch {
    fn add(&mut self, pattern: &Pattern, own: &Own<'_>, demo: &[String]) {
        let mut names: Vec<(String, String)> = vec![(pattern.id.clone(), own.id.to_string())];
        if let Some(code) = &pattern.code {
            let day = code.rsplit('-').nth(1).unwrap();
            names.push((code.clone(), format!("{}-{day}-{:04}", own.agency, own.number)));
        }
        names.push((format!("\"{WARD}\""), format!("\"{}\"", own.agency)));
        names.extend(demo.iter().cloned().zip(own.staff.iter().map(Uuid::to_string)));
        names.extend(pattern.files.iter().map(|file| (file.clone(), Uuid::now_v7().to_string())));
        let renamed = |text: &str| names.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));

        let mut head = Hash::GENESIS;
        for event in &pattern.events {
            let id = own.id.to_string();
            let [seq, at, micros, kind, request, client] = &event.fixed;
            let (actor, data) = (renamed(&event.actor), renamed(&event.data));
            let fields = [&id, seq, micros, &actor, kind, &data, request, client];
            let hash = next(&head, fields.iter().map(|field| field.as_bytes()));
            let (previous, hash_text) = (head.to_string(), hash.to_string());
            let columns = [&id, seq, at, &actor, kind, &data, request, client, &previous, &hash_text];
            let line: Vec<String> = columns.iter().map(|column| column.replace('\\', "\\\\")).collect();
            self.events.push_str(&line.join("\t"));
            self.events.push('\n');
            head = hash;
        }
        let mut row = renamed(&pattern.row)
            .replace(&pattern.head, &head.to_string())
            .replace(&pattern.token, &format!("copy-{}", own.id.simple()));
        if let Some(part) = &own.part {
            row = row.replacen("\"applicant\":{", &format!("\"applicant\":{{\"communeCode\":\"{part}\","), 1);
        }
        self.rows.push(row);
        if !pattern.attachments.is_empty() {
            self.attachments.push(renamed(&pattern.attachments));
        }
    }

    async fn write(&mut self, client: &Client) {
        let insert = async |table: &str, rows: &mut Vec<String>| {
            let statement =
                format!("INSERT INTO {table} SELECT * FROM json_populate_recordset(NULL::{table}, $1::text::json)");
            client.execute(&statement, &[&format!("[{}]", std::mem::take(rows).join(","))]).await.unwrap();
        };
        insert("dossier", &mut self.rows).await;
        insert("attachment", &mut self.attachments).await;
        let sink = client.copy_in("COPY dossier_event FROM STDIN").await.unwrap();
        let mut sink = std::pin::pin!(sink);
        sink.send(std::io::Cursor::new(std::mem::take(&mut self.events).into_bytes())).await.unwrap();
        sink.finish().await.unwrap();
    }
}
