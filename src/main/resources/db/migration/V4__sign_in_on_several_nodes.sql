-- Names that nobody has are slowed down like those of users, and by all nodes together; docs/decisions/011.
create table unknown_name (
  -- People type their password here by mistake: only a hash is kept.
  name_hash char(64) not null,
  failed_sign_ins int not null,
  locked_until datetime(6),
  tried_at datetime(6) not null,
  constraint pk_unknown_name primary key (name_hash)
);
create index ix_unknown_name_tried on unknown_name (tried_at);
