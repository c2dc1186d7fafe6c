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
    arg_max(severity, version) as severity
from facts
where type in ('complaint.triaged.v1', 'complaint.reclassified.v1')
group by about;

create or replace view complaints as
select about, received, channel, product, category, severity
from received left join triaged using (about);

-- Codes of departments, categories, channels or severities, numbered.
create or replace macro numbered_codes(breakdown) as table
select code, row_number() over (order by code) as number
from
    (
        select distinct
            case breakdown
                when 'department' then department
                when 'category' then category
                when 'channel' then channel
                when 'severity' then severity
            end as code
        from facts
    )
where code is not null;

-- Who has a complaint from when on: triage gives it to a department, and resolution, which builds on that, hands it on. The
-- first verdict of triage reaches back to whatever was before it. At any moment the highest code holds of those since then or
-- before: the number of the department, before it the version that told it, and before that whether resolution did.
create or replace view assignments as
select
    about,
    case when type = 'complaint.triaged.v1' and version = 1 then timestamp_ms '0001-01-01' else happened end as since,
    (case type when 'complaint.triaged.v1' then 0 else 4294967296 end + version) * 1048576 + number as code
from facts join numbered_codes('department') on department = code
where type in ('complaint.triaged.v1', 'complaint.handler-changed.v1');

-- From receipt to the first contact that was a response by a person.
create or replace view response_times as
select about, received as started, responded as ended, channel, category, severity
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
select about, received as started, ended, channel, category, severity
from
    (select about, arg_min(ended, version) as ended from endings group by about)
    join complaints using (about);

-- One for each cycle, the second and later from their reopening.
create or replace view resolution_times as
select about, case when cycle = 1 then received else reopened end as started, ended, channel, category, severity
from
    endings
    join complaints using (about)
    left join reopenings using (about, cycle)
where cycle = 1 or reopened is not null;

-- The newest cause that was found, in whatever cycle, and the department where it lies, if it says one.
create or replace view causes as
select
    about,
    arg_max(root_cause, version) as root_cause,
    arg_max_null(department, version) as department
from facts
where type = 'complaint.cause-found.v1'
group by about;

-- One for each clock. What counts is when things happened, not when they were typed: the last verdict holds, the last stop,
-- and how long it took by it. Judged is when it was met, or came due; done is when what it waited for was done, in time or
-- not; a clock that is breached and not done goes on. A correction says its verdict in its outcome. Late is a number, as are
-- the steps below: the verdict, without its text.
create or replace view clocks as
select
    about,
    metric,
    cycle,
    subject,
    arg_min(happened, version) filter (type = 'clock.started.v1') as started,
    arg_max(
        case when type = 'clock.breached.v1' or (type = 'clock.corrected.v1' and outcome = 'BREACHED') then 1 else 0 end,
        version
    ) filter (type in ('clock.met.v1', 'clock.breached.v1', 'clock.corrected.v1')) as late,
    arg_max(happened, version)
        filter (type in ('clock.met.v1', 'clock.breached.v1', 'clock.corrected.v1')) as judged,
    arg_max(stopped, version) as done,
    arg_max(elapsed, version)
        filter (type in ('clock.met.v1', 'clock.stopped.v1', 'clock.corrected.v1')) as elapsed,
    count(*) filter (type = 'clock.corrected.v1') > 0 as corrected,
    -- Nothing comes due while it stands still.
    arg_max(case type when 'clock.paused.v1' then timestamp_ms '9999-12-31' else due end, version) filter (
        type in ('clock.started.v1', 'clock.paused.v1', 'clock.resumed.v1', 'clock.retargeted.v1')
    ) as due,
    arg_min(happened, version) filter (type = 'clock.cancelled.v1') as cancelled,
    bool_or(taken_over) as taken_over
from facts
where topic = 'complaints.sla' and metric is not null
group by about, metric, cycle, subject;

-- Clocks that count: those with a verdict, when it fell; those that were cancelled before one; and open ones that came due
-- before the answer, which are breached whether or not anybody was told yet. Open ones that are not due are left out.
create or replace macro counted_clocks(as_of) as table
select
    about,
    metric,
    cycle,
    case when late = 0 then 'MET' when late is null and cancelled is not null then 'CANCELLED' else 'BREACHED' end
        as verdict,
    case when late is not null then judged when cancelled is not null then cancelled else due end as judged,
    late is not null and done is not null as done,
    case when late is not null then elapsed * 1000 end as working_ms,
    case when late is not null then epoch_ms(done) - epoch_ms(started) end as calendar_ms,
    corrected,
    taken_over,
    channel,
    category,
    severity
from clocks join complaints using (about)
where late is not null or cancelled is not null or epoch_ms(due) < as_of;

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

-- What is known of each cycle of a complaint, packed into numbers: while millions of cycles are put together, numbers can
-- go to disk when memory is short, and texts cannot. The event of a reopening has the cycle that it begins, so it belongs
-- to the one before.
--   steps   sum of 1 attempted, 2 taken for dissatisfied, 4 refused, 8 unreachable, 16 closed otherwise, 32 reopened,
--           64 as not solved, 128 as dissatisfied, 256 at the customer's request
--   answer  five digits: solved (1 yes, 2 partly, 3 no), way (1 interview, 2 link, 0 not said), marks for result, speed and
--           attitude
--   code    the newest code: its number, and before it the version that told it; of departments see assignments
create or replace macro cycles(breakdown) as table
select
    about,
    cycle,
    min(planned) as planned,
    min(ended) as ended,
    coalesce(bit_or(steps), 0) as steps,
    min(answer) as answer,
    max(version * 1048576 + number) as code
from
    (
        select
            about,
            case when type = 'complaint.reopened.v1' then cycle - 1 else cycle end as cycle,
            case when type = 'followup.planned.v1' then happened end as planned,
            case when type in ('complaint.resolved.v1', 'complaint.rejected.v1') then happened end as ended,
            case type
                when 'followup.attempted.v1' then case outcome when 'REACHED_DISSATISFIED' then 3 else 1 end
                when 'complaint.closed.v1' then case outcome when 'SURVEY_REFUSED' then 4 when 'UNREACHABLE' then 8 else 16 end
                when 'complaint.reopened.v1' then 32
                    + case outcome when 'NOT_SOLVED' then 64 when 'DISSATISFIED' then 128 else 0 end
                    + case trigger when 'CUSTOMER_REQUEST' then 256 else 0 end
            end as steps,
            null as answer,
            version::bigint as version,
            case breakdown when 'category' then category when 'channel' then channel when 'severity' then severity end
                as code
        from facts
        where type in ('followup.planned.v1', 'followup.attempted.v1', 'complaint.closed.v1', 'complaint.reopened.v1',
            'complaint.received.v1', 'complaint.triaged.v1', 'complaint.resolved.v1', 'complaint.rejected.v1')
        union all
        select
            about,
            cycle,
            null,
            null,
            null,
            10000 * case solved when 'YES' then 1 when 'PARTLY' then 2 when 'NO' then 3 else 0 end
                + 1000 * case way when 'INTERVIEW' then 1 when 'LINK' then 2 else 0 end
                + 100 * result + 10 * speed + attitude,
            null,
            null
        from surveys
    )
    left join numbered_codes(breakdown) using (code)
group by about, cycle;

-- One for each cycle that ended: the visit that asks its customer, and how it stands. An answer weighs more than how the
-- visit was closed before it came. The code, by its number, is the newest that intake or triage said; the department the one
-- that had the complaint when the cycle ended.
create or replace macro visits(breakdown) as table
select
    about,
    cycle,
    planned,
    steps & 1 > 0 or answer is not null as asked,
    case
        when answer is not null then 'ANSWERED'
        when steps & 4 > 0 then 'REFUSED'
        when steps & 8 > 0 then 'UNREACHABLE'
        when steps & 32 > 0 then 'REOPENED'
        when steps & 16 = 0 then 'OPEN'
    end as standing,
    case answer // 10000 when 1 then 'YES' when 2 then 'PARTLY' when 3 then 'NO' end as solved,
    case answer // 1000 % 10 when 0 then 'NONE' when 1 then 'INTERVIEW' when 2 then 'LINK' end as way,
    answer // 100 % 10 as result,
    answer // 10 % 10 as speed,
    answer % 10 as attitude,
    steps & 2 > 0 as displeased,
    steps & 32 > 0 as reopened,
    steps & 64 > 0 as reopened_not_solved,
    steps & 128 > 0 as reopened_dissatisfied,
    steps & 256 > 0 as reopened_on_request,
    coalesce(praise, 0) as praise,
    coalesce(suggestions, 0) as suggestions,
    number
from
    (
        select * exclude (code), max(code) over (partition by about order by moment) % 1048576 as number
        from
            (
                select *, coalesce(ended, planned, timestamp_ms '0001-01-01') as moment
                from cycles(breakdown)
                union all by name
                select about, since as moment, code from assignments where breakdown = 'department'
            )
    )
    left join feedback using (about, cycle)
where planned is not null;

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
