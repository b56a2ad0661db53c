//! The database schema: up and down, and the rules that every table keeps.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use api_tests::fresh_database;
use tokio_postgres::Client;

use crate::support::{database, one};

/// Everything in the schema except what diesel keeps for itself: one line each.
const DUMP: &str = "
    SELECT format('column %s.%s #%s %s%s default=%s identity=%s generated=%s', c.relname, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND c.relname NOT LIKE '\\_\\_diesel%'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND conrelid::regclass::text NOT LIKE '\\_\\_diesel%'
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = current_schema() AND tablename NOT LIKE '\\_\\_diesel%'
    UNION ALL SELECT format('comment %s %s %s', c.relname, o.objsubid, o.description)
        FROM pg_description o JOIN pg_class c ON c.oid = o.objoid AND o.classoid = 'pg_class'::regclass WHERE c.relnamespace = current_schema()::regnamespace
    UNION ALL SELECT format('trigger %s %s', tgrelid::regclass, tgname) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace
    UNION ALL SELECT format('routine %s', oid::regprocedure) FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
    UNION ALL SELECT format('sequence %s', relname) FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace
    UNION ALL SELECT format('type %s', typname) FROM pg_type WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('d', 'e')
    ORDER BY 1";

async fn dump(client: &Client) -> Vec<String> {
    client.query(DUMP, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

/// The same without the places of columns in their tables: what arrives late stands last.
async fn dump_without_places(client: &Client) -> Vec<String> {
    let place = |word: &&str| word.trim_start_matches('#').parse::<u32>().is_err();
    let mut lines: Vec<String> =
        dump(client).await.iter().map(|line| line.split(' ').filter(place).collect::<Vec<_>>().join(" ")).collect();
    lines.sort();
    lines
}

async fn rows(client: &Client, statement: &str) -> Vec<String> {
    client.query(statement, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

fn server_folder(path: &str) -> PathBuf {
    api_tests::repository("backend/server").join(path)
}

/// Takes back every migration, the last first.
async fn down(client: &Client) {
    let mut folders: Vec<PathBuf> = fs::read_dir(server_folder("migrations"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert_eq!(one(client, "SELECT count(*)::text FROM __diesel_schema_migrations").await, folders.len().to_string());
    for folder in folders.iter().rev() {
        client
            .batch_execute(&fs::read_to_string(folder.join("down.sql")).unwrap())
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    }
    client.batch_execute("DELETE FROM __diesel_schema_migrations").await.unwrap();
}

#[tokio::test]
async fn up_and_down_and_up_gives_the_same_schema() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    let first = dump(&client).await;
    assert!(first.len() > 100, "{first:#?}");
    down(&client).await;
    assert_eq!(dump(&client).await, Vec::<String>::new(), "left behind by a down.sql");
    server::db::migrate(&url).unwrap();
    assert_eq!(dump(&client).await, first);
    // Once more changes nothing.
    server::db::migrate(&url).unwrap();
    assert_eq!(dump(&client).await, first);
}

/// A database that has later migrations already gets one of a lower number when it arrives.
#[tokio::test]
async fn a_migration_that_arrives_late_is_run() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    let whole = dump_without_places(&client).await;
    let late = fs::read_to_string(server_folder("migrations/0016_told").join("down.sql")).unwrap();
    client.batch_execute(&late).await.unwrap();
    let forgotten = "DELETE FROM __diesel_schema_migrations WHERE version = '0016'";
    assert_eq!(client.execute(forgotten, &[]).await.unwrap(), 1);
    assert_ne!(dump_without_places(&client).await, whole);
    server::db::migrate(&url).unwrap();
    assert_eq!(dump_without_places(&client).await, whole);
}

#[tokio::test]
async fn many_processes_may_migrate_at_once() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    let first = dump(&client).await;
    down(&client).await;
    let tries: Vec<_> = (0..4)
        .map(|_| url.clone())
        .map(|url| std::thread::spawn(move || server::db::migrate(&url).map_err(|error| format!("{error:#}"))))
        .collect();
    for one in tries {
        assert_eq!(one.join().unwrap(), Ok(()));
    }
    assert_eq!(dump(&client).await, first);
}

#[tokio::test]
async fn every_table_keeps_the_rules() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    let tables = "FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE '\\_\\_diesel%'";
    let without_comment =
        rows(&client, &format!("SELECT c.relname::text {tables} AND obj_description(c.oid) IS NULL")).await;
    assert!(without_comment.is_empty(), "tables without a comment: {without_comment:?}");
    let without_key = rows(&client, &format!("SELECT c.relname::text {tables} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')")).await;
    assert!(without_key.is_empty(), "tables without a primary key: {without_key:?}");
    let triggers = rows(&client, "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal").await;
    assert!(triggers.is_empty(), "triggers: {triggers:?}");
}

#[tokio::test]
async fn every_moment_has_a_zone() {
    let url = fresh_database().await.unwrap();
    let zoneless = rows(
        &database(&url).await,
        "SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_\\_diesel%' AND a.attnum > 0
           AND (a.atttypid IN ('timestamp'::regtype, 'time'::regtype) OR (a.attname LIKE '%\\_at' AND a.atttypid <> 'timestamptz'::regtype))",
    )
    .await;
    assert!(zoneless.is_empty(), "moments without a zone: {zoneless:?}");
}

#[tokio::test]
async fn every_foreign_key_has_an_index_and_says_what_a_delete_does() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    let silent = rows(
        &client,
        "SELECT conrelid::regclass || ' ' || conname FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND confdeltype = 'a'",
    )
    .await;
    assert!(silent.is_empty(), "foreign keys without a delete rule: {silent:?}");
    // The first columns of a whole index, in any order, are those of the key.
    let slow = rows(
        &client,
        "SELECT k.conrelid::regclass || ' ' || k.conname FROM pg_constraint k
         WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND NOT EXISTS (
            SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL AND i.indisvalid
               AND (SELECT array_agg(c ORDER BY c) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) c)
                 = (SELECT array_agg(c ORDER BY c) FROM unnest(k.conkey) c))",
    )
    .await;
    assert!(slow.is_empty(), "foreign keys without a whole index: {slow:?}");
}

/// Columns of the key; columns with their types, in order.
type Table = (Vec<String>, Vec<(String, String)>);

/// Tables of `db/schema.rs`: name, key, columns with their types in order.
fn described() -> BTreeMap<String, Table> {
    let text: String =
        ["src/db/schema.rs", "src/db/exchange_schema.rs", "src/db/process_schema.rs", "src/db/reference_schema.rs"]
            .iter()
            .map(|file| fs::read_to_string(server_folder(file)).unwrap())
            .collect();
    let mut tables = BTreeMap::new();
    for block in text.split("diesel::table! {").skip(1) {
        let (head, rest) = block.split_once('{').unwrap();
        let (name, key) = head.trim().split_once('(').unwrap();
        let key = key.trim_end().trim_end_matches(')').split(',').map(|column| column.trim().to_owned()).collect();
        let columns = rest.split('}').next().unwrap().lines().filter_map(|line| {
            let (column, kind) = line.trim().trim_end_matches(',').split_once(" -> ")?;
            Some((column.to_owned(), kind.to_owned()))
        });
        tables.insert(name.trim().to_owned(), (key, columns.collect()));
    }
    tables
}

fn diesel_type(sql: &str, nullable: bool) -> String {
    let plain = match sql {
        "text" => "Text",
        "boolean" => "Bool",
        "smallint" => "SmallInt",
        "integer" => "Integer",
        "bigint" => "BigInt",
        "json" => "Json",
        "jsonb" => "Jsonb",
        "ARRAY" => "Array<Text>",
        "uuid" => "Uuid",
        "timestamp with time zone" => "Timestamptz",
        "date" => "Date",
        "bytea" => "Binary",
        other => other,
    };
    if nullable { format!("Nullable<{plain}>") } else { plain.to_owned() }
}

#[tokio::test]
async fn the_tables_that_diesel_knows_are_the_tables_of_the_database() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    let columns = client
        .query(
            "SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'YES' FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_diesel%' ORDER BY table_name, ordinal_position",
            &[],
        )
        .await
        .unwrap();
    let keys = client
        .query(
            "SELECT c.relname::text, a.attname::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
             CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS u (column_number, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.column_number
             WHERE k.contype = 'p' AND k.connamespace = current_schema()::regnamespace ORDER BY c.relname, u.place",
            &[],
        )
        .await
        .unwrap();
    let mut there: BTreeMap<String, Table> = BTreeMap::new();
    for row in &columns {
        let kind = diesel_type(&row.get::<_, String>(2), row.get(3));
        there.entry(row.get(0)).or_default().1.push((row.get(1), kind));
    }
    for row in &keys {
        if let Some(table) = there.get_mut(&row.get::<_, String>(0)) {
            table.0.push(row.get(1));
        }
    }
    let described = described();
    let names = |tables: &BTreeMap<String, _>| tables.keys().cloned().collect::<BTreeSet<String>>();
    assert_eq!(names(&described), names(&there));
    for (name, table) in &there {
        assert_eq!(&described[name], table, "{name}");
    }
}
