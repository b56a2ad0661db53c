DROP TABLE on_the_spot;
DROP INDEX account_newly_proved;
ALTER TABLE account DROP COLUMN links_sought_at;
DROP INDEX dossier_unlinked;
DROP TABLE owner_code;
