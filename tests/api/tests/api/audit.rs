//! The chains: what happened stays as it was, and reading by officials is recorded.

use api_tests::TestApp;
use serde_json::json;
use server::db::Db;

use crate::{
    life::{complete_draft, filed},
    support::{Office, Stage, bring, database, one},
};

/// What a walk over every chain finds.
async fn faults(app: &TestApp) -> Vec<String> {
    let db = Db::new(&app.database_url, 1).unwrap();
    let mut conn = db.get().await.unwrap();
    let acts = server::audit::verify(&mut conn).await.unwrap();
    let events = server::dossiers::verify_events(&mut conn).await.unwrap();
    assert!(acts.entries > 0 && acts.chains > 0, "{acts:?}");
    acts.faults.into_iter().chain(events.faults).collect()
}

async fn a_life() -> (TestApp, String) {
    let app = TestApp::start().await;
    let id = {
        let (citizen, office) = (app.citizen().await, Office::of(&app).await);
        let id = filed(&citizen).await;
        bring(&id, &office, Stage::Delivered).await;
        complete_draft(&citizen).await;
        id
    };
    (app, id)
}

#[tokio::test]
async fn after_a_life_every_chain_is_whole_and_the_events_fold_to_the_stored_state() {
    let (app, id) = a_life().await;
    assert_eq!(faults(&app).await, Vec::<String>::new());
    let db = Db::new(&app.database_url, 1).unwrap();
    let mut conn = db.get().await.unwrap();
    let stored = server::dossiers::events(&mut conn, id.parse().unwrap()).await.unwrap();
    assert!(stored.len() >= 7);
    let events: Vec<_> = stored.iter().map(|row| server::dossiers::read_event(row).unwrap().0).collect();
    let folded = domain::dossier::fold(&events).unwrap().unwrap();
    let client = database(&app.database_url).await;
    let row = one(&client, &format!("SELECT folded::text FROM dossier WHERE id = '{id}'")).await;
    assert_eq!(serde_json::to_value(&folded).unwrap(), serde_json::from_str::<serde_json::Value>(&row).unwrap());
    // The columns that serve queries say the same.
    let columns = one(
        &client,
        &format!("SELECT concat_ws('|', state, code, event_seq, closed_at IS NOT NULL, step_role IS NULL) FROM dossier WHERE id = '{id}'"),
    )
    .await;
    let code = folded.code.as_ref().unwrap();
    assert_eq!(columns, format!("{}|{code}|{}|t|t", folded.kind().as_str(), events.len()));
}

#[tokio::test]
async fn every_change_behind_the_program_is_found() {
    let (app, id) = a_life().await;
    let client = database(&app.database_url).await;
    let dossier = format!("dossier {id}");
    let last = format!("seq = (SELECT max(seq) FROM dossier_event WHERE dossier_id = '{id}')");
    let tampering = [
        (
            "the data of an event",
            format!(
                "UPDATE dossier_event SET data = jsonb_set(data, '{{kind}}', '\"x\"') WHERE dossier_id = '{id}' AND seq = 2"
            ),
            &dossier,
        ),
        (
            "who did it",
            format!(
                "UPDATE dossier_event SET actor = jsonb_set(actor, '{{name}}', '\"Ai đó\"') WHERE dossier_id = '{id}' AND seq = 3"
            ),
            &dossier,
        ),
        (
            "when it was",
            format!("UPDATE dossier_event SET at = at - interval '1 microsecond' WHERE dossier_id = '{id}' AND {last}"),
            &dossier,
        ),
        (
            "which request it was",
            format!("UPDATE dossier_event SET request_id = 'x' WHERE dossier_id = '{id}' AND seq = 1"),
            &dossier,
        ),
        ("the last event", format!("DELETE FROM dossier_event WHERE dossier_id = '{id}' AND {last}"), &dossier),
        ("an event in between", format!("DELETE FROM dossier_event WHERE dossier_id = '{id}' AND seq = 4"), &dossier),
        ("every event", format!("DELETE FROM dossier_event WHERE dossier_id = '{id}'"), &dossier),
        (
            "the last event with the length",
            format!(
                "DELETE FROM dossier_event WHERE dossier_id = '{id}' AND {last};
                 UPDATE dossier SET event_seq = event_seq - 1 WHERE id = '{id}'"
            ),
            &dossier,
        ),
        (
            "the state",
            format!("UPDATE dossier SET folded = jsonb_set(folded, '{{seq}}', '2') WHERE id = '{id}'"),
            &dossier,
        ),
    ];
    let audit = "account:".to_owned();
    let of_desk = "stream = 'account:' || (SELECT id FROM account WHERE username = 'tiepnhan.badinh')";
    let acts = [
        (
            "the last act",
            format!(
                "DELETE FROM audit_entry WHERE {of_desk} AND seq = (SELECT max(seq) FROM audit_entry WHERE {of_desk})"
            ),
            &audit,
        ),
        ("an act in between", format!("DELETE FROM audit_entry WHERE {of_desk} AND seq = 2"), &audit),
        ("every act", format!("DELETE FROM audit_entry WHERE {of_desk}"), &audit),
        ("what was done", format!("UPDATE audit_entry SET action = 'nothing' WHERE {of_desk} AND seq = 1"), &audit),
        ("to what", format!("UPDATE audit_entry SET subject = 'dossier:x' WHERE {of_desk} AND seq = 2"), &audit),
        ("with what", format!("UPDATE audit_entry SET data = '{{}}' WHERE {of_desk} AND data <> '{{}}'"), &audit),
    ];
    let mut unseen = Vec::new();
    for (what, statement, told) in tampering.iter().chain(&acts) {
        // Each change alone: the tables come back after it.
        client.batch_execute("CREATE TABLE kept_event AS TABLE dossier_event; CREATE TABLE kept_dossier AS TABLE dossier; CREATE TABLE kept_act AS TABLE audit_entry").await.unwrap();
        client.batch_execute(statement).await.unwrap();
        let found = faults(&app).await;
        if !found.iter().any(|fault| fault.contains(told.as_str())) {
            unseen.push(format!("{what}: {found:?}"));
        }
        client
            .batch_execute(
                "DELETE FROM dossier_event; INSERT INTO dossier_event TABLE kept_event;
                 UPDATE dossier d SET folded = k.folded, event_seq = k.event_seq FROM kept_dossier k WHERE d.id = k.id;
                 DELETE FROM audit_entry; INSERT INTO audit_entry TABLE kept_act;
                 DROP TABLE kept_event, kept_dossier, kept_act",
            )
            .await
            .unwrap();
    }
    assert!(unseen.is_empty(), "{unseen:#?}");
    assert_eq!(faults(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_an_official_reads_is_recorded_and_what_a_citizen_reads_of_their_own_is_not() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = filed(&citizen).await;
    let client = database(&app.database_url).await;
    let reads = format!(
        "SELECT count(*)::text FROM audit_entry e JOIN account a ON e.actor = 'account:' || a.id WHERE e.subject = 'dossier:{id}' AND e.action = 'read'"
    );
    citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(one(&client, &reads).await, "0");
    let seen = office.specialist.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(one(&client, &format!("{reads} AND a.username = 'chuyenvien.badinh'")).await, "1");
    // Who has it already has read it again.
    office
        .specialist
        .send(
            office
                .specialist
                .request(reqwest::Method::GET, &format!("/dossiers/{id}"))
                .header("If-None-Match", seen.etag()),
        )
        .await
        .expect(304);
    assert_eq!(one(&client, &reads).await, "2");
}

#[tokio::test]
async fn papers_slips_and_results_that_an_official_opens_are_recorded() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let draft = complete_draft(&citizen).await;
    let paper = citizen.attach(&draft, "other").await;
    citizen.act(&draft, &json!({ "action": "submit" })).await.expect(200);
    let id = draft;
    bring(&id, &office, Stage::Resolved).await;
    let client = database(&app.database_url).await;
    let by_specialist = format!(
        "SELECT count(*)::text FROM audit_entry e JOIN account a ON e.actor = 'account:' || a.id
         WHERE e.subject = 'dossier:{id}' AND a.username = 'chuyenvien2.badinh'"
    );
    let colleague = app.official("chuyenvien2").await;
    let mut unseen = Vec::new();
    for (nth, path) in ["/attachments/PAPER", "/slips/receipt.pdf", "/result", "/timeline"].into_iter().enumerate() {
        colleague.get(&format!("/dossiers/{id}{}", path.replace("PAPER", &paper))).await.expect(200);
        let known = one(&client, &by_specialist).await.parse::<usize>().unwrap();
        if known + unseen.len() <= nth {
            unseen.push(path);
        }
    }
    assert!(unseen.is_empty(), "read by an official, recorded nowhere: {unseen:?}");
}
