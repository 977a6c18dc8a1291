-- Whoever converts by the rates locks a part of this, and whoever changes them or the company currency locks all of it: so no
-- amount is converted by rates that are just being replaced. On MySQL several can hold the same part; H2 has no such lock, and with
-- parts those who post to different projects seldom wait for each other.
create table rates_in_use (
  part int not null,
  constraint pk_rates_in_use primary key (part)
);
insert into rates_in_use (part) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
