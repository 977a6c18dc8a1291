-- What was pasted into a draft is kept, also where it is more than a project can have: the person is told so, and shortens it.
alter table project_draft modify column content mediumtext not null;
