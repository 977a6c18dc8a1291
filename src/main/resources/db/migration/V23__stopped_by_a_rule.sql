-- What stopped an operation in the background: the key of what a person is told, and its arguments.
alter table journal_operation add column refusal varchar(4000);
