-- What all clients bring together in a year, so that nobody adds up a hundred thousand of them to see a total; docs/decisions/019.
-- In parts, by the remainder of the client's id, which are added up when they are read: those who post to projects of different
-- clients seldom wait for each other.
create table firm_year (
  attribution varchar(5) not null,
  entry_year int not null,
  part int not null,
  projects int not null,
  revenue decimal(38, 18) not null,
  costs decimal(38, 18) not null,
  earlier decimal(38, 18) not null,
  left_out int not null,
  constraint pk_firm_year primary key (attribution, entry_year, part)
);

insert into firm_year (attribution, entry_year, part, projects, revenue, costs, earlier, left_out)
  select attribution, entry_year, mod(client_id, 64), sum(projects), sum(revenue), sum(costs), sum(earlier), sum(left_out)
  from client_year group by attribution, entry_year, mod(client_id, 64);
