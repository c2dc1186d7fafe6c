-- What was told of the complaints in "touched", each message once, for rows.sql.

-- A message counts once, however often it was sent.
create or replace temp table told as
select *
from facts
where about in (select about from touched)
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
where about in (select about from touched)
qualify row_number() over (partition by about, version) = 1;
