-- A change that takes a project from a client tells its entries whose they were, under the lock of the project. The foreign
-- key asked for a lock of that client as well, in the wrong order: contacts come before projects, always; so who renamed the
-- client at the same moment and who took the project from it waited for each other. A client that ever had a project is never
-- deleted, which the journal sees to.
alter table entry drop constraint fk_entry_former_client;
