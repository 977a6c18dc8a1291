-- When the figures of a project changed last: a bulk change of the projects that deserve a look leaves alone those whose figures
-- are no longer as they were when it was previewed. A new table, as in V15.
create table new_project_figures (
  project_id bigint not null primary key,
  archived boolean not null,
  status varchar(10) not null,
  revenue decimal(38, 18) not null default 0,
  costs decimal(38, 18) not null default 0,
  margin decimal(38, 18) not null default 0,
  -- Percent, with one decimal; nothing where there is no revenue, or no budget.
  margin_percent decimal(18, 1),
  budget_used decimal(18, 1),
  -- Entries without a rate into the project's currency, which the sums lack.
  left_out int not null default 0,
  last_entry date,
  changed_at datetime(6) not null default '1970-01-01 00:00:00'
);
insert into new_project_figures
  (project_id, archived, status, revenue, costs, margin, margin_percent, budget_used, left_out, last_entry)
  select project_id, archived, status, revenue, costs, margin, margin_percent, budget_used, left_out, last_entry
  from project_figures;
drop table project_figures;
alter table new_project_figures rename to project_figures;
create index ix_project_figures_project on project_figures (project_id, archived, status);
alter table project_figures add constraint fk_project_figures_project
  foreign key (project_id, archived, status) references project (id, archived, status) on update cascade;
create index ix_project_figures_revenue on project_figures (archived, revenue, project_id);
create index ix_project_figures_costs on project_figures (archived, costs, project_id);
create index ix_project_figures_margin on project_figures (archived, margin, project_id);
create index ix_project_figures_margin_percent on project_figures (archived, margin_percent, project_id);
create index ix_project_figures_budget_used on project_figures (archived, budget_used, project_id);
-- With the status, as only an active project can be too quiet.
create index ix_project_figures_last_entry on project_figures (archived, last_entry, project_id, status);
