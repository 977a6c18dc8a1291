-- Lists that stay quick at a million projects.

alter table project add column client_key varchar(200);
alter table project add column owner_key varchar(120);
update project set client_key = (select c.name_key from contact c where c.id = client_id) where client_id is not null;
