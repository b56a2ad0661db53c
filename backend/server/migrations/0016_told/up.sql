-- What is told beside what was done: how many sets came in, the reason of the list behind a move, from when on silence agrees.

ALTER TABLE register_line ADD COLUMN sets integer NOT NULL DEFAULT 1 CHECK (sets BETWEEN 1 AND 10);
COMMENT ON COLUMN register_line.sets IS 'How many sets (bộ) of the dossier were taken in.';

ALTER TABLE process_move ADD COLUMN reason_code text;
COMMENT ON COLUMN process_move.reason_code IS 'The reason of the list; none where free words alone were given.';

ALTER TABLE dossier ADD COLUMN silence_at timestamptz;
COMMENT ON COLUMN dossier.silence_at IS 'From when on the silence of a step that was asked for its opinion agrees; none where none does.';
CREATE INDEX dossier_silence ON dossier (silence_at) WHERE silence_at IS NOT NULL;
