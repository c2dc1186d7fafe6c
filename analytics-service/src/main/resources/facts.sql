-- The file of analytics. Facts are only ever appended: no index, so that keeping one costs the same whether a thousand or
-- ten million are there. A message that was sent twice may lie here twice; told.sql takes it once. All times are UTC.

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
    department varchar,             -- the one that has it from then on; of a cause, where it lies
    response boolean not null,      -- whether a person responded to the customer
    product varchar,                -- name of the product, as the customer calls it
    root_cause varchar,
    metric varchar,                 -- what a clock times; null where the message is about no clock
    subject varchar,                -- what it is about where there may be several, such as a task; of a merger the other complaint
    elapsed bigint,                 -- how long it took as far as that counts, in seconds
    due timestamp_ms,               -- when a clock comes due as things stand; null where the message does not say
    stopped timestamp_ms,           -- when what a clock waits for was done; null where the message does not say
    taken_over boolean not null,    -- whether it says of a clock that its complaint was on its way before it came in
    outcome varchar,                -- how it went: result of an attempt, reason of an end, kind of feedback, decision
    trigger varchar,                -- what brought it about
    case_number varchar,            -- of the complaint, as people know it
    nature varchar,                 -- valid or communicative
    batch varchar,                  -- of the product
    outlet varchar,                 -- where it happened
    equipment varchar,                 -- that was at work
    person varchar,                 -- whom it is about: who has it from then on, answered, caused or is to do it
    amount bigint,                  -- what it cost, or is thought to, in the smallest unit of the currency
    currency varchar,
    calendar varchar,               -- by which a clock is counted from then on
    calendar_version integer,
    heard bigint not null           -- number of the poll that it came with
);

-- The number of the last poll that was kept; moves in the same transaction as the facts.
create table if not exists keeps (last bigint not null);
insert into keeps select 0 where not exists (from keeps);

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
    complaint uuid not null,
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

-- Whether an action helped: complaints of its cause and product before it was done and after.
create table if not exists action_checks (
    about uuid not null,       -- the action
    version integer not null,
    effective boolean not null,
    before_complaints integer not null,
    before_days integer not null,
    after_complaints integer not null,
    after_days integer not null
);

-- What happened in other systems, row by row: complaints as they were there, and what was done about them. A row may lie here
-- twice; the same case and version are the same row.
create table if not exists history (
    about uuid not null,         -- the case: derived from source and case_id
    version bigint not null,     -- of rows about the same case the highest holds for all but activities
    source varchar not null,     -- name of the other system
    case_id varchar not null,    -- its own id of the case
    received timestamp_ms,
    responded timestamp_ms,
    due timestamp_ms,
    resolved timestamp_ms,
    reopened timestamp_ms,
    closed timestamp_ms,
    reopenings integer,          -- how often, where the system counts it
    transfers integer,           -- likewise
    on_time boolean,             -- the system's own verdict, where it has one
    satisfaction integer,        -- from 1 to 5
    activity varchar,            -- what was done; null in a row that is a complaint and not an event
    happened timestamp_ms,       -- when the activity was
    resource varchar,            -- who did it
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    department varchar,
    person varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    outcome varchar,
    heard bigint not null        -- number of the poll that it came with
);

-- How far files of other systems were taken in here, and what was wrong with their rows: of this file alone, and nothing that
-- figures need. When it is lost, the same file can be sent again, and nothing counts twice.
create table if not exists history_imports (
    id varchar primary key,      -- derived from the file and its mapping
    source varchar not null,
    file varchar not null,       -- its name as it was sent
    rows_read bigint not null,   -- up to which all are published or refused
    published bigint not null,
    refused bigint not null,
    started timestamp_ms not null,
    finished timestamp_ms        -- null until all rows were read
);

create table if not exists history_errors (
    import varchar not null,
    row_number bigint not null,  -- from 1 on, without the header
    place integer not null,      -- from 0 on: which of the errors of the row
    column_name varchar,         -- null where it is wrong with the row as such
    code varchar not null,
    message varchar not null
);

-- Calendars, each version of which never changes, and their hours by day of the week or by date.
create table if not exists calendars (
    code varchar not null,
    version integer not null,
    zone varchar not null,
    heard bigint not null        -- number of the poll that it came with
);

create table if not exists calendar_days (
    calendar varchar not null,
    version integer not null,
    day varchar not null,        -- MONDAY or the like, or a date
    opens integer not null,      -- minutes of the day on the wall; both 0 where it is closed all day
    closes integer not null
);

-- The same written down as times, for the years that are needed: what lies between two times is one number minus another.
create table if not exists calendar_hours (
    calendar varchar not null,
    version integer not null,
    opens timestamp_ms not null,
    closes timestamp_ms not null,
    before_ms bigint             -- working time from the first row until it opens; null where it is not written any more
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

-- The rows of rows.sql: one for each thing that figures count, worked out from the facts a little after they were heard. Each
-- has what is known of its complaint beside it, so that a figure reads one table.

-- How far the rows are worked out: the last poll that is in them, and what was heard of the topics then.
create table if not exists row_progress (last bigint not null);
insert into row_progress select 0 where not exists (from row_progress);
create table if not exists row_places (
    topic varchar not null,
    partition integer not null,
    next bigint not null,
    newest timestamp_ms
);

-- A complaint.
create table if not exists case_rows (
    about uuid not null,
    source varchar not null,
    number varchar,
    received timestamp_ms not null,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    triaged timestamp_ms,
    acknowledged timestamp_ms,
    responded timestamp_ms,
    first_ended timestamp_ms,
    last_ended timestamp_ms,
    closed timestamp_ms,
    close_reason varchar,
    outcome varchar,
    standing varchar not null,
    cycles integer not null,
    reopened integer not null,
    first_contact boolean,
    repeated boolean,
    converted boolean,
    mediated boolean,
    taken_over boolean,
    escalation integer,
    transfers integer,
    returns bigint,
    merged timestamp_ms,
    merged_into varchar,
    withdrawn timestamp_ms,
    corrections bigint,
    found timestamp_ms,
    root_cause varchar,
    fault varchar,
    caused_department varchar,
    caused_person varchar,
    loss bigint,
    loss_currency varchar,
    cost bigint,
    cost_currency varchar,
    late timestamp_ms,
    current_department varchar,
    current_person varchar,
    responded_department varchar,
    responded_person varchar,
    solved_department varchar,
    solved_person varchar,
    late_department varchar,
    late_person varchar,
    acknowledgement_ms bigint,
    response_ms bigint,
    resolution_ms bigint,
    acknowledgement_working_ms bigint,
    response_working_ms bigint,
    resolution_working_ms bigint
);

-- A cycle of a complaint, from receipt or reopening to its end.
create table if not exists cycle_rows (
    about uuid not null,
    cycle integer not null,
    started timestamp_ms,
    ended timestamp_ms,
    duration_ms bigint,
    working_ms bigint,
    calendar varchar,
    calendar_version integer,
    findings_told timestamp_ms,
    findings_ms bigint,
    findings_working_ms bigint,
    outcome varchar,
    rejected boolean,
    reason varchar,
    merged timestamp_ms,
    withdrawn timestamp_ms,
    department varchar,
    person varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- A clock, as it stands; whether an open one is late depends on when one asks.
create table if not exists clock_rows (
    about uuid not null,
    metric varchar not null,
    cycle integer not null,
    subject varchar,
    started timestamp_ms,
    due timestamp_ms,
    late boolean,
    judged timestamp_ms,
    done timestamp_ms,
    done_late boolean,
    cancelled timestamp_ms,
    verdict varchar,      -- as figures count it; of an open clock BREACHED, which it is once it is due
    moment timestamp_ms,  -- when it counts: judged, cancelled or due
    corrected boolean,
    working_ms bigint,
    calendar_ms bigint,
    calendar varchar,
    department varchar,
    person varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- A contact with the customer.
create table if not exists contact_rows (
    about uuid not null,
    version integer not null,
    cycle integer,
    contacted timestamp_ms,
    response boolean,
    contact_channel varchar,
    department varchar,
    person varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- Who held a cycle from when until when.
create table if not exists assignment_rows (
    about uuid not null,
    cycle integer not null,
    since timestamp_ms,
    until timestamp_ms,
    held_ms bigint,
    working_ms bigint,
    department varchar,
    person varchar,
    by_triage boolean,
    handed_on boolean,
    returned_why varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- What another department was to do.
create table if not exists task_rows (
    about uuid not null,
    task varchar not null,
    cycle integer,
    set_at timestamp_ms,
    due timestamp_ms,
    done timestamp_ms,
    dropped timestamp_ms,
    late boolean,
    duration_ms bigint,
    purpose varchar,
    department varchar,
    person varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- What was promised to the customer.
create table if not exists promise_rows (
    about uuid not null,
    promise varchar not null,
    cycle integer,
    promised timestamp_ms,
    due timestamp_ms,
    kept timestamp_ms,
    kept_on_time boolean,
    department varchar,
    person varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- What a customer was given.
create table if not exists compensation_rows (
    about uuid not null,
    payment varchar not null,
    cycle integer,
    recorded timestamp_ms,
    confirmed timestamp_ms,
    remedy varchar,
    amount bigint,
    currency varchar,
    department varchar,
    person varchar,
    source varchar not null,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- The visit after a cycle, and what the customer answered.
create table if not exists followup_rows (
    about uuid not null,
    cycle integer not null,
    planned timestamp_ms,
    surveyed timestamp_ms,
    asked boolean,
    standing varchar,
    solved varchar,
    way varchar,
    result integer,
    speed integer,
    attitude integer,
    displeased boolean,
    reopened boolean,
    reopened_why varchar,
    reopened_on_request boolean,
    praise bigint,
    suggestions bigint,
    department varchar,
    person varchar,
    source varchar,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    severity varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- A closed complaint that was drawn for the quality review of a month, and the marks that hold: those after the last dispute
-- that was upheld.
create table if not exists review_rows (
    about uuid not null,
    review uuid not null,
    month varchar,
    stratum varchar,
    population integer,
    opened timestamp_ms,
    completed timestamp_ms,
    hundredths integer,
    disputes bigint,
    upheld bigint,
    dismissed bigint,
    department varchar,
    person varchar,
    severity varchar,
    source varchar,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- A mark of a review that is done.
create table if not exists review_mark_rows (
    about uuid not null,
    review uuid not null,
    completed timestamp_ms,
    item varchar,
    score integer,
    department varchar,
    person varchar,
    severity varchar,
    source varchar,
    number varchar,
    received timestamp_ms,
    channel varchar,
    nature varchar,
    category varchar,
    product varchar,
    batch varchar,
    outlet varchar,
    equipment varchar,
    root_cause varchar,
    fault varchar,
    final_outcome varchar,
    current_department varchar,
    current_person varchar,
    caused_department varchar,
    caused_person varchar,
    taken_over boolean
);

-- A corrective or preventive action.
create table if not exists action_rows (
    about uuid not null,
    source varchar,
    kind varchar,
    product varchar,
    root_cause varchar,
    department varchar,
    person varchar,
    opened timestamp_ms,
    done timestamp_ms,
    verified timestamp_ms,
    done_ms bigint,
    effective boolean,
    before_complaints integer,
    before_days integer,
    after_complaints integer,
    after_days integer
);

create table if not exists people (
    code varchar not null,
    version integer not null,
    department varchar
);

-- How many there were of something on a day, as people told.
create table if not exists denominators (
    name varchar not null,
    day date not null,
    version integer not null,
    telling uuid not null,      -- the same for all rows of one message
    number bigint not null,
    channel varchar,
    product varchar,
    outlet varchar,
    department varchar,
    told timestamp_ms not null,
    told_by varchar
);

-- Of each day what was said last: by version, and of one version by its place on the topic, which is what compaction keeps.
create or replace view denominator_numbers as
select distinct name, day, version, number, channel, product, outlet, department, told, told_by
from denominators
where telling in (select arg_max(telling, version * 1099511627776 + rowid) from denominators group by name, day);

-- What measures are to reach; a row for each message.
create table if not exists targets (
    measure varchar not null,
    conditions varchar not null,  -- dimension=code, in order and in lines; empty where it is about all
    since date not null,
    version integer not null,
    at_least boolean not null,
    target double,                -- null where nothing is aimed at any more
    defined timestamp_ms not null,
    defined_by varchar
);

create or replace view holding_targets as
select *
from targets
qualify row_number() over (partition by measure, conditions, since order by version desc, rowid desc) = 1;

-- By what departments and people are assessed; a row for each weight.
create table if not exists assessments (
    of_whom varchar not null,
    since date not null,
    version integer not null,
    telling uuid not null,        -- the same for all rows of one message
    place integer not null,
    measure varchar not null,
    weight double not null,
    defined timestamp_ms not null,
    defined_by varchar
);

create or replace view holding_assessments as
select distinct of_whom, since, version, place, measure, weight, defined, defined_by
from assessments
where telling in (select arg_max(telling, version * 1099511627776 + rowid) from assessments group by of_whom, since);

-- What was told of alerts; a row for each message.
create table if not exists alert_changes (
    alert uuid not null,
    version integer not null,
    type varchar not null,        -- RAISED, ACKNOWLEDGED or CLEARED
    kind varchar not null,
    dimension varchar,
    code varchar,
    measure varchar,
    actual double,
    expected double,
    threshold double,             -- from where on it is alarming
    probability double,
    recent double,                -- of a burn, in the shorter window
    counted double,               -- of a burn, how many ran out
    window_from timestamp_ms not null,
    window_to timestamp_ms not null,
    baseline_from timestamp_ms,
    said timestamp_ms not null,
    by_whom varchar,
    note varchar
);

-- Of a version the first telling holds. An alert is what raised it, who looks after it by now, and what cleared it.
create or replace view alerts as
with
    told as (
        select *
        from alert_changes
        qualify row_number() over (partition by alert, version order by rowid) = 1
    )
select
    raised.*,
    acknowledged.said as acknowledged,
    acknowledged.by_whom as acknowledged_by,
    acknowledged.note as acknowledged_note,
    cleared.said as cleared,
    cleared.actual as cleared_actual,
    greatest(raised.version, coalesce(acknowledged.version, 0), coalesce(cleared.version, 0)) as last_version
from
    (select * from told where type = 'RAISED' qualify row_number() over (partition by alert order by version) = 1) as raised
    left join (
        select * from told where type = 'ACKNOWLEDGED' qualify row_number() over (partition by alert order by version desc) = 1
    ) as acknowledged using (alert)
    left join (
        select * from told where type = 'CLEARED' qualify row_number() over (partition by alert order by version) = 1
    ) as cleared using (alert);

create or replace view department_names as
select code, arg_max(zh, version) as zh, arg_max(en, version) as en
from departments
group by code;

-- The measures of figure-definitions.yaml are written with these.

-- Absent where there is nothing to have a share of.
create or replace macro share(part, whole) as part / nullif(whole, 0);

-- Means and percentiles of milliseconds that are not below zero, in seconds, to the millisecond.
create or replace macro seconds_mean(ms) as round(avg(ms) filter (ms >= 0)) / 1000;
create or replace macro seconds_at(ms, p) as round(quantile_cont(ms, p) filter (ms >= 0)) / 1000;
create or replace macro seconds_at_each(ms, ps, nth) as round((quantile_cont(ms, ps) filter (ms >= 0))[nth]) / 1000;

-- Which of the usual spans a duration lies in; codes begin with a digit so that they come in order.
create or replace macro span_of(ms) as
    case
        when ms < 0 then null
        when ms < 3600000 then '1: under 1 hour'
        when ms < 14400000 then '2: 1 to 4 hours'
        when ms < 28800000 then '3: 4 to 8 hours'
        when ms < 86400000 then '4: 8 to 24 hours'
        when ms < 259200000 then '5: 1 to 3 days'
        when ms < 604800000 then '6: 3 to 7 days'
        when ms < 2592000000 then '7: 7 to 30 days'
        else '8: over 30 days'
    end;

-- How a rate of events changed, times exp(z x standard error of its logarithm).
create or replace macro rate_ratio(later, later_days, earlier, earlier_days, z) as
    case when later > 0 and earlier > 0
        then later * earlier_days / (later_days * earlier) * exp(z * sqrt(1 / later + 1 / earlier))
    end;
