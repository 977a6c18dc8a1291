-- An import says which one of the same file it follows, 0 for none: of two people who import it from the same preview one does.

alter table entry_import add column follows bigint not null default 0;
update entry_import set follows = -operation_id;
create unique index ux_entry_import_follows on entry_import (file_hash, follows);
