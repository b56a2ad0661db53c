//! The queries of dossiers that belong together.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use domain::dossier::ChildNews;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        exchange_schema::{exchange_agency, exchange_child},
        schema::dossier,
    },
    dossiers::rows::DossierRow,
    http::error::AppResult,
};

/// How a dossier belongs to others.
#[derive(Debug)]
pub struct Place {
    pub parent_id: Option<Uuid>,
    pub parent_system: Option<String>,
    /// Its process opens others.
    pub interlinked: bool,
}

pub async fn place(conn: &mut Conn, id: Uuid) -> AppResult<Option<Place>> {
    let row: Option<(Option<Uuid>, Option<String>, Option<bool>)> = dossier::table
        .find(id)
        .select((dossier::parent_id, dossier::parent_system, dossier::interlinked))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(|(parent_id, parent_system, interlinked)| Place {
        parent_id,
        parent_system,
        interlinked: interlinked == Some(true),
    }))
}

/// A dossier, locked until the transaction ends.
pub async fn lock_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<Option<DossierRow>> {
    Ok(dossier::table.find(id).select(DossierRow::as_select()).for_update().first(tx).await.optional()?)
}

/// The children of a dossier that live here.
pub async fn children(conn: &mut Conn, parent: Uuid) -> AppResult<Vec<DossierRow>> {
    Ok(dossier::table
        .filter(dossier::parent_id.eq(parent))
        .order((dossier::created_at, dossier::id))
        .select(DossierRow::as_select())
        .load(conn)
        .await?)
}

/// A child in another system, as it was last told of.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = exchange_child)]
pub struct ElsewhereRow {
    pub child_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub system: String,
    pub news: Option<Value>,
    pub due_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

impl ElsewhereRow {
    /// What was last told.
    pub fn news(&self) -> AppResult<Option<ChildNews>> {
        Ok(self.news.clone().map(serde_json::from_value).transpose()?)
    }
}

pub async fn elsewhere(conn: &mut Conn, child: Uuid) -> AppResult<Option<ElsewhereRow>> {
    let row = exchange_child::table.find(child).select(ElsewhereRow::as_select());
    Ok(row.first(conn).await.optional()?)
}

pub async fn elsewhere_of(conn: &mut Conn, parent: Uuid) -> AppResult<Vec<ElsewhereRow>> {
    let rows = exchange_child::table.filter(exchange_child::parent_id.eq(parent)).select(ElsewhereRow::as_select());
    Ok(rows.load(conn).await?)
}

pub async fn put_elsewhere_in_tx(tx: &mut Conn, row: &ElsewhereRow) -> AppResult<()> {
    diesel::insert_into(exchange_child::table)
        .values(row)
        .on_conflict(exchange_child::child_id)
        .do_update()
        .set((
            exchange_child::news.eq(row.news.clone()),
            exchange_child::due_at.eq(row.due_at),
            exchange_child::updated_at.eq(row.updated_at),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

/// The system in which an agency works; none: this one.
pub async fn system_of(conn: &mut Conn, agency: &str) -> AppResult<Option<String>> {
    let row = exchange_agency::table.find(agency).select(exchange_agency::system);
    Ok(row.first(conn).await.optional()?)
}
