-- Whether an Undo left amounts, or what goes with them, since who did it may not see them: to those who do, it is none.
alter table journal_operation add column leaves_money boolean not null default false;

-- What is known of those before: they changed no amount, and what they took back did. Distinct, as MySQL would otherwise read
-- the table while it writes it.
update journal_operation set leaves_money = true where id in (
  select past.id from (
    select distinct u.id from journal_operation u join journal_operation o on o.id = u.undoes_id
    where u.kind = 'UNDO' and o.record_count <= 1
      and not exists (select 1 from journal_change c where c.operation_id = u.id
        and (c.money = true or c.field in ('budgetType', 'currency')))
      and exists (select 1 from journal_change c where c.operation_id = o.id
        and (c.money = true or c.field in ('budgetType', 'currency')))) past);
