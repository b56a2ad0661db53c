DROP INDEX dossier_held, dossier_step_due, dossier_due, dossier_awaiting;
DROP TABLE notification, reminder, last_assignment, work_setting, absence;
