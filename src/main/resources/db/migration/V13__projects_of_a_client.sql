-- The projects of a client come in the order of their names from an index, as its page shows them: ten thousand were sorted for
-- each page. What they amount to, by status, and the budgets by currency, are in it as before.
create index ix_project_of_client on project (client_id, archived, name_key, id, status, currency, budget_amount);
alter table project drop index ix_project_client;
