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
    elapsed bigint,                 -- how long it took as far as that counts, in seconds
    outcome varchar,                -- how it went: result of an attempt, reason of an end, kind of feedback, decision
    trigger varchar                 -- what brought it about
);

-- What customers answered on visits; each is a fact as well, and so it is with reviews and their marks.
create table if not exists surveys (
    about uuid not null,       -- the complaint
    version integer not null,  -- as in facts
    cycle integer not null,    -- the one that the visit follows up
    solved varchar not null,
    result integer not null,   -- marks from 1 to 5
    speed integer not null,
    attitude integer not null,
    way varchar,               -- how the customer was asked; null where it is not said
    handler varchar,           -- who handled the complaint when the cycle ended
    department varchar
);

-- Closed complaints that were drawn for the quality review of a month.
create table if not exists reviews (
    about uuid not null,          -- the review
    version integer not null,
    month varchar not null,
    department varchar,
    severity varchar,
    handler varchar,
    stratum varchar not null,     -- names it within the month
    population integer not null,  -- closed complaints in the stratum
    drawn integer not null        -- how many of them were drawn
);

-- Marks of reviews, by the reviewer or after a dispute; the mean is by the weights of the checklist, times a hundred, so
-- that sums are exact.
create table if not exists gradings (
    about uuid not null,
    version integer not null,
    hundredths integer not null
);

create table if not exists marks (
    about uuid not null,
    version integer not null,
    item varchar not null,
    score integer not null
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

-- The department that a complaint was with when a cycle ended, if it was handed on before.
create or replace view handed as
select about, endings.cycle as cycle, arg_max(facts.department, facts.version) as department
from endings join facts using (about)
where facts.type = 'complaint.handler-changed.v1' and facts.version < endings.version
group by about, endings.cycle;

create or replace view answers as
select
    about,
    cycle,
    arg_min(solved, version) as solved,
    arg_min(result, version) as result,
    arg_min(speed, version) as speed,
    arg_min(attitude, version) as attitude,
    arg_min(way, version) as way,
    arg_min(department, version) as department
from surveys
group by about, cycle;

create or replace view feedback as
select
    about,
    cycle,
    count(*) filter (kind = 'PRAISE') as praise,
    count(*) filter (kind = 'SUGGESTION') as suggestions
from
    (
        select about, cycle, version, any_value(outcome) as kind
        from facts
        where type = 'followup.feedback-heard.v1'
        group by about, cycle, version
    )
group by about, cycle;

-- One for each cycle that ended: the visit that asks its customer. The event of a reopening has the cycle that it begins, so
-- it belongs to the visit of the cycle before.
create or replace view visits as
select
    about,
    cycle,
    arg_min(happened, version) filter (type = 'followup.planned.v1') as planned,
    bool_or(type = 'followup.attempted.v1') as attempted,
    coalesce(bool_or(outcome = 'REACHED_DISSATISFIED') filter (type = 'followup.attempted.v1'), false) as displeased,
    arg_min(outcome, version) filter (type = 'complaint.closed.v1') as closed,
    min(version) filter (type = 'complaint.reopened.v1') is not null as reopened,
    arg_min(outcome, version) filter (type = 'complaint.reopened.v1') as reopened_for,
    arg_min(trigger, version) filter (type = 'complaint.reopened.v1') as reopened_by
from
    (
        select about, type, version, happened, outcome, trigger,
            case when type = 'complaint.reopened.v1' then cycle - 1 else cycle end as cycle
        from facts
        where topic = 'complaints.followup'
    )
group by about, cycle
having planned is not null;

-- How each visit stands. An answer weighs more than how the visit was closed before it came.
create or replace view counted_visits as
select
    planned,
    attempted or solved is not null as asked,
    case
        when solved is not null then 'ANSWERED'
        when closed = 'SURVEY_REFUSED' then 'REFUSED'
        when closed = 'UNREACHABLE' then 'UNREACHABLE'
        when reopened then 'REOPENED'
        when closed is null then 'OPEN'
    end as standing,
    solved,
    result,
    speed,
    attitude,
    case when solved is not null then coalesce(way, 'NONE') end as way,
    displeased,
    reopened,
    reopened_for,
    reopened_by,
    coalesce(praise, 0) as praise,
    coalesce(suggestions, 0) as suggestions,
    channel,
    category,
    severity,
    coalesce(answers.department, handed.department, triaged.department) as department
from
    visits
    left join answers using (about, cycle)
    left join feedback using (about, cycle)
    left join handed using (about, cycle)
    left join received using (about)
    left join triaged using (about);

create or replace view drawn_reviews as
select
    about,
    arg_min(month, version) as month,
    arg_min(department, version) as department,
    arg_min(severity, version) as severity,
    arg_min(stratum, version) as stratum,
    arg_min(population, version) as population
from reviews
group by about;

create or replace view disputes as
select
    about,
    count(*) filter (type = 'review.disputed.v1') as disputes,
    count(*) filter (outcome = 'UPHELD') as upheld,
    count(*) filter (outcome = 'DISMISSED') as dismissed
from
    (
        select about, version, any_value(type) as type, any_value(outcome) as outcome
        from facts
        where topic = 'complaints.reviews' and type in ('review.disputed.v1', 'review.dispute-decided.v1')
        group by about, version
    )
group by about;

-- One for each review that is done, with the marks that hold: those after the last dispute that was upheld.
create or replace view completed_reviews as
select
    about,
    completed,
    graded,
    hundredths,
    month,
    department,
    severity,
    stratum,
    population,
    coalesce(disputes, 0) as disputes,
    coalesce(upheld, 0) as upheld,
    coalesce(dismissed, 0) as dismissed
from
    (
        select about, arg_min(happened, version) as completed
        from facts
        where type = 'review.completed.v1'
        group by about
    )
    join (
        select about, max(version) as graded, arg_max(hundredths, version) as hundredths
        from gradings
        group by about
    ) using (about)
    join drawn_reviews using (about)
    left join disputes using (about);

create or replace view holding_marks as
select about, item, min(score) as score
from marks join completed_reviews using (about)
where version = graded
group by about, item;
