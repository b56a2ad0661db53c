//! Registration, sign-in, sessions and tokens.

use api_tests::{Answer, Caller, TestApp};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use reqwest::Method;
use serde_json::{Value, json};
use server::demo::PASSWORD;

use crate::support::{database, everything, must_be_problem, one};

fn person() -> Value {
    json!({ "identityNumber": "079301000123", "fullName": "Lý Thị Thử", "phone": "0912345678", "email": "thu@example.com", "password": "mat khau rat dai" })
}

/// The refresh token that an answer gives, from its cookie.
fn refresh_token(answer: &Answer) -> String {
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for wanted in ["HttpOnly", "SameSite=Strict", "Path=/api/v1/auth"] {
        assert!(cookie.contains(wanted), "{cookie}");
    }
    cookie.split(';').next().unwrap().strip_prefix("motcua_refresh=").unwrap().to_owned()
}

async fn refresh_with(app: &TestApp, token: &str) -> Answer {
    let caller = app.anonymous();
    caller.send(caller.request(Method::POST, "/auth/refresh").header("Cookie", format!("motcua_refresh={token}"))).await
}

async fn sign_in(caller: &Caller<'_>, username: &str, password: &str) -> Answer {
    caller.post("/auth/login", &json!({ "username": username, "password": password })).await
}

fn with_token<'a>(app: &'a TestApp, token: &str) -> Caller<'a> {
    let mut caller = app.anonymous();
    caller.token = Some(token.to_owned());
    caller
}

#[tokio::test]
async fn a_citizen_registers_with_the_number_and_is_signed_in() {
    let app = TestApp::start().await;
    let mut caller = app.anonymous();
    let answer = caller.post("/auth/register", &person()).await.expect(201);
    refresh_token(&answer);
    assert_eq!(answer.text("/me/kind"), "citizen");
    caller.token = Some(answer.text("/accessToken"));
    let me = caller.get("/me").await.expect(200);
    assert_eq!(me.json, *answer.get("/me"));
    assert_eq!((me.text("/identityNumber").as_str(), me.text("/username").as_str()), ("079•••••••23", "079•••••••23"));
    assert_eq!(me.text("/phone"), "0912345678");
    assert!(!me.json.to_string().contains("079301000123"));
    sign_in(&app.anonymous(), "079301000123", "mat khau rat dai").await.expect(200);
    let again = app.anonymous().post("/auth/register", &person()).await;
    must_be_problem(&again, 409, "alreadyRegistered", "the same number again");
    let hash =
        one(&database(&app.database_url).await, "SELECT password_hash FROM account WHERE username = '079301000123'")
            .await;
    assert!(hash.starts_with("$argon2id$"), "{hash}");
}

#[tokio::test]
async fn two_who_register_the_same_number_at_once_get_one_account() {
    let app = TestApp::start().await;
    let body = person();
    let caller = app.anonymous();
    let answers = futures_util::future::join_all((0..4).map(|_| caller.post("/auth/register", &body))).await;
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409]);
}

#[tokio::test]
async fn everything_wrong_with_a_registration_is_told_at_once_and_nothing_is_kept() {
    let app = TestApp::start().await;
    let (caller, client) = (app.anonymous(), database(&app.database_url).await);
    let before = everything(&client).await;
    let wrong = json!({ "identityNumber": "0793010001", "fullName": "", "phone": "1", "email": "none", "password": "short", "admin": true });
    let answer = caller.post("/auth/register", &wrong).await;
    must_be_problem(&answer, 400, "invalidInput", "by the schema");
    let mut pointers = answer.problem().1;
    pointers.sort();
    assert_eq!(pointers, ["/admin", "/email", "/fullName", "/identityNumber", "/password", "/phone"]);
    assert!(!answer.json.to_string().contains("0793010001"), "what was typed is not told back: {}", answer.json);

    let mut wrong = person();
    wrong["fullName"] = json!("\u{200b}\u{202e}");
    wrong["phone"] = json!("khong phai so");
    let answer = caller.post("/auth/register", &wrong).await;
    must_be_problem(&answer, 400, "invalidInput", "by the rules");
    let mut pointers = answer.problem().1;
    pointers.sort();
    assert_eq!(pointers, ["/fullName", "/phone"]);

    for number in
        ["123456789", "07930100012", "0793010001234", "07930100012x", "０７９３０１０００１２３", "079 301 000 123"]
    {
        let mut wrong = person();
        wrong["identityNumber"] = json!(number);
        let answer = caller.post("/auth/register", &wrong).await;
        must_be_problem(&answer, 400, "invalidInput", number);
        assert_eq!(answer.problem().1, ["/identityNumber"], "{number}");
    }
    assert_eq!(everything(&client).await, before);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_told_alike() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    let mut told = Vec::new();
    for (username, password) in [("001190999001", "wrong password"), ("001190999999", PASSWORD), ("nobody", PASSWORD)] {
        let mut answer = sign_in(&caller, username, password).await;
        must_be_problem(&answer, 401, "wrongCredentials", username);
        assert!(answer.headers.get("set-cookie").is_none());
        for own in ["requestId", "instance"] {
            answer.json.as_object_mut().unwrap().remove(own);
        }
        told.push(answer.json);
    }
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:?}");
}

#[tokio::test]
async fn five_failures_brake_one_name_and_time_lets_go() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    for _ in 0..5 {
        sign_in(&caller, "001190999001", "wrong password").await.expect(401);
    }
    let braked = sign_in(&caller, "001190999001", PASSWORD).await;
    must_be_problem(&braked, 429, "tooManyRequests", "after five failures");
    let wait: u32 = braked.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=5).contains(&wait), "{wait}");
    // Upper case or blanks do not make another name of it; other names are free.
    sign_in(&caller, " 001190999001 ", PASSWORD).await.expect(429);
    sign_in(&caller, "020085999002", PASSWORD).await.expect(200);
    // Each failure more doubles the wait.
    app.at("2026-11-20T09:00:10+07:00");
    for _ in 0..3 {
        sign_in(&caller, "001190999001", "wrong password").await;
    }
    let longer = sign_in(&caller, "001190999001", PASSWORD).await.expect(429);
    assert!(longer.headers["retry-after"].to_str().unwrap().parse::<u32>().unwrap() >= 2);
    app.at("2026-11-20T09:01:00+07:00");
    sign_in(&caller, "001190999001", PASSWORD).await.expect(200);
    // Success forgets the failures.
    for _ in 0..4 {
        sign_in(&caller, "001190999001", "wrong password").await.expect(401);
    }
    sign_in(&caller, "001190999001", PASSWORD).await.expect(200);
}

#[tokio::test]
async fn guesses_that_come_at_once_are_counted_too() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    let answers =
        futures_util::future::join_all((0..30).map(|_| sign_in(&caller, "001190999001", "wrong password"))).await;
    assert!(answers.iter().all(|answer| matches!(answer.status.as_u16(), 401 | 429)));
    let client = database(&app.database_url).await;
    let tried = answers.iter().filter(|answer| answer.status.as_u16() == 401).count();
    let counted = one(&client, "SELECT max(failures)::text FROM brake").await;
    assert_eq!(counted, tried.to_string(), "every guess that was answered 401 is counted");
    sign_in(&caller, "001190999001", PASSWORD).await.expect(429);
}

#[tokio::test]
async fn refresh_gives_a_new_token_and_the_old_one_is_used_up() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    let first = refresh_token(&sign_in(&caller, "001190999001", PASSWORD).await.expect(200));
    let answer = caller.send(caller.request(Method::POST, "/auth/refresh")).await.expect(200);
    let second = refresh_token(&answer);
    assert_ne!(first, second);
    with_token(&app, &answer.text("/accessToken")).get("/me").await.expect(200);
    // Two tabs may refresh at once.
    refresh_with(&app, &first).await.expect(200);
    // The jar holds the second token.
    caller.send(caller.request(Method::POST, "/auth/refresh")).await.expect(200);
    let client = database(&app.database_url).await;
    let stored = one(&client, "SELECT string_agg(token_hash, ' ') FROM refresh_token").await;
    assert!(!stored.contains(&first) && !stored.contains(&second), "only hashes are stored");
}

#[tokio::test]
async fn a_used_refresh_token_that_comes_back_ends_the_whole_sign_in() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    let stolen = refresh_token(&sign_in(&caller, "001190999001", PASSWORD).await.expect(200));
    let other = refresh_token(&sign_in(&app.anonymous(), "001190999001", PASSWORD).await.expect(200));
    let newest = refresh_token(&caller.send(caller.request(Method::POST, "/auth/refresh")).await.expect(200));
    app.at("2026-11-20T09:00:11+07:00");
    must_be_problem(&refresh_with(&app, &stolen).await, 401, "sessionEnded", "the used token");
    must_be_problem(&refresh_with(&app, &newest).await, 401, "sessionEnded", "the newest of the family");
    // A sign-in on another machine is another family.
    refresh_with(&app, &other).await.expect(200);
    let client = database(&app.database_url).await;
    assert_eq!(one(&client, "SELECT count(*)::text FROM audit_entry WHERE action = 'refreshReused'").await, "1");
}

#[tokio::test]
async fn a_refresh_token_ends_after_two_weeks_and_an_invented_one_is_nothing() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    sign_in(&caller, "001190999001", PASSWORD).await.expect(200);
    must_be_problem(&refresh_with(&app, "invented").await, 401, "sessionEnded", "invented");
    must_be_problem(&refresh_with(&app, "").await, 401, "sessionEnded", "empty");
    let bare = app.anonymous();
    must_be_problem(&bare.send(bare.request(Method::POST, "/auth/refresh")).await, 401, "sessionEnded", "no cookie");
    app.at("2026-12-04T09:00:01+07:00");
    must_be_problem(
        &caller.send(caller.request(Method::POST, "/auth/refresh")).await,
        401,
        "sessionEnded",
        "after two weeks",
    );
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let app = TestApp::start().await;
    let caller = app.anonymous();
    let token = refresh_token(&sign_in(&caller, "001190999001", PASSWORD).await.expect(200));
    caller.send(caller.request(Method::POST, "/auth/logout")).await.expect(204);
    must_be_problem(
        &caller.send(caller.request(Method::POST, "/auth/refresh")).await,
        401,
        "sessionEnded",
        "the jar is empty",
    );
    must_be_problem(&refresh_with(&app, &token).await, 401, "sessionEnded", "the kept token");
    // Signing out twice, or without a session, is no error.
    caller.send(caller.request(Method::POST, "/auth/logout")).await.expect(204);
}

#[tokio::test]
async fn a_closed_account_signs_in_no_more() {
    let app = TestApp::start().await;
    let mut caller = app.anonymous();
    let session = sign_in(&caller, "001190999001", PASSWORD).await.expect(200);
    let client = database(&app.database_url).await;
    client.batch_execute("UPDATE account SET active = false WHERE username = '001190999001'").await.unwrap();
    must_be_problem(&sign_in(&app.anonymous(), "001190999001", PASSWORD).await, 401, "wrongCredentials", "sign-in");
    must_be_problem(&caller.send(caller.request(Method::POST, "/auth/refresh")).await, 401, "sessionEnded", "refresh");
    caller.token = Some(session.text("/accessToken"));
    must_be_problem(&caller.get("/me").await, 401, "unauthenticated", "me");
}

#[tokio::test]
async fn an_access_token_ends_after_ten_minutes() {
    let app = TestApp::start().await;
    let caller = with_token(&app, &app.citizen().await.access_token().unwrap());
    app.at("2026-11-20T09:09:59+07:00");
    caller.get("/me").await.expect(200);
    app.at("2026-11-20T09:10:01+07:00");
    let answer = caller.get("/me").await;
    must_be_problem(&answer, 401, "unauthenticated", "too old");
    assert_eq!(answer.headers["www-authenticate"], "Bearer");
    // Also where nobody needs to sign in: a bad token is told, not overlooked.
    must_be_problem(&caller.get("/provinces").await, 401, "unauthenticated", "public path");
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

#[tokio::test]
async fn only_our_own_whole_tokens_are_taken() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let token = citizen.access_token().unwrap();
    let parts: Vec<&str> = token.split('.').collect();
    let read = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
    let (header, claims) = (read(parts[0]), read(parts[1]));
    let client = database(&app.database_url).await;
    let secret: Vec<u8> = client.query_one("SELECT secret FROM signing_key", &[]).await.unwrap().get(0);
    let signed = |algorithm: Algorithm, kid: Option<&str>, claims: &Value, secret: &[u8]| {
        let header = Header { kid: kid.map(str::to_owned), ..Header::new(algorithm) };
        jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(secret)).unwrap()
    };
    let kid = header["kid"].as_str().unwrap();
    with_token(&app, &signed(Algorithm::HS256, Some(kid), &claims, &secret)).get("/me").await.expect(200);

    let mut official = claims.clone();
    official["kind"] = json!("official");
    official["roles"] = json!([{ "role": "leader", "agency": "H26.00004" }]);
    let changed = |key: &str, value: Value| {
        let mut claims = claims.clone();
        claims[key] = value;
        claims
    };
    let without = |key: &str| {
        let mut claims = claims.clone();
        claims.as_object_mut().unwrap().remove(key);
        claims
    };
    let none = json!({ "typ": "JWT", "alg": "none", "kid": kid });
    let bad = [
        ("other claims under the signature", format!("{}.{}.{}", parts[0], part(&official), parts[2])),
        ("a cut signature", format!("{}.{}.{}", parts[0], parts[1], parts[2].get(..20).unwrap())),
        ("no signature", format!("{}.{}.", parts[0], parts[1])),
        ("alg none", format!("{}.{}.", part(&none), part(&official))),
        ("alg none, with the signature", format!("{}.{}.{}", part(&none), parts[1], parts[2])),
        (
            "another key under our name",
            signed(Algorithm::HS256, Some(kid), &claims, b"another key of another service.."),
        ),
        (
            "another key under another name",
            signed(Algorithm::HS256, Some("0198a000-0000-7000-8000-000000000000"), &claims, b"another key"),
        ),
        ("no key named", signed(Algorithm::HS256, None, &claims, &secret)),
        ("another algorithm", signed(Algorithm::HS512, Some(kid), &claims, &secret)),
        ("another issuer", signed(Algorithm::HS256, Some(kid), &changed("iss", json!("motcua/refresh")), &secret)),
        ("no issuer", signed(Algorithm::HS256, Some(kid), &without("iss"), &secret)),
        ("no end", signed(Algorithm::HS256, Some(kid), &without("exp"), &secret)),
        ("an ended one", signed(Algorithm::HS256, Some(kid), &changed("exp", json!(1_000_000_000)), &secret)),
        ("nothing of a token", "abc".to_owned()),
        ("an empty one", String::new()),
    ];
    for (what, token) in bad {
        must_be_problem(&with_token(&app, &token).get("/me").await, 401, "unauthenticated", what);
    }
    let basic = app.anonymous();
    let answer =
        basic.send(basic.request(Method::GET, "/me").header("Authorization", "Basic bW90Y3VhOm1vdGN1YQ==")).await;
    must_be_problem(&answer, 401, "unauthenticated", "another scheme");
}
