//! Databases in a cluster: made, cloned from a template, dropped. For any PostgreSQL, not only a private one.

use tokio_postgres::{Client, NoTls};

use crate::{Error, cluster::percent_encoded};

/// Makes a database; with a template, as a copy of it (nobody may be connected to the template meanwhile).
/// Any name is safe: it is quoted. Needs a tokio runtime, like everything here.
///
/// # Errors
/// [`Error::Database`]: no connection, the name is taken, the template is missing or in use.
pub async fn create_database(admin_url: &str, name: &str, template: Option<&str>) -> Result<(), Error> {
    let mut statement = format!("CREATE DATABASE {}", quoted(name));
    if let Some(template) = template {
        statement.push_str(&format!(" TEMPLATE {}", quoted(template)));
    }
    run(admin_url, &statement).await
}

/// Drops a database if it is there, ending the sessions in it.
///
/// # Errors
/// [`Error::Database`]: no connection, or no right to drop it.
pub async fn drop_database(admin_url: &str, name: &str) -> Result<(), Error> {
    run(admin_url, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(name))).await
}

/// Whether there is a database of this name.
///
/// # Errors
/// [`Error::Database`]: no connection.
pub async fn database_exists(admin_url: &str, name: &str) -> Result<bool, Error> {
    let client = connect(admin_url).await?;
    Ok(client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).await?.is_some())
}

/// The same address with another database.
#[must_use]
pub fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').map_or((url, None), |(address, query)| (address, Some(query)));
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address.get(start..).and_then(|rest| rest.find('/')).map_or(address.len(), |at| start + at);
    let mut changed = format!("{}/{}", address.get(..end).unwrap_or(address), percent_encoded(name.as_bytes()));
    if let Some(query) = query {
        changed.push('?');
        changed.push_str(query);
    }
    changed
}

async fn run(url: &str, statement: &str) -> Result<(), Error> {
    Ok(connect(url).await?.batch_execute(statement).await?)
}

async fn connect(url: &str) -> Result<Client, Error> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "connection ended");
        }
    });
    Ok(client)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_the_database_of_a_url() {
        assert_eq!(
            with_database("postgres://motcua@%2Frun:5432/postgres", "a b"),
            "postgres://motcua@%2Frun:5432/a%20b"
        );
        assert_eq!(
            with_database("postgres://u:p@host/one?sslmode=disable", "two"),
            "postgres://u:p@host/two?sslmode=disable"
        );
        assert_eq!(with_database("postgres://host", "two"), "postgres://host/two");
    }

    #[test]
    fn quotes_names() {
        assert_eq!(quoted("a\"; DROP"), "\"a\"\"; DROP\"");
    }
}
