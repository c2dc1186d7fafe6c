-- The file of analytics. Facts are only ever appended: no index, so that keeping one costs the same whether a thousand or
-- ten million are there. A message that was sent twice may lie here twice; every view below counts it once, because it
-- groups by what the message is about and takes one value. All times are UTC.

create table if not exists facts (
    topic varchar not null,
    type varchar not null,          -- CloudEvents type
    source varchar not null,        -- CloudEvents source
    about uuid not null,            -- the complaint; for other messages a UUID derived from what names them
    version integer not null,       -- its place among the messages of this topic about the same thing
    happened timestamp_ms not null, -- when it happened, as the event itself tells, never when it was heard
    cycle integer not null,         -- 1 until the first reopening; 0 where there is none
    channel varchar,
    category varchar,
    severity varchar,
    department varchar,
    response boolean not null,      -- whether a person responded to the customer
    product varchar,                -- name of the product, as the customer calls it
    root_cause varchar,
    metric varchar,                 -- what a clock times; null where the message is about no clock
    subject varchar,                -- what the clock is about where there may be several of the metric, such as a task
    elapsed bigint                  -- how long it took as far as that counts, in seconds
);

create table if not exists departments (
    code varchar not null,
    version integer not null,
    zh varchar,
    en varchar
);

-- How far each topic was heard; moves in the same transaction as the facts.
create table if not exists places (
    topic varchar not null,
    partition integer not null,
    next bigint not null,  -- offset of the next record to hear
    newest timestamp_ms,   -- CloudEvents time of the newest event heard; null before the first that could be read
    primary key (topic, partition)
);

create or replace view department_names as
select code, arg_max(zh, version) as zh, arg_max(en, version) as en
from departments
group by code;

create or replace view received as
select
    about,
    arg_min(happened, version) as received,
    arg_min(channel, version) as channel,
    arg_min(product, version) as product
from facts
where type = 'complaint.received.v1'
group by about;

-- The newest verdict of triage.
create or replace view triaged as
select
    about,
    arg_max(category, version) as category,
    arg_max(severity, version) as severity,
    arg_max(department, version) as department
from facts
where type = 'complaint.triaged.v1'
group by about;

create or replace view complaints as
select about, received, channel, product, category, severity, department
from received left join triaged using (about);

-- From receipt to the first contact that was a response by a person.
create or replace view response_times as
select received as started, responded as ended, channel, category, severity, department
from
    (
        select about, min(happened) as responded
        from facts
        where type = 'complaint.contacted.v1' and response
        group by about
    )
    join complaints using (about);

-- The end of each cycle: resolved or rejected.
create or replace view endings as
select about, cycle, min(version) as version, arg_min(happened, version) as ended
from facts
where type in ('complaint.resolved.v1', 'complaint.rejected.v1')
group by about, cycle;

create or replace view reopenings as
select about, cycle, arg_min(happened, version) as reopened
from facts
where type = 'complaint.reopened.v1'
group by about, cycle;

-- From receipt to the first resolution or rejection.
create or replace view first_resolution_times as
select received as started, ended, channel, category, severity, department
from
    (select about, arg_min(ended, version) as ended from endings group by about)
    join complaints using (about);

-- One for each cycle, the second and later from their reopening.
create or replace view resolution_times as
select case when cycle = 1 then received else reopened end as started, ended, channel, category, severity, department
from
    endings
    join complaints using (about)
    left join reopenings using (about, cycle)
where cycle = 1 or reopened is not null;

-- The newest cause that was found, in whatever cycle.
create or replace view causes as
select about, arg_max(root_cause, version) as root_cause
from facts
where type = 'complaint.cause-found.v1'
group by about;

-- One for each clock. A verdict is final: should there be two, the first one holds. Done is when what it waited for was
-- done, in time or not; a clock that is breached and not done goes on.
create or replace view clocks as
select
    about,
    metric,
    cycle,
    subject,
    arg_min(happened, version) filter (type = 'clock.started.v1') as started,
    arg_min(type, version) filter (type in ('clock.met.v1', 'clock.breached.v1')) as verdict,
    arg_min(happened, version) filter (type in ('clock.met.v1', 'clock.breached.v1')) as judged,
    arg_min(happened, version) filter (type in ('clock.met.v1', 'clock.stopped.v1')) as done,
    arg_min(elapsed, version) filter (type in ('clock.met.v1', 'clock.stopped.v1')) as elapsed,
    arg_min(happened, version) filter (type = 'clock.cancelled.v1') as cancelled
from facts
where topic = 'complaints.sla' and metric is not null
group by about, metric, cycle, subject;

-- Clocks that count: those with a verdict, when it fell, and those that were cancelled before one. Open ones are left out.
create or replace view counted_clocks as
select
    metric,
    cycle,
    coalesce(verdict, 'clock.cancelled.v1') as verdict,
    case when verdict is null then cancelled else judged end as judged,
    verdict is not null and done is not null as done,
    case when verdict is not null then elapsed * 1000 end as working_ms,
    case when verdict is not null then epoch_ms(done) - epoch_ms(started) end as calendar_ms,
    channel,
    category,
    severity,
    department
from clocks join complaints using (about)
where verdict is not null or cancelled is not null;
