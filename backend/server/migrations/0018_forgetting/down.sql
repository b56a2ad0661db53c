DROP INDEX brake_since;
DROP INDEX refresh_token_expires;
