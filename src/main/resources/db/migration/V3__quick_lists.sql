-- Lists that stay quick at a million projects; docs/decisions/012 tells how they are read.

-- The names that lists are sorted by stand in the row itself, as an index cannot reach over a join. They follow the names of
-- contact and person.
alter table app_user add column name_key varchar(120);
-- Folded by hand: there is no function for it in both databases.
update app_user set name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(name), 'á', 'a'), 'à', 'a'), 'ä', 'a'), 'é', 'e'), 'è', 'e'), 'ë', 'e'), 'í', 'i'), 'ï', 'i'),
    'ó', 'o'), 'ò', 'o'), 'ö', 'o'), 'ú', 'u'), 'ü', 'u'), 'ñ', 'n'), 'ç', 'c');
alter table app_user modify column name_key varchar(120) not null;
alter table project add column client_key varchar(200);
alter table project add column owner_key varchar(120);
update project set client_key = (select c.name_key from contact c where c.id = client_id) where client_id is not null;
update project set owner_key = (select u.name_key from app_user u where u.id = owner_id) where owner_id is not null;

-- A page of a list is found from one of these alone, from either end: what is shown (in use or archived), the column, the id.
create index ix_project_by_name on project (archived, name_key, id);
create index ix_project_by_code on project (archived, code_key, id);
create index ix_project_by_client on project (archived, client_key, id);
create index ix_project_by_status on project (archived, status, id);
create index ix_project_by_owner on project (archived, owner_key, id);
create index ix_project_by_start on project (archived, start_date, id);
create index ix_project_by_due on project (archived, due_date, id);
create index ix_project_by_billable on project (archived, billable, id);
create index ix_project_by_budget on project (archived, budget_amount, id);
create index ix_project_by_changed on project (archived, changed_at, id);

create index ix_contact_by_name on contact (archived, name_key, id);
create index ix_contact_by_tax_id on contact (archived, tax_id_key, id);
create index ix_contact_by_city on contact (archived, city_key, id);
create index ix_contact_by_country on contact (archived, country, id);
-- How many clients and vendors there are.
create index ix_contact_type on contact (archived, client, vendor);

-- Foreign keys need an index that begins with their column; each gets one that answers more, in place of the one it made.
alter table project drop constraint fk_project_client;
alter table project drop constraint fk_project_owner;
alter table project_word drop constraint fk_project_word_project;
alter table contact_word drop constraint fk_contact_word_contact;
alter table project drop index ix_project_client;
alter table project drop index ix_project_owner;
alter table project_word drop index ix_project_word_project;
alter table contact_word drop index ix_contact_word_contact;
-- The projects of a client, and what they amount to: by status, and the budgets by currency.
create index ix_project_client on project (client_id, archived, status, currency, budget_amount);
create index ix_project_owner on project (owner_id, archived, status);
-- Whether a record has a word; its other key finds the records that have it.
create index ix_project_word_project on project_word (project_id, word);
create index ix_contact_word_contact on contact_word (contact_id, word);
alter table project add constraint fk_project_client foreign key (client_id) references contact (id);
alter table project add constraint fk_project_owner foreign key (owner_id) references app_user (id);
alter table project_word add constraint fk_project_word_project foreign key (project_id) references project (id);
alter table contact_word add constraint fk_contact_word_contact foreign key (contact_id) references contact (id);

-- What they replace. Those of the sorts without "archived" are used by nothing any more.
alter table project drop index ix_project_name;
alter table project drop index ix_project_status;
alter table project drop index ix_project_start;
alter table project drop index ix_project_due;
alter table project drop index ix_project_budget;
alter table project drop index ix_project_changed;
