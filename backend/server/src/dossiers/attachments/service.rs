//! Use cases of files.

use bytes::Bytes;
use diesel_async::AsyncConnection as _;
use object_store::{ObjectStore, ObjectStoreExt as _, PutPayload, path::Path};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::media::{Media, safe_name};
use crate::{
    app::App,
    audit,
    dossiers::{
        access,
        dto::Attachment,
        rows::{self, AttachmentRow, DossierRef},
        workflow,
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, Code, FieldError},
    },
};

/// Largest file, in bytes.
pub const MAX_FILE: usize = 20 * 1024 * 1024;
/// Most files that a dossier may hold.
const MAX_FILES: usize = 100;

/// A file as it arrived.
#[derive(Debug)]
pub struct Upload {
    /// Which component of the dossier it is for; `result` for the outcome document.
    pub component: String,
    /// What the sender calls it.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Bytes,
}

/// Where the bytes with this hash lie.
fn place(sha256: &str) -> Path {
    let (folder, rest) = sha256.split_at_checked(2).unwrap_or(("00", sha256));
    Path::from_iter([folder, rest])
}

/// Store bytes under their hash; storing the same bytes again is nothing new.
///
/// # Errors
/// When the store fails.
pub async fn store_blob(store: &dyn ObjectStore, bytes: Bytes) -> AppResult<String> {
    let sha256 = hex::encode(Sha256::digest(&bytes));
    store.put(&place(&sha256), PutPayload::from(bytes)).await?;
    Ok(sha256)
}

/// Read the bytes with this hash.
///
/// # Errors
/// When the store fails or the bytes are no longer what they were.
pub async fn read_blob(store: &dyn ObjectStore, sha256: &str) -> AppResult<Bytes> {
    let bytes = store.get(&place(sha256)).await?.bytes().await?;
    if hex::encode(Sha256::digest(&bytes)) != sha256 {
        return Err(AppError::Unexpected(anyhow::anyhow!("the stored file {sha256} was altered")));
    }
    Ok(bytes)
}

/// Add a file to a dossier.
///
/// # Errors
/// 404 when the caller may not know the dossier, 415 for other kinds of file, 409 when the dossier takes no files now.
pub async fn upload(app: &App, caller: &Principal, which: &DossierRef, upload: Upload) -> AppResult<Attachment> {
    let media = Media::of(&upload.bytes).ok_or_else(|| {
        AppError::detail(
            Code::UnsupportedMediaType,
            "Send a PDF, JPEG or PNG file; its content is looked at, not its name.",
        )
    })?;
    let now = app.clock.now();
    {
        // Turn strangers away before their bytes are stored.
        let dossier = access::visible(&mut *app.db.get().await?, caller, which).await?;
        workflow::must_take_file(&dossier, caller, &upload.component)?;
    }
    let size = i64::try_from(upload.bytes.len())?;
    let sha256 = store_blob(app.blobs.as_ref(), upload.bytes).await?;
    let row = app
        .db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let dossier = access::lock_in_tx(tx, caller, which).await?;
            workflow::must_take_file(&dossier, caller, &upload.component)?;
            if rows::attachments(tx, dossier.id).await?.len() >= MAX_FILES {
                return Err(AppError::invalid(vec![FieldError::new(
                    "/file",
                    "tooMany",
                    "A dossier holds at most 100 files.",
                )]));
            }
            let row = AttachmentRow {
                id: Uuid::now_v7(),
                dossier_id: dossier.id,
                component: upload.component.clone(),
                file_name: safe_name(&upload.file_name, media),
                media_type: media.media_type().to_owned(),
                size,
                sha256: sha256.clone(),
                uploaded_by: caller.account,
                uploaded_at: now,
                removed_at: None,
            };
            rows::insert_attachment_in_tx(tx, &row).await?;
            let act = audit::Act::by(caller.account, "attach", &format!("dossier:{}", dossier.id))
                .with(json!({ "attachment": row.id, "component": row.component, "sha256": row.sha256 }));
            audit::record_in_tx(tx, now, &act).await?;
            Ok(row)
        })
        .await?;
    Ok(Attachment::new(row, caller.name.clone()))
}

/// A file of a dossier.
///
/// # Errors
/// 404 when the caller may not know of it.
pub async fn download(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    id: Uuid,
) -> AppResult<(AttachmentRow, Bytes)> {
    let row = {
        let dossier = access::looked_at(app, caller, which, &format!("attachment {id}")).await?;
        let row = rows::attachment(&mut *app.db.get().await?, dossier.id, id).await?.ok_or_else(AppError::not_found)?;
        if row.component == workflow::RESULT {
            workflow::must_see_result(&dossier, caller)?;
        }
        if workflow::is_internal(&row.component) && caller.kind == AccountKind::Citizen {
            return Err(AppError::not_found());
        }
        row
    };
    let bytes = read_blob(app.blobs.as_ref(), &row.sha256).await?;
    Ok((row, bytes))
}

/// Take a file back, while the dossier may be changed.
///
/// # Errors
/// 404 when the caller may not know of it, 409 when it is filed already.
pub async fn remove(app: &App, caller: &Principal, which: &DossierRef, id: Uuid) -> AppResult<()> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let dossier = access::lock_in_tx(tx, caller, which).await?;
            let row = rows::attachment(tx, dossier.id, id).await?.ok_or_else(AppError::not_found)?;
            workflow::must_take_file(&dossier, caller, &row.component)?;
            workflow::must_release_file(&dossier, &row)?;
            rows::remove_attachment_in_tx(tx, id, now).await?;
            let act = audit::Act::by(caller.account, "detach", &format!("dossier:{}", dossier.id))
                .with(json!({ "attachment": id }));
            audit::record_in_tx(tx, now, &act).await
        })
        .await
}
