//! Every query of consultations. Who is asked sees what its agency is asked, and nothing else: the filter is part of each query.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use super::dto::ConsultationView;
use crate::{
    db::{
        Conn,
        schema::{consultation, dossier},
    },
    dossiers::rows::{ConsultationRow, DossierRow},
    http::error::AppResult,
};

/// Sort key of the last row of a page.
pub type Key = (DateTime<Utc>, Uuid, i32);

/// One page and one row more, of what these agencies are asked.
pub async fn page(
    conn: &mut Conn,
    agencies: &[String],
    view: ConsultationView,
    after: Option<Key>,
    limit: u8,
) -> AppResult<Vec<(ConsultationRow, DossierRow)>> {
    let query = consultation::table
        .inner_join(dossier::table)
        .filter(consultation::agency_code.eq_any(agencies))
        .select((ConsultationRow::as_select(), DossierRow::as_select()))
        .limit(i64::from(limit) + 1)
        .into_boxed();
    let query = match view {
        ConsultationView::Waiting => {
            let query = query.filter(consultation::open).order((
                consultation::answer_by,
                consultation::dossier_id,
                consultation::place,
            ));
            match after {
                Some((at, id, place)) => query.filter(
                    consultation::answer_by.gt(at).or(consultation::answer_by.eq(at).and(
                        consultation::dossier_id
                            .gt(id)
                            .or(consultation::dossier_id.eq(id).and(consultation::place.gt(place))),
                    )),
                ),
                None => query,
            }
        }
        ConsultationView::Past => {
            let query = query.filter(diesel::dsl::not(consultation::open)).order((
                consultation::asked_at.desc(),
                consultation::dossier_id,
                consultation::place,
            ));
            match after {
                Some((at, id, place)) => query.filter(
                    consultation::asked_at.lt(at).or(consultation::asked_at.eq(at).and(
                        consultation::dossier_id
                            .gt(id)
                            .or(consultation::dossier_id.eq(id).and(consultation::place.gt(place))),
                    )),
                ),
                None => query,
            }
        }
    };
    Ok(query.load(conn).await?)
}

/// How many there are.
pub async fn count(conn: &mut Conn, agencies: &[String], view: ConsultationView) -> AppResult<i64> {
    Ok(consultation::table
        .filter(consultation::agency_code.eq_any(agencies))
        .filter(consultation::open.eq(view == ConsultationView::Waiting))
        .count()
        .get_result(conn)
        .await?)
}

/// One question to these agencies, with its dossier.
pub async fn find(
    conn: &mut Conn,
    agencies: &[String],
    id: Uuid,
    place: i32,
) -> AppResult<Option<(ConsultationRow, DossierRow)>> {
    Ok(consultation::table
        .inner_join(dossier::table)
        .filter(consultation::agency_code.eq_any(agencies))
        .filter(consultation::dossier_id.eq(id).and(consultation::place.eq(place)))
        .select((ConsultationRow::as_select(), DossierRow::as_select()))
        .first(conn)
        .await
        .optional()?)
}

/// The same, and keep others from changing the dossier until the transaction ends.
pub async fn lock_in_tx(
    tx: &mut Conn,
    agencies: &[String],
    id: Uuid,
    place: i32,
) -> AppResult<Option<(ConsultationRow, DossierRow)>> {
    Ok(consultation::table
        .inner_join(dossier::table)
        .filter(consultation::agency_code.eq_any(agencies))
        .filter(consultation::dossier_id.eq(id).and(consultation::place.eq(place)))
        .select((ConsultationRow::as_select(), DossierRow::as_select()))
        .for_update()
        .first(tx)
        .await
        .optional()?)
}

/// Dossiers at a step whose silence agrees by now.
pub async fn silent(conn: &mut Conn, now: DateTime<Utc>, most: i64) -> AppResult<Vec<Uuid>> {
    let silent = dossier::table.filter(dossier::silence_at.lt(now)).order(dossier::silence_at).limit(most);
    Ok(silent.select(dossier::id).load(conn).await?)
}
