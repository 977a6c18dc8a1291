-- The contact that this one turned out to be.
alter table contact add column merged_into_id bigint;
alter table contact add constraint fk_contact_merged_into foreign key (merged_into_id) references contact (id);
