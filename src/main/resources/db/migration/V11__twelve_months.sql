-- Totals are kept of the last twelve months as well, which move on month by month; docs/decisions/019. In project_year, client_year
-- and firm_year they are the year 202611 where November 2026 is the last of them; in project_year the twelve before are -202611.
create table twelve_months (
  id int not null,
  -- The last of the twelve, as 202611: who changes entries keeps totals of them. Null before the first time.
  last_month int,
  -- Whether there are totals of all entries by now.
  complete boolean not null,
  -- How often others have been begun, so that whoever made totals before does not say that those are complete.
  run int not null,
  constraint pk_twelve_months primary key (id)
);
insert into twelve_months (id, last_month, complete, run) values (1, null, false, 0);
