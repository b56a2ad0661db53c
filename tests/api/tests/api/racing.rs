//! Who acts at the same time: one wins, nothing is done twice, nothing is lost.

use std::collections::BTreeSet;

use api_tests::TestApp;
use futures_util::future::join_all;
use serde_json::json;

use crate::{
    life::{WARD, complete_draft, filed},
    support::{Office, Stage, bring, database, one},
};

fn statuses(answers: &[api_tests::Answer]) -> Vec<u16> {
    let mut all: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
    all.sort_unstable();
    all
}

#[tokio::test]
async fn of_those_who_act_on_one_version_one_succeeds() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = filed(&citizen).await;
    let etag = office.desk.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    let receive = json!({ "action": "receive" });
    let withdraw = json!({ "action": "withdraw", "reason": "Nộp nhầm." });
    let at_the_desk = (0..4).map(|_| office.desk.act_on(&id, &etag, &receive));
    let (desk, own) = futures_util::future::join(join_all(at_the_desk), citizen.act_on(&id, &etag, &withdraw)).await;
    let answers: Vec<_> = desk.into_iter().chain([own]).collect();
    assert_eq!(statuses(&answers), [200, 412, 412, 412, 412]);
    let client = database(&app.database_url).await;
    assert_eq!(one(&client, &format!("SELECT count(*)::text FROM dossier_event WHERE dossier_id = '{id}'")).await, "3");
}

#[tokio::test]
async fn one_proposal_of_two_specialists_stands() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let colleague = app.official("chuyenvien2").await;
    let id = filed(&citizen).await;
    bring(&id, &office, Stage::Appraisal).await;
    let etag = colleague.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    let propose = |outcome: &str| json!({ "action": "propose", "outcome": outcome, "text": "Theo hồ sơ." });
    let (yes, mut no) = (propose("approve"), propose("refuse"));
    no["reasonCode"] = json!("conditionsNotMet");
    let answers = join_all([office.specialist.act_on(&id, &etag, &yes), colleague.act_on(&id, &etag, &no)]).await;
    assert_eq!(statuses(&answers), [200, 412]);
}

/// Two heads give the same dossier to two people, a thousand times over, each time both on the version that they read.
#[tokio::test]
async fn two_officers_a_thousand_times_one_wins_and_the_other_learns_what_it_is_now() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let other_head = app.official("truongbpmc").await;
    let id = filed(&citizen).await;
    bring(&id, &office, Stage::Appraisal).await;
    let client = database(&app.database_url).await;
    let account = async |name: &str| {
        one(&client, &format!("SELECT id::text FROM account WHERE username = '{name}.badinh'")).await
    };
    let people = [account("chuyenvien").await, account("chuyenvien2").await];
    let count = format!("SELECT count(*)::text FROM dossier_event WHERE dossier_id = '{id}'");
    let before: usize = one(&client, &count).await.parse().unwrap();
    let mut etag = office.head.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    let (mut won, mut lost) = (0, 0);
    for _ in 0..1_000 {
        let give = people.each_ref().map(|person| json!({ "action": "assign", "assignee": person }));
        let answers =
            join_all([office.head.act_on(&id, &etag, &give[0]), other_head.act_on(&id, &etag, &give[1])]).await;
        for answer in &answers {
            match answer.status.as_u16() {
                200 => {
                    won += 1;
                    etag = answer.etag();
                }
                412 => {
                    lost += 1;
                    assert!(answer.text("/detail").contains("in state inProgress"), "{}", answer.json);
                }
                // The one who lost the race gave it to whoever has it already.
                409 => lost += 1,
                status => panic!("{status} {}", answer.json),
            }
        }
        let now: Vec<String> =
            answers.iter().filter(|answer| answer.status.as_u16() == 412).map(|it| it.etag()).collect();
        assert!(now.iter().all(|now| *now == etag), "the loser is told the version that won");
    }
    let after: usize = one(&client, &count).await.parse().unwrap();
    assert_eq!((after - before, won + lost), (won, 2_000), "an event for each who won, none for who lost");
    assert!(won >= 500, "{won} won, {lost} lost");
    println!("{won} won, {lost} lost");
}

#[tokio::test]
async fn codes_given_at_once_are_different_and_without_gaps() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let mut drafts = Vec::new();
    for _ in 0..6 {
        drafts.push(complete_draft(&citizen).await);
    }
    let submit = json!({ "action": "submit" });
    let answers = join_all(drafts.iter().map(|id| citizen.act(id, &submit))).await;
    let codes: BTreeSet<String> = answers.into_iter().map(|answer| answer.expect(200).text("/code")).collect();
    let expected: BTreeSet<String> = (1..=6).map(|number| format!("{WARD}-261120-{number:04}")).collect();
    assert_eq!(codes, expected);
}

#[tokio::test]
async fn numbers_begin_anew_each_day_by_the_clock_of_vietnam() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let mut codes = Vec::new();
    // 23:59 in Vietnam is the same day in UTC, 06:59 the day before.
    for now in ["2026-11-20T23:59:00+07:00", "2026-11-21T00:01:00+07:00", "2026-11-21T06:59:00+07:00"] {
        app.at(now);
        let id = filed(&citizen).await;
        codes.push(citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/code"));
    }
    assert_eq!(codes, ["H26.00004-261120-0001", "H26.00004-261121-0001", "H26.00004-261121-0002"]);
}
