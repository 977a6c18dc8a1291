-- Exchange rates and the company currency; docs/decisions/013.

-- per_euro: units of the currency for one euro, as the European Central Bank publishes them. The euro itself is not here.
create table exchange_rate (
  id bigint not null auto_increment primary key,
  currency char(3) not null,
  rate_date date not null,
  per_euro decimal(20, 8) not null,
  source varchar(10) not null,
  constraint uq_exchange_rate unique (currency, rate_date)
);
-- The list of all rates, newest first; and what is there of the days in a file.
create index ix_exchange_rate_date on exchange_rate (rate_date, currency);

create table company_setting (
  name varchar(60) not null,
  content varchar(200),
  constraint pk_company_setting primary key (name)
);
-- Nothing chosen yet: the configuration says. The row is there so that whoever changes it or the rates can lock it.
insert into company_setting (name, content) values ('currency', null);
