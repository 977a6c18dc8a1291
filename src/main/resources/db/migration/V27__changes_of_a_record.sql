-- What was done to many records is found by their ids: H2 looks a list up by the first column of an index alone, and read all
-- changes of projects for each thousand of them that were given to a client or got entries.
create index ix_change_of_record on journal_change (record_id, record_type, id);
alter table journal_change drop index ix_change_record;
