//! Mail by SMTP.

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use crate::http::error::AppResult;

/// Sends mail.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// From a server's address and a sender.
    ///
    /// # Errors
    /// When either cannot be read.
    pub fn new(url: &str, from: &str) -> anyhow::Result<Self> {
        Ok(Self { transport: AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.build(), from: from.parse()? })
    }

    /// Send a plain text.
    ///
    /// # Errors
    /// When the server does not take it; an address that cannot be one is dropped with a line in the log.
    pub async fn send(&self, to: &str, subject: String, body: String) -> AppResult<()> {
        let Ok(to) = to.parse::<Mailbox>() else {
            tracing::warn!("an applicant's e-mail address is none");
            return Ok(());
        };
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body)?;
        self.transport.send(message).await?;
        Ok(())
    }
}
