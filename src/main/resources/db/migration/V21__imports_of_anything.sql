-- Contacts and projects come from files as well.
alter table entry_import rename to file_import;
