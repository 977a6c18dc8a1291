-- The contact that this one turned out to be.
alter table contact add column merged_into_id bigint;
alter table contact add constraint fk_contact_merged_into foreign key (merged_into_id) references contact (id);

-- Which projects a client had, in their order, from the index alone.
create index ix_change_referenced on journal_change (record_type, field, new_reference, record_id);
alter table journal_change drop index ix_change_reference;
