-- Which files entries were imported from, so that a file that comes twice is noticed.

create table entry_import (
  operation_id bigint not null primary key,
  -- SHA-256 of all of its bytes, in hexadecimal digits.
  file_hash char(64) not null,
  file_name varchar(200) not null,
  constraint fk_entry_import_operation foreign key (operation_id) references journal_operation (id)
);
create index ix_entry_import_file on entry_import (file_hash, operation_id);
