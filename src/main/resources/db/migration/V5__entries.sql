-- Revenue and costs of projects.

create table entry_category (
  id bigint not null auto_increment primary key,
  -- Nothing for one of the usual ones that nobody has renamed: it is called what the reader's language calls it.
  name varchar(60),
  name_key varchar(60),
  standard varchar(20),
  archived boolean not null default false,
  constraint uq_entry_category_name unique (name_key)
);
insert into entry_category (standard) values ('INVOICE'), ('LABOUR'), ('PURCHASE'), ('EXPENSE'), ('FIXED');

create table entry (
  id bigint not null auto_increment primary key,
  version int not null,
  project_id bigint not null,
  entry_date date not null,
  kind varchar(10) not null,
  category_id bigint,
  amount decimal(19, 4) not null,
  currency char(3) not null,
  text varchar(500),
  reference varchar(100),
  search_key varchar(600) not null,
  -- What it is in the currency of the project and in that of the company, by the rates of its date, not rounded; nothing
  -- where a rate is missing. rate_date: of which day the rate to the company's currency is, where there was one to take.
  project_amount decimal(38, 18),
  company_amount decimal(38, 18),
  rate_date date,
  -- Whose project it was on the entry's date, where that is not the client of today. No foreign key: it would lock that client
  -- after the project, and contacts come before projects, always. A client that ever had a project is never deleted, which the
  -- journal sees to.
  former_client_id bigint,
  -- Taken out by a person; kept, so that it can be brought back.
  removed boolean not null,
  changed_at datetime(6) not null,
  constraint fk_entry_project foreign key (project_id) references project (id),
  constraint fk_entry_category foreign key (category_id) references entry_category (id)
);
-- What a project, or the projects on a page, bring and cost: answered from the index alone.
create index ix_entry_project on entry (project_id, removed, kind, entry_date, project_amount);
-- The entries of a project as they are listed.
create index ix_entry_date on entry (project_id, removed, entry_date, id);
-- The few that count for a client who has the project no longer.
create index ix_entry_former_client on entry (former_client_id, removed, entry_date);

-- What each project brings and costs, so that a million of them can be sorted and filtered by it. Made of the entries, in the
-- currency of the project, not rounded; kept in the transaction that changes them. In a table of its own: a project's row
-- that gets another client leaves these indexes alone.
create table project_figures (
  project_id bigint not null primary key,
  revenue decimal(38, 18) not null default 0,
  costs decimal(38, 18) not null default 0,
  margin decimal(38, 18) not null default 0,
  -- Percent, with one decimal; nothing where there is no revenue, or no budget.
  margin_percent decimal(18, 1),
  budget_used decimal(18, 1),
  -- Entries without a rate into the project's currency, which the sums lack.
  left_out int not null default 0,
  last_entry date,
  constraint fk_project_figures_project foreign key (project_id) references project (id)
);
insert into project_figures (project_id, budget_used)
  select id, case when budget_type <> 'NO_LIMIT' and budget_amount > 0 then 0 end from project;
create index ix_project_figures_revenue on project_figures (revenue, project_id);
create index ix_project_figures_costs on project_figures (costs, project_id);
create index ix_project_figures_margin on project_figures (margin, project_id);
create index ix_project_figures_margin_percent on project_figures (margin_percent, project_id);
create index ix_project_figures_budget_used on project_figures (budget_used, project_id);
create index ix_project_figures_last_entry on project_figures (last_entry, project_id);
