DROP TABLE on_the_spot;
DROP INDEX dossier_unlinked;
DROP TABLE owner_code;
