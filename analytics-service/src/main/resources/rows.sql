-- One row for each thing that figures count, worked out anew for the complaints in "touched" from all that was told of them.
-- Statements are run one after the other in one transaction. Of things that are told once the first telling holds, of things
-- that change the last, by version and never by when it was heard.

-- What another system tells of a case: of its rows the highest version holds; what happened counts row by row. Work after an
-- end is a reopening.
create or replace temp table told_activities as
select *, 1 + sum(again::int) over (partition by about order by happened, version rows unbounded preceding) as cycle
from
    (
        select
            *,
            activity not in ('RESOLVED', 'CLOSED')
                and coalesce(lag(activity) over (partition by about order by happened, version) in ('RESOLVED', 'CLOSED'), false) as again
        from (from told_history qualify row_number() over (partition by about, version) = 1)
        where activity is not null and happened is not null
    );

-- Who has it from when until when. At any moment the highest rank holds of those since then or before, so a row counts where
-- no higher rank came before it. The first verdict of triage reaches back to whatever was before it.
create or replace temp table holds as
select
    about,
    since,
    coalesce(lead(since) over following, timestamp_ms '9999-12-31') as until,
    department,
    person,
    by_triage,
    coalesce(lag(department) over following <> department or lag(person) over following <> person, false) as handed_on
from
    (
        select *
        from
            (
                select *, max(rank) over (partition by about order by since, rank rows unbounded preceding) as highest
                from
                    (
                        select
                            about,
                            case when type = 'complaint.triaged.v1' and version = 1 then timestamp_ms '0001-01-01' else happened end as since,
                            case type when 'complaint.triaged.v1' then 0 else 4294967296 end + version as rank,
                            department,
                            person,
                            type = 'complaint.triaged.v1' as by_triage
                        from told
                        where type in ('complaint.triaged.v1', 'complaint.handler-changed.v1') and department is not null
                        union all
                        select about, timestamp_ms '0001-01-01', -1, null, null, true from touched
                        union all
                        -- In the log of another system who did something has it until somebody else does.
                        select
                            about, happened, row_number() over (partition by about order by happened, version), department, doer, false
                        from (select *, coalesce(person, resource) as doer from told_activities)
                        where department is not null or doer is not null
                        window steps as (partition by about order by happened, version)
                        qualify
                            row_number() over steps = 1
                            or department is distinct from lag(department) over steps
                            or doer is distinct from lag(doer) over steps
                    )
            )
        where rank = highest
        qualify since is distinct from lead(since) over (partition by about order by since, rank)
    )
window following as (partition by about order by since);

-- A complaint as it was received, and as it was put right since: the newest holds, and what the front desk tells of all of it.
create or replace temp table beginnings as
select
    about,
    arg_min(happened, version) filter (type = 'complaint.received.v1') as received,
    arg_min(case_number, version) as number,
    arg_max(channel, version) as channel,
    arg_max_null(product, version) as product,
    arg_max_null(batch, version) as batch,
    arg_max_null(outlet, version) as outlet,
    arg_max_null(equipment, version) as equipment,
    arg_max_null(person, version) as taken_by,
    count(*) filter (trigger = 'FOLLOWS') > 0 as repeated,
    count(*) filter (type = 'complaint.corrected.v1') as corrections
from told
where type in ('complaint.received.v1', 'complaint.corrected.v1')
group by about
having received is not null;

-- Complaints that their customers have withdrawn.
create or replace temp table withdrawals as
select about, min(happened) as withdrawn
from told
where type = 'complaint.withdrawn.v1'
group by about;

create or replace temp table verdicts as
select
    about,
    min(happened) as triaged,
    arg_max(nature, version) as nature,
    arg_max(category, version) as category,
    arg_max(severity, version) as severity,
    arg_min(nature, version) = 'COMMUNICATIVE' and arg_max(nature, version) = 'VALID' as converted
from told
where type in ('complaint.triaged.v1', 'complaint.reclassified.v1')
group by about;

create or replace temp table found_causes as
select
    about,
    arg_max(happened, version) as found,
    arg_max(root_cause, version) as root_cause,
    arg_max(outcome, version) as fault,
    arg_max_null(department, version) as department,
    arg_max_null(person, version) as person,
    arg_max_null(amount, version) as loss,
    arg_max_null(currency, version) as currency
from told
where type = 'complaint.cause-found.v1'
group by about;

-- The end of each cycle: resolved or rejected, as it was told first.
create or replace temp table ends as
select
    about,
    cycle,
    min(version) as version,
    arg_min(happened, version) as ended,
    arg_min(outcome, version) as outcome,
    arg_min(person, version) as person,
    arg_min(trigger, version) = 'FIRST_CONTACT' as at_first_contact,
    arg_min_null(amount, version) as cost,
    arg_min_null(currency, version) as currency,
    arg_min(type, version) = 'complaint.rejected.v1' as rejected
from told
where type in ('complaint.resolved.v1', 'complaint.rejected.v1')
group by about, cycle;

create or replace temp table starts as
select about, cycle, arg_min(happened, version) as reopened, arg_min(outcome, version) as reason
from told
where type = 'complaint.reopened.v1'
group by about, cycle;

-- Complaints that are handled with another: merged, and not unmerged since.
create or replace temp table mergers as
select about, happened as merged, subject as merged_into
from
    (
        select about, happened, subject, type
        from told
        where type in ('complaint.merged.v1', 'complaint.unmerged.v1')
        qualify row_number() over (partition by about order by version desc) = 1
    )
where type = 'complaint.merged.v1';

-- What a department handed back.
create or replace temp table returns as
select about, cycle, version, happened as returned, department, outcome as returned_why
from told
where type = 'complaint.assignment-returned.v1';

-- What ended a clock, or made it late, before a merger was undone, holds no more.
create or replace temp table told_of_clocks as
with again as (
    select about, metric, cycle, subject, max(version) as since, arg_max(outcome, version) as standing
    from told
    where type = 'clock.reinstated.v1'
    group by about, metric, cycle, subject
)
select told.*
from told
left join again
    on told.about = again.about
        and told.metric = again.metric
        and told.cycle = again.cycle
        and told.subject is not distinct from again.subject
where told.topic = 'complaints.sla'
    and told.metric is not null
    and not (
        told.version < coalesce(again.since, 0)
        and (
            told.type in ('clock.cancelled.v1', 'clock.stopped.v1')
            or (told.type = 'clock.breached.v1' and again.standing <> 'BREACHED')
        )
    );

create or replace temp table new_clocks as
select
    about,
    metric,
    cycle,
    subject,
    arg_min(happened, version) filter (type = 'clock.started.v1') as started,
    arg_max(
        case when type = 'clock.breached.v1' or (type = 'clock.corrected.v1' and outcome = 'BREACHED') then 1 else 0 end,
        version
    ) filter (type in ('clock.met.v1', 'clock.breached.v1', 'clock.corrected.v1')) = 1 as late,
    arg_max(happened, version) filter (type in ('clock.met.v1', 'clock.breached.v1', 'clock.corrected.v1')) as judged,
    arg_max(stopped, version) as done,
    arg_max(elapsed, version) filter (type in ('clock.met.v1', 'clock.stopped.v1', 'clock.corrected.v1')) as elapsed,
    count(*) filter (type = 'clock.corrected.v1') > 0 as corrected,
    arg_max(
        case
            when type = 'clock.paused.v1' or (type = 'clock.reinstated.v1' and outcome = 'PAUSED')
                then timestamp_ms '9999-12-31'
            else due
        end,
        version
    ) filter (
        type in ('clock.started.v1', 'clock.paused.v1', 'clock.resumed.v1', 'clock.retargeted.v1', 'clock.reinstated.v1')
    ) as due,
    arg_min(happened, version) filter (type = 'clock.cancelled.v1') as cancelled,
    bool_or(taken_over) as taken_over,
    arg_max(calendar, version) as calendar
from told_of_clocks
group by about, metric, cycle, subject;

-- What is known of the visit after each cycle; the event of a reopening has the cycle that it begins.
create or replace temp table new_followups as
select
    about,
    cycle,
    planned,
    asked or coalesce(answered, false) as asked,
    case
        when answered then 'ANSWERED'
        when refused then 'REFUSED'
        when unreachable then 'UNREACHABLE'
        when reopened then 'REOPENED'
        when not closed then 'OPEN'
    end as standing,
    solved,
    way,
    result,
    speed,
    attitude,
    surveyed,
    displeased,
    reopened,
    reopened_why,
    reopened_on_request,
    praise,
    suggestions,
    coalesce(ended, planned) as moment
from
    (
        select
            about,
            case when type = 'complaint.reopened.v1' then cycle - 1 else cycle end as cycle,
            min(happened) filter (type = 'followup.planned.v1') as planned,
            count(*) filter (type = 'followup.attempted.v1') > 0 as asked,
            count(*) filter (type = 'followup.attempted.v1' and outcome = 'REACHED_DISSATISFIED') > 0 as displeased,
            count(*) filter (type = 'complaint.closed.v1' and outcome = 'SURVEY_REFUSED') > 0 as refused,
            count(*) filter (type = 'complaint.closed.v1' and outcome = 'UNREACHABLE') > 0 as unreachable,
            count(*) filter (type = 'complaint.closed.v1' and coalesce(outcome not in ('SURVEY_REFUSED', 'UNREACHABLE'), true)) > 0
                as closed,
            count(*) filter (type = 'complaint.reopened.v1') > 0 as reopened,
            arg_min(outcome, version) filter (type = 'complaint.reopened.v1') as reopened_why,
            count(*) filter (type = 'complaint.reopened.v1' and trigger = 'CUSTOMER_REQUEST') > 0 as reopened_on_request,
            count(*) filter (type = 'followup.feedback-heard.v1' and outcome = 'PRAISE') as praise,
            count(*) filter (type = 'followup.feedback-heard.v1' and outcome = 'SUGGESTION') as suggestions,
            min(happened) filter (type = 'complaint.surveyed.v1') as surveyed
        from told
        where topic = 'complaints.followup'
        group by all
    )
    left join (
        -- The lowest answer where there are several.
        select
            about,
            cycle,
            true as answered,
            arg_min(solved, packed) as solved,
            arg_min(way, packed) as way,
            arg_min(result, packed) as result,
            arg_min(speed, packed) as speed,
            arg_min(attitude, packed) as attitude
        from
            (
                select
                    *,
                    10000 * case solved when 'YES' then 1 when 'PARTLY' then 2 when 'NO' then 3 else 0 end
                    + 1000 * case way when 'INTERVIEW' then 1 when 'LINK' then 2 else 0 end
                    + 100 * result + 10 * speed + attitude as packed
                from told_surveys
            )
        group by about, cycle
    ) using (about, cycle)
    left join (select about, cycle, ended from ends) using (about, cycle)
where planned is not null;

create or replace temp table history_cases as
select
    about,
    rows.* exclude (about, received, responded, resolved, reopened, closed, reopenings),
    coalesce(rows.received, events.received, events.first) as received,
    coalesce(rows.responded, events.responded) as responded,
    rows.resolved,
    rows.reopened,
    events.about is not null as by_events,
    coalesce(rows.closed, events.closed) as closed,
    coalesce(rows.reopenings, events.reopenings, case when rows.reopened is null then 0 else 1 end) as reopenings
from
    (
        select * exclude (case_id, person, resource, activity, happened, version, heard), case_id as number, coalesce(person, resource) as person
        from told_history
        qualify row_number() over (partition by about order by version desc) = 1
    ) as rows
    left join (
        select
            about,
            min(happened) as first,
            min(happened) filter (activity = 'RECEIVED') as received,
            min(happened) filter (activity = 'RESPONDED') as responded,
            max(happened) filter (activity = 'CLOSED') as closed,
            max(cycle) - 1 as reopenings
        from told_activities
        group by about
    ) as events using (about)
where coalesce(rows.received, events.received, events.first) is not null;

create or replace temp table new_cycles as
select about, cycle, case when cycle = 1 then received else reopened end as started, ended, ends.outcome, ends.rejected, reason
from
    (select about, cycle from ends union select about, cycle from starts union select about, 1 from beginnings)
    join beginnings using (about)
    left join starts using (about, cycle)
    left join ends using (about, cycle)
where cycle = 1 or reopened is not null
union all by name
select
    about,
    1 as cycle,
    received as started,
    case when reopened is null or reopened >= resolved then resolved end as ended,
    outcome,
    false as rejected
from history_cases
where not by_events
union all by name
select about, 2 as cycle, reopened as started, case when reopened < resolved then resolved end as ended, outcome, false as rejected
from history_cases
where not by_events and reopened is not null
union all by name
select
    about,
    cycle,
    case when cycle = 1 then any_value(history_cases.received) else min(happened) end as started,
    coalesce(min(happened) filter (activity = 'RESOLVED'), case when cycle = 1 then any_value(history_cases.resolved) end) as ended,
    any_value(history_cases.outcome) as outcome,
    false as rejected
from told_activities join history_cases using (about)
group by about, cycle;

-- The calendar that a cycle is counted by: the one that the clock of its resolution was last told to be counted by. Without such
-- a clock, and for cases of other systems, there is none, and no working time.
create or replace temp table cycle_calendars as
select about, cycle, arg_max(calendar, version) as calendar, arg_max(calendar_version, version) as calendar_version
from told
where metric = 'RESOLUTION' and calendar is not null
group by about, cycle;

create or replace temp table findings as
select about, cycle, min(happened) as findings_told
from told
where type = 'complaint.findings-told.v1'
group by about, cycle;

-- The working time before each moment that something is counted from or to, by the calendar of its cycle. What comes before the
-- first cycle's end is counted by the first.
create or replace temp table moments as
select *
from
    (
        select about, cycle, started as moment from new_cycles
        union
        select about, cycle, ended from new_cycles
        union
        select about, cycle, since from new_cycles join holds using (about) where since > started and since < ended
        union
        select about, cycle, findings_told from findings
        union
        select about, 1, triaged from verdicts
        union
        select about, 1, happened
        from told
        where type in ('complaint.acknowledged.v1', 'complaint.contacted.v1')
        union
        select about, 1, ended from ends
    )
    join cycle_calendars using (about, cycle)
where moment is not null;

-- Openings and moments in one order: the openings before a moment have the highest numbers so far. What is not written down of a
-- calendar is marked by the highest number there is. A window, for a join by time takes ten times as long.
create or replace temp table worked as
select about, cycle, moment, worked
from
    (
        select
            about,
            cycle,
            moment,
            nullif(max(before_ms) over so_far, 9223372036854775807)
            + (least(epoch_ms(moment), max(closes) over so_far) - max(opens) over so_far) as worked
        from
            (
                select
                    about,
                    cycle,
                    calendar,
                    calendar_version,
                    moment,
                    1 as place,
                    null::bigint as opens,
                    null::bigint as closes,
                    null::bigint as before_ms
                from moments
                union all
                select
                    null,
                    null,
                    calendar,
                    version,
                    opens,
                    0,
                    epoch_ms(opens),
                    epoch_ms(closes),
                    coalesce(before_ms, 9223372036854775807)
                from calendar_hours
                where (calendar, version) in (select calendar, calendar_version from cycle_calendars)
            )
        window so_far as (partition by calendar, calendar_version order by moment, place rows unbounded preceding)
    )
where about is not null and worked is not null;

-- In several steps, for each join takes memory, and much of it where there are many in one statement.
create or replace temp table known as
select
    about,
    'redress' as source,
    number,
    received,
    channel,
    nature,
    category,
    severity,
    product,
    batch,
    outlet,
    equipment,
    taken_by,
    triaged,
    acknowledged,
    responded,
    responded_by,
    first_ended,
    last_ended,
    solver,
    last_cycle,
    case when withdrawn is null or last_cycle > coalesce(reopenings, 0) then outcome else 'WITHDRAWN' end as outcome,
    first_contact,
    reopenings,
    closed,
    close_reason,
    corrections,
    withdrawn,
    coalesce(repeated, false) as repeated,
    coalesce(converted, false) as converted,
    coalesce(level, 0) as escalation,
    coalesce(mediated, false) as mediated,
    coalesce(taken_over, false) as taken_over,
    merged,
    merged_into,
    coalesce(handed_back.returns, 0) as returns,
    found_causes.found,
    root_cause,
    fault,
    found_causes.department as caused_department,
    found_causes.person as caused_person,
    loss,
    found_causes.currency as loss_currency,
    cost,
    ended.currency as cost_currency,
    late
from
    beginnings
    left join verdicts using (about)
    left join found_causes using (about)
    left join (
        select
            about,
            min(happened) filter (type = 'complaint.acknowledged.v1') as acknowledged,
            min(happened) filter (type = 'complaint.contacted.v1' and response) as responded,
            arg_min(person, happened) filter (type = 'complaint.contacted.v1' and response) as responded_by,
            max(try_cast(outcome as integer)) filter (type = 'complaint.escalated.v1') as level,
            count(*) filter (type in ('complaint.mediation-opened.v1', 'complaint.mediation-decided.v1')) > 0 as mediated,
            arg_max(happened, version) filter (type = 'complaint.closed.v1') as closed,
            arg_max(outcome, version) filter (type = 'complaint.closed.v1') as close_reason
        from told
        group by about
    ) using (about)
    left join (
        select
            about,
            arg_min(ended, version) as first_ended,
            max(ended) as last_ended,
            max(cycle) as last_cycle,
            arg_max_null(outcome, version) as outcome,
            arg_min(person, version) as solver,
            bool_or(at_first_contact) filter (cycle = 1) as first_contact,
            arg_max(cost, version) as cost,
            arg_max(currency, version) as currency
        from ends
        group by about
    ) as ended using (about)
    left join (select about, count(*) as reopenings from starts group by about) using (about)
    left join mergers using (about)
    left join withdrawals using (about)
    left join (select about, count(*) as returns from returns group by about) as handed_back using (about)
    left join (
        select
            about,
            bool_or(taken_over) as taken_over,
            min(judged) filter (metric = 'RESOLUTION' and late) as late
        from new_clocks
        group by about
    ) using (about);

create or replace temp table new_cases as
select
    known.*,
    coalesce(reopenings, 0) as reopened,
    greatest(coalesce(reopenings, 0) + 1, coalesce(last_cycle, 1)) as cycles,
    case
        when closed is not null and last_cycle > coalesce(reopenings, 0) then 'CLOSED'
        when last_cycle > coalesce(reopenings, 0) then 'ENDED'
        when withdrawn is not null then 'WITHDRAWN'
        when merged is not null then 'MERGED'
        else 'OPEN'
    end as standing,
    current.department as current_department,
    current.person as current_person,
    responding.department as responded_department,
    coalesce(responded_by, responding.person) as responded_person,
    solving.department as solved_department,
    coalesce(solving.person, solver) as solved_person,
    delaying.department as late_department,
    delaying.person as late_person,
    coalesce(handed.transfers, 0) as transfers
from
    known
    left join (select about, department, person from holds where until = timestamp_ms '9999-12-31') as current using (about)
    left join (
        select about, department, person from known join holds using (about) where responded >= since and responded < until
    ) as responding using (about)
    left join (
        select about, department, person from known join holds using (about) where first_ended >= since and first_ended < until
    ) as solving using (about)
    left join (
        select about, department, person from known join holds using (about) where late >= since and late < until
    ) as delaying using (about)
    left join (
        select about, count(*) as transfers
        from
            (
                select about, department, lag(department) over (partition by about order by since) as before
                from holds
                where department is not null
            )
        where before <> department
        group by about
    ) as handed using (about);

insert into new_cases by name
select
    about,
    source,
    number,
    received,
    channel,
    nature,
    category,
    severity,
    product,
    batch,
    outlet,
    equipment,
    responded,
    first_ended,
    last_ended,
    outcome,
    closed,
    reopenings as reopened,
    reopenings + 1 as cycles,
    case when closed is not null then 'CLOSED' when standing_open then 'OPEN' else 'ENDED' end as standing,
    false as repeated,
    false as converted,
    false as mediated,
    false as taken_over,
    0 as escalation,
    coalesce(history_cases.transfers, handed.transfers, 0) as transfers,
    0 as returns,
    -- When the cause was found is not told; the end of the case had it.
    case when root_cause is not null then coalesce(first_ended, closed, received) end as found,
    root_cause,
    department as current_department,
    person as current_person,
    department as responded_department,
    person as responded_person,
    department as solved_department,
    person as solved_person,
    department as late_department,
    person as late_person
from
    history_cases
    left join (
        select
            about,
            arg_min(ended, cycle) as first_ended,
            max(ended) as last_ended,
            arg_max_null(ended, cycle) is null as standing_open
        from new_cycles
        group by about
    ) using (about)
    left join (
        -- To another department or, where the log names none, to somebody else.
        select
            about,
            case
                when count(department) > 0 then count(*) filter (department <> department_before)
                else count(*) filter (person <> person_before)
            end as transfers
        from
            (
                select
                    about,
                    department,
                    person,
                    lag(department ignore nulls) over following as department_before,
                    lag(person ignore nulls) over following as person_before
                from holds
                window following as (partition by about order by since)
            )
        group by about
    ) as handed using (about);

create or replace temp table traits as
select
    about,
    source,
    number,
    received,
    channel,
    nature,
    category,
    severity,
    product,
    batch,
    outlet,
    equipment,
    root_cause,
    fault,
    outcome as final_outcome,
    current_department,
    current_person,
    caused_department,
    caused_person,
    taken_over
from new_cases;

insert into case_rows by name
select
    * exclude (taken_by, responded_by, solver, last_cycle, first_contact, reopenings, begun, before_response, before_end, before_word),
    coalesce(first_contact, false) as first_contact,
    epoch_ms(responded) - epoch_ms(received) as response_ms,
    epoch_ms(first_ended) - epoch_ms(received) as resolution_ms,
    epoch_ms(acknowledged) - epoch_ms(received) as acknowledgement_ms,
    case when responded >= received then before_response - begun end as response_working_ms,
    case when first_ended >= received then before_end - begun end as resolution_working_ms,
    case when acknowledged >= received then before_word - begun end as acknowledgement_working_ms
from
    new_cases
    left join (
        select
            about,
            any_value(worked) filter (moment = received) as begun,
            any_value(worked) filter (moment = responded) as before_response,
            any_value(worked) filter (moment = first_ended) as before_end,
            any_value(worked) filter (moment = acknowledged) as before_word
        from worked join new_cases using (about)
        where cycle = 1
        group by about
    ) using (about);

-- The reply with the findings is due from triage on, in later cycles from the reopening.
create or replace temp table measured_cycles as
select
    new_cycles.*,
    case when cycle = 1 then coalesce(triaged, started) else started end as findings_due_from,
    findings_told,
    calendar,
    calendar_version,
    merged,
    withdrawn
from
    new_cycles
    left join verdicts using (about)
    left join cycle_calendars using (about, cycle)
    left join findings using (about, cycle)
    left join mergers using (about)
    left join withdrawals using (about);

insert into cycle_rows by name
select
    new_cycles.* exclude (findings_due_from),
    epoch_ms(ended) - epoch_ms(started) as duration_ms,
    case when ended >= started then before_end - before_start end as working_ms,
    epoch_ms(findings_told) - epoch_ms(findings_due_from) as findings_ms,
    case when findings_told >= findings_due_from then before_findings - before_due end as findings_working_ms,
    case when traits.source = 'redress' then at_end.department else current_department end as department,
    case when traits.source = 'redress' then at_end.person else current_person end as person,
    traits.* exclude (about)
from
    measured_cycles as new_cycles
    join traits using (about)
    left join (
        select
            about,
            cycle,
            any_value(worked) filter (moment = started) as before_start,
            any_value(worked) filter (moment = ended) as before_end,
            any_value(worked) filter (moment = findings_due_from) as before_due,
            any_value(worked) filter (moment = findings_told) as before_findings
        from worked join measured_cycles using (about, cycle)
        group by about, cycle
    ) using (about, cycle)
    left join (
        select about, cycle, holds.department, holds.person
        from new_cycles join holds using (about)
        where coalesce(ended, timestamp_ms '9999-12-30') >= since and coalesce(ended, timestamp_ms '9999-12-30') < until
    ) as at_end using (about, cycle);

insert into clock_rows by name
select
    clocks.* exclude (taken_over, elapsed),
    case when late then 'BREACHED' when late = false then 'MET' when cancelled is not null then 'CANCELLED' else 'BREACHED' end as verdict,
    case when late is not null then judged when cancelled is not null then cancelled else due end as moment,
    case when late is not null then elapsed * 1000 end as working_ms,
    case when late is not null then epoch_ms(done) - epoch_ms(started) end as calendar_ms,
    coalesce(late, false) and done is not null as done_late,
    case when traits.source = 'redress' then at_moment.department else current_department end as department,
    case when traits.source = 'redress' then at_moment.person else current_person end as person,
    traits.* exclude (about, taken_over),
    coalesce(clocks.taken_over, false) as taken_over
from
    (
        from new_clocks
        union all by name
        -- A case of another system has one clock: until its due time, or by that system's own verdict, which is one of those
        -- in time only once the case is done.
        select
            about,
            'RESOLUTION' as metric,
            1 as cycle,
            received as started,
            case when due is null then not on_time when resolved is null then null else resolved > due end as late,
            case
                when due is null then coalesce(resolved, closed, received)
                when resolved is null then null
                when resolved > due then due
                else resolved
            end as judged,
            resolved as done,
            false as corrected,
            due
        from history_cases
        where due is not null or on_time = false or (on_time and coalesce(resolved, closed) is not null)
    ) as clocks
    join traits using (about)
    left join (
        select about, metric, cycle, coalesce(subject, '') as subject_or_none, holds.department, holds.person
        from new_clocks join holds using (about)
        where coalesce(judged, cancelled, due, timestamp_ms '9999-12-30') >= since
            and coalesce(judged, cancelled, due, timestamp_ms '9999-12-30') < until
    ) as at_moment
        on clocks.about = at_moment.about
            and clocks.metric = at_moment.metric
            and clocks.cycle = at_moment.cycle
            and coalesce(clocks.subject, '') = at_moment.subject_or_none;

insert into contact_rows by name
select
    told.about,
    told.version,
    told.cycle,
    happened as contacted,
    told.response,
    told.channel as contact_channel,
    holds.department,
    coalesce(told.person, holds.person) as person,
    traits.* exclude (about)
from told join traits using (about) join holds on holds.about = told.about and happened >= since and happened < until
where type = 'complaint.contacted.v1';

-- Each cycle is cut where it was handed on, so that what everybody held of it adds up to the whole.
create or replace temp table parts as
select
    about,
    cycle,
    ended,
    greatest(started, since) as since,
    least(ended, until) as until,
    department,
    person,
    by_triage,
    handed_on and since > started as handed_on
from new_cycles join holds using (about)
where (ended is null or since < ended) and until > started and (ended is null or ended >= started);

insert into assignment_rows by name
select
    parts.* exclude (ended),
    case when ended is not null then epoch_ms(until) - epoch_ms(since) end as held_ms,
    case when ended is not null then before_until - before_since end as working_ms,
    returned_why,
    traits.* exclude (about)
from
    parts
    join traits using (about)
    left join (
        select about, cycle, since, arg_min(returned_why, version) as returned_why
        from parts join returns using (about, cycle, department)
        where returned > since and returned <= until
        group by about, cycle, since
    ) using (about, cycle, since)
    left join (select about, cycle, moment as since, worked as before_since from worked) using (about, cycle, since)
    left join (select about, cycle, moment as until, worked as before_until from worked) using (about, cycle, until);

insert into task_rows by name
select tasks.*, done is not null and done > due as late, epoch_ms(done) - epoch_ms(set_at) as duration_ms, traits.* exclude (about)
from
    (
        select
            about,
            subject as task,
            min(cycle) as cycle,
            min(happened) filter (type = 'complaint.task-set.v1') as set_at,
            arg_max(due, version) as due,
            min(happened) filter (type = 'complaint.task-done.v1') as done,
            min(happened) filter (type = 'complaint.task-dropped.v1') as dropped,
            arg_max(outcome, version) filter (type = 'complaint.task-set.v1') as purpose,
            arg_max(department, version) filter (type = 'complaint.task-set.v1') as department,
            coalesce(
                arg_max(person, version) filter (type = 'complaint.task-done.v1'),
                arg_max(person, version) filter (type = 'complaint.task-set.v1')
            ) as person
        from told
        where type in ('complaint.task-set.v1', 'complaint.task-done.v1', 'complaint.task-dropped.v1') and subject is not null
        group by about, subject
    ) as tasks
    join traits using (about)
where set_at is not null;

insert into promise_rows by name
select promises.*, holds.department, traits.* exclude (about)
from
    (
        select
            about,
            subject as promise,
            min(cycle) as cycle,
            min(happened) filter (type = 'complaint.promised.v1') as promised,
            arg_max(due, version) filter (type = 'complaint.promised.v1') as due,
            min(happened) filter (type = 'complaint.promise-kept.v1') as kept,
            bool_or(outcome = 'ON_TIME') filter (type = 'complaint.promise-kept.v1') as kept_on_time,
            arg_max(person, version) filter (type = 'complaint.promised.v1') as person
        from told
        where type in ('complaint.promised.v1', 'complaint.promise-kept.v1') and subject is not null
        group by about, subject
    ) as promises
    join traits using (about)
    join holds on holds.about = promises.about and promised >= since and promised < until
where promised is not null;

insert into compensation_rows by name
select payments.*, holds.department, traits.* exclude (about)
from
    (
        select
            about,
            subject as payment,
            min(cycle) as cycle,
            min(happened) filter (type = 'complaint.compensated.v1') as recorded,
            min(happened) filter (type = 'complaint.compensation-confirmed.v1') as confirmed,
            arg_max(outcome, version) filter (type = 'complaint.compensated.v1') as remedy,
            arg_max(amount, version) as amount,
            arg_max(currency, version) as currency,
            arg_max(person, version) filter (type = 'complaint.compensated.v1') as person
        from told
        where type in ('complaint.compensated.v1', 'complaint.compensation-confirmed.v1') and subject is not null
        group by about, subject
    ) as payments
    join traits using (about)
    join holds on holds.about = payments.about and recorded >= since and recorded < until
where recorded is not null;

insert into followup_rows by name
select
    visits.* exclude (moment),
    holds.department,
    holds.person,
    traits.* exclude (about)
from new_followups as visits left join traits using (about) join holds on holds.about = visits.about and moment >= since and moment < until
union all by name
select
    about,
    1 as cycle,
    asked_at as planned,
    asked_at as surveyed,
    true as asked,
    'ANSWERED' as standing,
    satisfaction as result,
    false as displeased,
    false as reopened,
    false as reopened_on_request,
    0 as praise,
    0 as suggestions,
    current_department as department,
    current_person as person,
    traits.* exclude (about)
from
    (
        select about, satisfaction, coalesce(history_cases.closed, first_ended, history_cases.responded, history_cases.received) as asked_at
        from history_cases join new_cases using (about)
        where satisfaction is not null
    )
    join traits using (about);

-- With department, severity and person as it was drawn.
create or replace temp table draws as
select
    complaint as about,
    about as review,
    arg_min(month, version) as month,
    arg_min(stratum, version) as stratum,
    arg_min(population, version) as population,
    arg_min(department, version) as department,
    arg_min(handler, version) as person,
    arg_min(severity, version) as severity
from reviews
where complaint in (select about from touched)
group by about, complaint;

create or replace temp table new_reviews as
select drawn.*, opened, completed, graded, hundredths, disputes, upheld, dismissed, traits.* exclude (about, severity)
from
    draws as drawn
    left join (
        select
            about as review,
            min(happened) filter (type = 'review.opened.v1') as opened,
            arg_min(happened, version) filter (type = 'review.completed.v1') as completed,
            count(*) filter (type = 'review.disputed.v1') as disputes,
            count(*) filter (type = 'review.dispute-decided.v1' and outcome = 'UPHELD') as upheld,
            count(*) filter (type = 'review.dispute-decided.v1' and outcome = 'DISMISSED') as dismissed
        from told
        where topic = 'complaints.reviews'
        group by about
    ) using (review)
    left join (
        select about as review, max(version) as graded, arg_max(hundredths, version) as hundredths
        from gradings
        where about in (select review from draws)
        group by about
    ) using (review)
    left join traits on traits.about = drawn.about;

insert into review_rows by name
select * exclude (graded) from new_reviews;

insert into review_mark_rows by name
select
    item,
    score,
    new_reviews.* exclude (graded, month, stratum, population, opened, hundredths, disputes, upheld, dismissed)
from
    new_reviews
    join (
        select about as review, version as graded, item, min(score) as score
        from marks
        where about in (select review from draws)
        group by about, version, item
    ) using (review, graded)
where completed is not null;

insert into action_rows by name
select
    opened_actions.*,
    'redress' as source,
    checks.* exclude (about),
    epoch_ms(done) - epoch_ms(opened) as done_ms
from
    (
        select
            about,
            arg_min(product, version) filter (type = 'action.opened.v1') as product,
            arg_min(root_cause, version) filter (type = 'action.opened.v1') as root_cause,
            arg_min(department, version) filter (type = 'action.opened.v1') as department,
            arg_min(person, version) filter (type = 'action.opened.v1') as person,
            arg_min(outcome, version) filter (type = 'action.opened.v1') as kind,
            arg_min(happened, version) filter (type = 'action.opened.v1') as opened,
            -- Done anew where a check found that it had not helped: the newest holds, as the newest check does.
            arg_max(happened, version) filter (type = 'action.done.v1') as done,
            arg_max(happened, version) filter (type = 'action.verified.v1') as verified
        from told
        where topic = 'complaints.actions'
        group by about
    ) as opened_actions
    left join (
        select
            about,
            arg_max(effective, version) as effective,
            arg_max(before_complaints, version) as before_complaints,
            arg_max(before_days, version) as before_days,
            arg_max(after_complaints, version) as after_complaints,
            arg_max(after_days, version) as after_days
        from action_checks
        where about in (select about from touched)
        group by about
    ) as checks using (about)
where opened is not null;
