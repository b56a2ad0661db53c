DROP TABLE exchange_received, exchange_message, exchange_child, exchange_agency, exchange_system;
ALTER TABLE dossier DROP COLUMN parent_id, DROP COLUMN parent_system, DROP COLUMN interlinked;
