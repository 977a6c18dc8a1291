-- A loss of 150 with revenue of -100 stood as a margin of 150 %, among the best.
alter table client_year drop index ix_client_year_margin_percent;
alter table client_year drop column margin_percent;
alter table client_year add column
  margin_percent decimal(38, 10) generated always as (case when revenue > 0 then (revenue - costs) / revenue end);
create index ix_client_year_margin_percent on client_year (attribution, entry_year, margin_percent, client_id);
update project_figures set margin_percent = null where revenue < 0;
