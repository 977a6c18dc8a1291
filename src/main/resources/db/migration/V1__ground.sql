-- People, contacts, projects and the journal. One text for H2 (MySQL mode) and MySQL.
-- *_key columns hold the folded text (lower case, no accents): sorting and uniqueness then mean the same on both databases.

create table app_user (
  id bigint not null auto_increment primary key,
  version int not null,
  username varchar(120) not null,
  name varchar(120) not null,
  password_hash varchar(200) not null,
  role varchar(20) not null,
  enabled boolean not null,
  failed_sign_ins int not null,
  locked_until datetime(6),
  constraint uq_app_user_username unique (username)
);

-- What a person set for oneself: columns of a grid, language, last clients chosen.
create table user_preference (
  user_id bigint not null,
  name varchar(60) not null,
  content varchar(4000) not null,
  primary key (user_id, name),
  constraint fk_user_preference_user foreign key (user_id) references app_user (id)
);

create table contact (
  id bigint not null auto_increment primary key,
  version int not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  legal_name varchar(200),
  tax_id varchar(40),
  tax_id_key varchar(40),
  email varchar(200),
  phone varchar(40),
  website varchar(300),
  street varchar(200),
  postal_code varchar(20),
  city varchar(100),
  city_key varchar(120),
  region varchar(100),
  country char(2),
  client boolean not null,
  vendor boolean not null,
  notes varchar(4000),
  archived boolean not null,
  changed_at datetime(6) not null
);
create index ix_contact_name on contact (name_key, id);
create index ix_contact_tax_id on contact (tax_id_key);

-- The words a contact is found by; a search word is a range of this key.
create table contact_word (
  word varchar(60) not null,
  contact_id bigint not null,
  primary key (word, contact_id),
  constraint fk_contact_word_contact foreign key (contact_id) references contact (id)
);
create index ix_contact_word_contact on contact_word (contact_id);

create table project (
  id bigint not null auto_increment primary key,
  version int not null,
  name varchar(300) not null,
  name_key varchar(300) not null,
  code varchar(60),
  code_key varchar(60),
  description varchar(4000),
  client_id bigint,
  status varchar(10) not null,
  start_date date,
  due_date date,
  owner_id bigint,
  billable boolean not null,
  budget_type varchar(20) not null,
  budget_amount decimal(19, 4),
  currency char(3) not null,
  changed_at datetime(6) not null,
  constraint uq_project_code unique (code_key),
  constraint fk_project_client foreign key (client_id) references contact (id),
  constraint fk_project_owner foreign key (owner_id) references app_user (id)
);
-- One index for each sort of the grid; each ends in the id, which every sort ends in.
create index ix_project_name on project (name_key, id);
create index ix_project_client on project (client_id, name_key, id);
create index ix_project_status on project (status, id);
create index ix_project_owner on project (owner_id, id);
create index ix_project_start on project (start_date, id);
create index ix_project_due on project (due_date, id);
create index ix_project_budget on project (budget_amount, id);
create index ix_project_changed on project (changed_at, id);

create table project_word (
  word varchar(60) not null,
  project_id bigint not null,
  primary key (word, project_id),
  constraint fk_project_word_project foreign key (project_id) references project (id)
);
create index ix_project_word_project on project_word (project_id);

-- A project being written in the wizard, kept until it is created or thrown away.
create table project_draft (
  id varchar(36) not null primary key,
  user_id bigint not null,
  content varchar(16000) not null,
  changed_at datetime(6) not null,
  constraint fk_project_draft_user foreign key (user_id) references app_user (id)
);

-- One act of a person, on one record or on a million.
create table journal_operation (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  user_id bigint not null,
  kind varchar(30) not null,
  record_type varchar(20) not null,
  record_count int not null,
  undoes_id bigint,
  constraint fk_operation_user foreign key (user_id) references app_user (id),
  constraint fk_operation_undoes foreign key (undoes_id) references journal_operation (id)
);

-- What the act did to one field of one record. new_reference repeats new_value where it is the id of another record.
create table journal_change (
  id bigint not null auto_increment primary key,
  operation_id bigint not null,
  record_type varchar(20) not null,
  record_id bigint not null,
  field varchar(40) not null,
  old_value varchar(4000),
  new_value varchar(4000),
  new_reference bigint,
  money boolean not null,
  version_after int not null,
  constraint fk_change_operation foreign key (operation_id) references journal_operation (id)
);
-- History of a record, newest first; and the later changes of a field, which Undo asks for.
create index ix_change_record on journal_change (record_type, record_id, id);
-- Whether anything ever pointed to a contact.
create index ix_change_reference on journal_change (record_type, field, new_reference);
