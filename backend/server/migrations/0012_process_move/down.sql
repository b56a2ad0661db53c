DROP TABLE process_move_dossier;
DROP TABLE process_move;
