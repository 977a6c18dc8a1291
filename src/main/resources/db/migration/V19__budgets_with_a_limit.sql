-- Without a limit there is no budget: an amount from before it was taken away was still listed and summed.
update project set budget_amount = null where budget_type = 'NO_LIMIT' and budget_amount is not null;
