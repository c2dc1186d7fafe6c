-- What was told of the complaints in "touched", each message once, for rows.sql. Nothing of them was told before the poll in
-- "first_heard": what was heard earlier is not even looked at, and of most complaints all was heard lately.

-- A message counts once, however often it was sent.
create or replace temp table told as
select *
from facts
where heard >= getvariable('first_heard')
    and about in (select about from touched)
    and topic in ('complaints.intake', 'complaints.triage', 'complaints.resolution', 'complaints.sla', 'complaints.followup',
        'complaints.reviews', 'complaints.actions')
qualify row_number() over (partition by topic, about, version, type) = 1;

create or replace temp table told_surveys as
select *
from surveys
where about in (select about from touched)
qualify row_number() over (partition by about, version) = 1;

create or replace temp table told_history as
select *
from history
where heard >= getvariable('first_heard') and about in (select about from touched);
