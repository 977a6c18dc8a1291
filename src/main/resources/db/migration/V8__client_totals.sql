-- What each client brings in a year and over all time, so that nobody adds up millions of entries to look at a report;
-- docs/decisions/019 tells how these totals follow the entries.

-- What the entries of a project come to in a year, by the client they count for by their dates, 0 for none: in the currency of
-- the company, not rounded. Where there are no entries there is no row. No foreign key for the client, as with former_client_id.
create table project_year (
  project_id bigint not null,
  entry_year int not null,
  client_id bigint not null,
  revenue decimal(38, 18) not null,
  costs decimal(38, 18) not null,
  -- Entries without a rate into the company's currency, which the sums lack.
  left_out int not null,
  constraint pk_project_year primary key (project_id, entry_year, client_id),
  constraint fk_project_year_project foreign key (project_id) references project (id) on delete cascade
);
-- What a client had then.
create index ix_project_year_client on project_year (client_id, entry_year, project_id, revenue, costs, left_out);
-- The few projects that lack something.
create index ix_project_year_left_out on project_year (left_out, entry_year, project_id);

insert into project_year (project_id, entry_year, client_id, revenue, costs, left_out)
  select e.project_id, extract(year from e.entry_date), coalesce(e.former_client_id, p.client_id, 0),
    coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0),
    coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0),
    sum(case when e.company_amount is null then 1 else 0 end)
  from entry e join project p on p.id = e.project_id where e.removed = false
  group by e.project_id, extract(year from e.entry_date), coalesce(e.former_client_id, p.client_id, 0);

-- The sums of these by client, for each way to attribute them; entry_year 0 has those of all time, client_id 0 what nobody has.
create table client_year (
  attribution varchar(5) not null,
  entry_year int not null,
  client_id bigint not null,
  -- How many projects have entries; without any, the row is no line of a report.
  projects int not null,
  revenue decimal(38, 18) not null,
  costs decimal(38, 18) not null,
  -- The revenue of the year before, so that a line of a report is one row.
  earlier decimal(38, 18) not null,
  left_out int not null,
  -- What reports are sorted by besides.
  margin decimal(38, 18) generated always as (revenue - costs),
  margin_percent decimal(38, 10) generated always as ((revenue - costs) / nullif(revenue, 0)),
  growth decimal(38, 10) generated always as ((revenue - earlier) / nullif(abs(earlier), 0)),
  constraint pk_client_year primary key (attribution, entry_year, client_id)
);
-- By revenue reports open, and all rows of a year are added up from it.
create index ix_client_year_revenue on client_year
  (attribution, entry_year, revenue, client_id, projects, costs, earlier, left_out);
create index ix_client_year_costs on client_year (attribution, entry_year, costs, client_id);
create index ix_client_year_margin on client_year (attribution, entry_year, margin, client_id);
create index ix_client_year_margin_percent on client_year (attribution, entry_year, margin_percent, client_id);
create index ix_client_year_projects on client_year (attribution, entry_year, projects, client_id);
create index ix_client_year_growth on client_year (attribution, entry_year, growth, client_id);

insert into client_year (attribution, entry_year, client_id, projects, revenue, costs, earlier, left_out)
  select m.attribution, m.entry_year, m.client_id, count(distinct m.project_id), sum(m.revenue), sum(m.costs), sum(m.earlier),
    sum(m.left_out)
  from (
    select a.attribution, s.span,
      case s.span when 'YEAR' then y.entry_year when 'NEXT' then y.entry_year + 1 else 0 end as entry_year,
      case a.attribution when 'TODAY' then coalesce(p.client_id, 0) else y.client_id end as client_id,
      case when s.span <> 'NEXT' then y.project_id end as project_id,
      case when s.span <> 'NEXT' then y.revenue else 0 end as revenue,
      case when s.span <> 'NEXT' then y.costs else 0 end as costs,
      case when s.span = 'NEXT' then y.revenue else 0 end as earlier,
      case when s.span <> 'NEXT' then y.left_out else 0 end as left_out
    from project_year y join project p on p.id = y.project_id
      cross join (select 'TODAY' as attribution union all select 'THEN') a
      cross join (select 'YEAR' as span union all select 'ALL' union all select 'NEXT') s) m
  group by m.attribution, m.entry_year, m.client_id;

-- What a project, or the projects of a client, bring and cost in either currency: from the index alone.
create index ix_entry_project_sums on entry
  (project_id, removed, kind, entry_date, project_amount, company_amount, former_client_id, currency, amount, rate_date);
alter table entry drop index ix_entry_project;
