-- What was posted in some days, for reports of which no totals are kept: from the index alone.
create index ix_entry_day on entry (entry_date, removed, project_id, former_client_id, kind, currency, company_amount);
