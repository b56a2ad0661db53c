DROP TABLE outbox, attachment, dossier_event, dossier, dossier_sequence;
