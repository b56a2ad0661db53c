ALTER TABLE dossier DROP COLUMN origin_agency_code;
DROP TABLE agency_past, agency_succession, agency_change_move, agency_change;
ALTER TABLE agency DROP COLUMN valid_from, DROP COLUMN valid_to;
