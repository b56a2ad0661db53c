DROP INDEX dossier_register;
DROP TABLE slip_number, slip_sequence, slip_text;
