//! Every statement of the import; rows go in many at a time.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, Integer, Nullable, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;
use domain::procedure::{Detail, Procedure};
use serde::Serialize;

use super::{
    plan::{Known, Plan, Write},
    reference::{Coded, Process, Reference, Sector},
    single_forms,
};
use crate::{
    db::{
        Conn,
        schema::{form_template, procedure},
    },
    http::error::AppResult,
};

/// Any number that no other user of advisory locks in this database takes.
const LOCK: &str = "SELECT pg_advisory_xact_lock(4839202)";
/// Versions that go in at once; each may be 100 kB.
const CHUNK: usize = 500;

/// Wait until no other process imports.
pub async fn lock(tx: &mut Conn) -> AppResult<()> {
    diesel::sql_query(LOCK).execute(tx).await?;
    Ok(())
}

/// Whether there is no procedure yet.
pub async fn is_empty(conn: &mut Conn) -> AppResult<bool> {
    Ok(procedure::table.select(procedure::code).first::<String>(conn).await.optional()?.is_none())
}

/// Insert rows by the names of their members; rows that are there already stay.
async fn insert<T: Serialize>(tx: &mut Conn, sql: &'static str, rows: &[T]) -> AppResult<()> {
    if !rows.is_empty() {
        diesel::sql_query(sql).bind::<Text, _>(serde_json::to_string(rows)?).execute(tx).await?;
    }
    Ok(())
}

macro_rules! insert_into {
    ($table:literal) => {
        concat!(
            "INSERT INTO ",
            $table,
            " SELECT * FROM json_populate_recordset(NULL::",
            $table,
            ", $1::json) ON CONFLICT DO NOTHING"
        )
    };
}

/// Units, calendar, banks and agencies.
pub async fn places(tx: &mut Conn, rows: &Reference) -> AppResult<()> {
    insert(tx, insert_into!("province"), &rows.provinces).await?;
    insert(tx, insert_into!("commune"), &rows.communes).await?;
    insert(tx, insert_into!("former_commune"), &rows.former).await?;
    insert(tx, insert_into!("holiday"), &rows.holidays).await?;
    insert(tx, insert_into!("bank"), &rows.banks).await?;
    insert(tx, insert_into!("agency"), &rows.agencies).await
}

/// What procedures refer to.
pub async fn classes(tx: &mut Conn, rows: &Reference) -> AppResult<()> {
    insert(tx, insert_into!("sector"), &rows.sectors).await?;
    insert(tx, insert_into!("result_type"), &rows.results).await?;
    insert(tx, insert_into!("form_template"), &rows.forms).await
}

/// Approved steps.
pub async fn processes(tx: &mut Conn, rows: &[Process]) -> AppResult<()> {
    insert(tx, insert_into!("internal_process"), rows).await
}

#[derive(QueryableByName)]
struct KnownRow {
    #[diesel(sql_type = Text)]
    code: String,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Text)]
    content_hash: String,
    #[diesel(sql_type = Nullable<Text>)]
    names: Option<String>,
}

/// What is known of these codes.
pub async fn known(tx: &mut Conn, codes: &[&str]) -> AppResult<HashMap<String, Known>> {
    let rows: Vec<KnownRow> = diesel::sql_query(
        "SELECT p.code, p.version, v.content_hash, CASE p.detail WHEN 'index' THEN v.content::text END AS names
         FROM procedure p JOIN procedure_version v ON v.procedure_code = p.code AND v.version = p.version WHERE p.code = ANY ($1)",
    )
    .bind::<Array<Text>, _>(codes)
    .load(tx)
    .await?;
    let known = |row: KnownRow| {
        let names = row.names.as_deref().map(Procedure::from_json).transpose()?;
        Ok((row.code, Known { version: row.version, hash: row.content_hash, names }))
    };
    rows.into_iter().map(known).collect()
}

/// A row of `procedure`.
#[derive(Serialize)]
struct ProcedureRow<'a> {
    code: &'a str,
    name: &'a str,
    sector_code: &'a str,
    publisher_code: &'a str,
    publisher_name: &'a str,
    detail: Detail,
    state: &'static str,
    version: i32,
    form_code: Option<&'a String>,
    updated_at: DateTime<Utc>,
}

/// Write new versions, with the sectors and result types that they need.
pub async fn write(tx: &mut Conn, plan: &Plan, now: DateTime<Utc>) -> AppResult<()> {
    let records = || plan.writes.iter().map(|write| &write.procedure);
    insert(tx, insert_into!("sector"), &sectors(records())).await?;
    let results: BTreeMap<&str, &str> = records()
        .flat_map(|record| &record.results)
        .filter_map(|result| Some((result.code.as_deref()?, result.name.as_str())))
        .collect();
    let results: Vec<Coded> =
        results.into_iter().map(|(code, name)| Coded { code: code.to_owned(), name: name.to_owned() }).collect();
    insert(tx, insert_into!("result_type"), &results).await?;

    let forms = forms(tx).await?;
    for chunk in plan.writes.chunks(CHUNK) {
        let rows: Vec<ProcedureRow<'_>> = chunk.iter().map(|write| row(write, &forms, now)).collect();
        insert(
            tx,
            "INSERT INTO procedure SELECT * FROM json_populate_recordset(NULL::procedure, $1::json)
             ON CONFLICT (code) DO UPDATE SET name = excluded.name, sector_code = excluded.sector_code, publisher_code = excluded.publisher_code,
                 publisher_name = excluded.publisher_name, detail = excluded.detail, version = excluded.version,
                 form_code = excluded.form_code, updated_at = excluded.updated_at",
            &rows,
        )
        .await?;
        versions(tx, chunk, now).await?;
    }
    Ok(())
}

fn row<'a>(write: &'a Write, forms: &'a HashMap<String, String>, now: DateTime<Utc>) -> ProcedureRow<'a> {
    let record = &write.procedure;
    ProcedureRow {
        code: &record.code,
        name: &record.name,
        sector_code: &record.sector.code,
        publisher_code: &record.publisher.code,
        publisher_name: &record.publisher.name,
        detail: record.detail,
        state: "published",
        version: write.version,
        form_code: forms.get(&record.code),
        updated_at: now,
    }
}

fn sectors<'a>(records: impl Iterator<Item = &'a Procedure>) -> Vec<Sector> {
    let mut found: BTreeMap<&str, Sector> = BTreeMap::new();
    for record in records {
        found.entry(&record.sector.code).or_insert_with(|| Sector {
            code: record.sector.code.clone(),
            name: record.sector.name.clone(),
            publisher_code: Some(record.publisher.code.clone()),
            publisher_name: record.publisher.name.clone(),
        });
    }
    found.into_values().collect()
}

/// The printed form of each procedure, from the templates that are there.
async fn forms(tx: &mut Conn) -> AppResult<HashMap<String, String>> {
    let rows: Vec<(String, serde_json::Value)> =
        form_template::table.select((form_template::code, form_template::content)).load(tx).await?;
    let templates: Vec<(String, Vec<String>)> = rows
        .into_iter()
        .map(|(code, content)| {
            let procedures = content.get("thu_tuc").and_then(serde_json::Value::as_array);
            (code, procedures.into_iter().flatten().filter_map(|code| code.as_str().map(str::to_owned)).collect())
        })
        .collect();
    Ok(single_forms(templates.iter().map(|(code, procedures)| (code.as_str(), procedures.as_slice()))))
}

async fn versions(tx: &mut Conn, writes: &[Write], now: DateTime<Utc>) -> AppResult<()> {
    diesel::sql_query(
        "INSERT INTO procedure_version (procedure_code, version, content, content_hash, published_at)
         SELECT code, version, content::json, hash, $5 FROM unnest($1, $2, $3, $4) AS new (code, version, content, hash)",
    )
    .bind::<Array<Text>, _>(writes.iter().map(|write| write.procedure.code.as_str()).collect::<Vec<_>>())
    .bind::<Array<Integer>, _>(writes.iter().map(|write| write.version).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(writes.iter().map(|write| write.json.as_str()).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(writes.iter().map(|write| write.hash.as_str()).collect::<Vec<_>>())
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    Ok(())
}
