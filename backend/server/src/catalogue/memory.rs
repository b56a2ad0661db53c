//! The catalogue in memory: names and units read at start and again when something changes; what search needs when it is first asked for,
//! or before that by [`Catalogue::warm`].

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock, Weak},
    time::Duration,
};

use diesel::{prelude::*, sql_types::Text};
use diesel_async::RunQueryDsl;
use domain::{calendar::WorkingCalendar, search::fold};
use futures_util::TryStreamExt as _;
use tokio::sync::{OnceCell, mpsc};

use super::{
    Agency, Published,
    agencies::{Unit, rows as agency_rows},
    calendars::Calendars,
    search::{Published as Row, Searchable},
};
use crate::{
    db::{Conn, Db, schema::procedure},
    http::error::{AppError, AppResult},
};

/// How often a running server looks whether another process changed the catalogue.
const LOOK_EVERY: Duration = Duration::from_secs(10);
/// Records that wait to be indexed; each may be 100 kB.
const READ_AHEAD: usize = 32;
/// How many versions are kept; when there are more, all are let go.
const KEPT: usize = 512;

/// The catalogue in memory, shared by all workers. It follows what other processes (`motcua import`) change within seconds.
#[derive(Debug)]
pub struct Catalogue {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    db: Db,
    snapshot: RwLock<Arc<Snapshot>>,
    calendars: RwLock<Arc<Calendars>>,
    versions: Mutex<HashMap<(String, i32), Arc<Published>>>,
}

impl Catalogue {
    /// Read it from the database.
    ///
    /// # Errors
    /// When the database fails or holds what cannot be read.
    pub async fn load(db: &Db) -> AppResult<Self> {
        let mut conn = db.get().await?;
        let snapshot = RwLock::new(Arc::new(Snapshot::read(&mut conn).await?));
        let calendars = RwLock::new(Arc::new(Calendars::read(&mut conn).await?));
        drop(conn);
        let shared = Arc::new(Shared { db: db.clone(), snapshot, calendars, versions: Mutex::default() });
        actix_web::rt::spawn(follow(Arc::downgrade(&shared)));
        Ok(Self { shared })
    }

    /// Read it again.
    ///
    /// # Errors
    /// As [`Self::load`]; what was read before stays.
    pub async fn reload(&self) -> AppResult<()> {
        self.shared.reload().await
    }

    /// Read what search needs before somebody asks, so that nobody waits for it. A failure is told in the log; who asks tries again.
    pub async fn warm(&self) {
        if let Err(AppError::Unexpected(error)) = self.search().await.map(drop) {
            tracing::warn!(error = format!("{error:#}"), "the catalogue could not be read for search");
        }
    }

    /// What is searched: the first who asks reads it, the others wait.
    pub(super) async fn search(&self) -> AppResult<Arc<Searchable>> {
        self.snapshot().search(&self.shared.db).await
    }

    /// Every calendar of working time.
    #[must_use]
    pub fn calendars(&self) -> Arc<Calendars> {
        self.shared.calendars()
    }

    /// The calendar by which an agency counts.
    #[must_use]
    pub fn calendar_of(&self, agency: &str) -> Arc<WorkingCalendar> {
        self.shared.calendars().of(agency)
    }

    /// Read the calendars again, after one of them was changed.
    ///
    /// # Errors
    /// When the database fails; what was read before stays.
    pub async fn reload_calendars(&self) -> AppResult<()> {
        self.shared.reload_calendars().await
    }

    /// What is published now.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.shared.snapshot()
    }

    /// A version that was read before.
    pub(super) fn kept(&self, code: &str, version: i32) -> Option<Arc<Published>> {
        self.shared.versions().get(&(code.to_owned(), version)).cloned()
    }

    /// Keep a version.
    pub(super) fn keep(&self, published: &Arc<Published>) {
        let mut versions = self.shared.versions();
        if versions.len() >= KEPT {
            versions.clear();
        }
        versions.insert((published.procedure.code.clone(), published.version), Arc::clone(published));
    }
}

impl Shared {
    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn calendars(&self) -> Arc<Calendars> {
        Arc::clone(&self.calendars.read().unwrap_or_else(PoisonError::into_inner))
    }

    async fn reload_calendars(&self) -> AppResult<()> {
        let fresh = Arc::new(Calendars::read(&mut *self.db.get().await?).await?);
        *self.calendars.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    fn versions(&self) -> std::sync::MutexGuard<'_, HashMap<(String, i32), Arc<Published>>> {
        self.versions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn reload(&self) -> AppResult<()> {
        let fresh = Arc::new(Snapshot::read(&mut *self.db.get().await?).await?);
        if self.snapshot().searchable.initialized() {
            // Who searches meanwhile is answered from what was there before.
            fresh.search(&self.db).await?;
        }
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        self.reload_calendars().await?;
        // The records stay, but the form that belongs to a procedure may be another.
        self.versions().clear();
        Ok(())
    }
}

/// Read the catalogue again when its mark has changed; ends with the catalogue.
async fn follow(shared: Weak<Shared>) {
    loop {
        actix_web::rt::time::sleep(LOOK_EVERY).await;
        let Some(shared) = shared.upgrade() else { return };
        let looked = async {
            let now = mark(&mut *shared.db.get().await?).await?;
            if now != shared.snapshot().mark {
                return shared.reload().await;
            }
            let now = Calendars::mark(&mut *shared.db.get().await?).await?;
            if shared.calendars().is(&now) { Ok(()) } else { shared.reload_calendars().await }
        };
        if let Err(AppError::Unexpected(error)) = looked.await {
            tracing::warn!(error = format!("{error:#}"), "the catalogue could not be read again");
        }
    }
}

/// What tells one state of the catalogue from another.
async fn mark(conn: &mut Conn) -> AppResult<String> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        mark: String,
    }
    let row: Row = diesel::sql_query(
        "SELECT concat_ws('/', (SELECT concat_ws('/', count(*), max(updated_at)) FROM procedure),
             (SELECT concat_ws('/', count(*), count(*) FILTER (WHERE accepts_dossiers), count(valid_to)) FROM agency),
             (SELECT count(*) FROM agency_past)) AS mark",
    )
    .get_result(conn)
    .await?;
    Ok(row.mark)
}

/// One state of the catalogue.
#[derive(Debug)]
pub(super) struct Snapshot {
    mark: String,
    versions: HashMap<String, i32>,
    searchable: OnceCell<Arc<Searchable>>,
    agencies: Vec<Agency>,
    provinces: Vec<Unit>,
    communes: HashMap<String, Vec<Unit>>,
}

impl Snapshot {
    async fn read(conn: &mut Conn) -> AppResult<Self> {
        let mark = mark(conn).await?;
        let versions = versions(conn).await?;
        let agencies = agency_rows::agencies(conn).await?;
        let (provinces, communes) = units(conn).await?;
        Ok(Self { mark, versions, searchable: OnceCell::new(), agencies, provinces, communes })
    }

    /// What of this state is searched. When it changed since, it is already the next state's, which follows within seconds.
    async fn search(&self, db: &Db) -> AppResult<Arc<Searchable>> {
        let read = async || {
            let mut conn = db.get().await?;
            let (rows, mut arriving) = mpsc::channel(READ_AHEAD);
            // A second of work that would hold up a worker, done while the records arrive: all of them at once are 30 MB.
            let building =
                actix_web::web::block(move || Searchable::build(std::iter::from_fn(|| arriving.blocking_recv())));
            let sent = send_published(&mut conn, rows).await;
            let built = building.await.map_err(|error| anyhow::anyhow!("{error}"))?;
            sent?;
            Ok::<_, AppError>(Arc::new(built?))
        };
        self.searchable.get_or_try_init(read).await.cloned()
    }

    /// The published version of a procedure.
    pub(super) fn version_of(&self, code: &str) -> Option<i32> {
        self.versions.get(code).copied()
    }

    /// All agencies, in the order of their codes.
    pub(super) fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    /// One agency.
    pub(super) fn agency(&self, code: &str) -> Option<&Agency> {
        let at = self.agencies.binary_search_by(|agency| agency.code.as_str().cmp(code)).ok()?;
        self.agencies.get(at)
    }

    /// All provinces, in the order of their names.
    pub(super) fn provinces(&self) -> &[Unit] {
        &self.provinces
    }

    /// The communes of a province, in the order of their names.
    pub(super) fn communes(&self, province: &str) -> Option<&[Unit]> {
        self.communes.get(province).map(Vec::as_slice)
    }
}

async fn versions(conn: &mut Conn) -> AppResult<HashMap<String, i32>> {
    let rows: Vec<(String, i32)> = procedure::table
        .filter(procedure::state.eq("published"))
        .select((procedure::code, procedure::version))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Hand over every published record, in the order of the codes; no further when nobody takes them.
async fn send_published(conn: &mut Conn, to: mpsc::Sender<Row>) -> AppResult<()> {
    let published = diesel::sql_query(
        "SELECT p.form_code IS NOT NULL AS has_form, v.content::text AS content
         FROM procedure p JOIN procedure_version v ON v.procedure_code = p.code AND v.version = p.version
         WHERE p.state = 'published' ORDER BY p.code",
    );
    let mut rows = std::pin::pin!(published.load_stream::<Row>(conn).await?);
    while let Some(row) = rows.try_next().await? {
        if to.send(row).await.is_err() {
            break;
        }
    }
    Ok(())
}

/// People look for names without their kind: "Ba Đình" before "Cửa Nam", whatever stands before.
fn by_name(units: &mut [Unit]) {
    let bare = |unit: &Unit| {
        let name = unit.name.strip_prefix(&unit.kind).unwrap_or(&unit.name).trim();
        (fold(name), unit.code.clone())
    };
    units.sort_by_cached_key(bare);
}

async fn units(conn: &mut Conn) -> AppResult<(Vec<Unit>, HashMap<String, Vec<Unit>>)> {
    let mut provinces: Vec<Unit> =
        agency_rows::provinces(conn).await?.into_iter().map(|(code, name, kind)| Unit { code, name, kind }).collect();
    by_name(&mut provinces);
    let mut communes: HashMap<String, Vec<Unit>> =
        provinces.iter().map(|province| (province.code.clone(), Vec::new())).collect();
    for (code, name, kind, province) in agency_rows::communes(conn).await? {
        communes.entry(province).or_default().push(Unit { code, name, kind });
    }
    communes.values_mut().for_each(|units| by_name(units));
    Ok((provinces, communes))
}
