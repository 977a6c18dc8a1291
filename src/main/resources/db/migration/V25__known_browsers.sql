-- Wrong passwords from browsers that a person has signed in with before: whoever does not have one cannot lock these.
alter table app_user add column known_failed_sign_ins int not null default 0;
alter table app_user add column known_locked_until datetime(6);
