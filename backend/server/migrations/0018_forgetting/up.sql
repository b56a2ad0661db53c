-- What is kept for a time only is found when that is over.

CREATE INDEX refresh_token_expires ON refresh_token (expires_at);
CREATE INDEX brake_since ON brake (since);
