DROP TABLE audit_entry, audit_stream, idempotency_key, brake, signing_key, refresh_token, assignment, account;
