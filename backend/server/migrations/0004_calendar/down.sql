DROP INDEX dossier_resolved, dossier_running;
DROP TABLE forecast, handling_time, calendar_move, calendar_change, calendar_day, calendar;
