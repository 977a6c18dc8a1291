-- Projects that are put away, tags, and operations that take a while.

alter table project add column archived boolean not null default false;

create table tag (
  id bigint not null auto_increment primary key,
  name varchar(30) not null,
  name_key varchar(30) not null,
  constraint uq_tag_name unique (name_key)
);
create table project_tag (
  project_id bigint not null,
  tag_id bigint not null,
  primary key (tag_id, project_id),
  constraint fk_project_tag_project foreign key (project_id) references project (id),
  constraint fk_project_tag_tag foreign key (tag_id) references tag (id)
);
-- The tags of the projects on a page.
create index ix_project_tag_project on project_tag (project_id, tag_id);

-- Where an operation stands. planned: on how many records it was to be done. beat_at: when its work was last seen alive;
-- one that runs and was not seen for a while has lost its server.
alter table journal_operation add column state varchar(20) not null default 'DONE';
alter table journal_operation add column planned int not null default 0;
alter table journal_operation add column beat_at datetime(6);
update journal_operation set planned = record_count;
-- Activity within a period, and the few operations that are running.
create index ix_operation_at on journal_operation (at, id);
create index ix_operation_state on journal_operation (state, beat_at);
-- The changes of an operation in their order, for its page in the activity and for Undo.
create index ix_change_operation on journal_change (operation_id, id);
