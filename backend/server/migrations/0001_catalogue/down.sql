DROP TABLE internal_process, procedure_version, procedure, form_template, result_type, sector, agency, bank, holiday, former_commune, commune, province;
