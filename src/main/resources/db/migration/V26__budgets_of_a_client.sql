-- What is used of the budgets of a client depends on how each is paid for: ten thousand projects were looked up for that alone.
-- Meanwhile another index serves the foreign key, which MySQL asks for.
create index ix_project_client_meanwhile on project (client_id);
alter table project drop index ix_project_of_client;
create index ix_project_of_client on project
  (client_id, archived, name_key, id, status, currency, budget_amount, budget_type);
alter table project drop index ix_project_client_meanwhile;
