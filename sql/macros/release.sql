-- Whether a vintage of a source is due by its publisher's calendar on the day of asking and we do not hold it, whoever is
-- behind. False for a source that has stopped or follows no calendar, null for one of which nothing is held. Without a source:
-- whether that is so for any. The columns inside are renamed, since a caller's column of the same name would be taken for them.
create macro is_stale() as (select bool_or(coalesce(f.next_due_on < current_date, false)) from mart.source_freshness as f),
    (source) as
    case
        when source is null then null
        when source in (select s.source_id from meta.source as s)
            then (
                select any_value(held.is_due)
                from (
                    select
                        f.source_id as held_id,
                        case when f.newest_vintage_on is not null then coalesce(f.next_due_on < current_date, false) end as is_due
                    from mart.source_freshness as f
                ) as held
                where held.held_id = source
            )
        else error('There is no source ' || source || '. meta.source lists them.')
    end;

-- What the file says of itself in one row: which release, for which day, how new its newest vintage is, what its checks said.
create macro release_info() as table
select
    r.release_id,
    r.built_at,
    r.as_of_on,
    anchor_on() as anchor_on,
    (select max(vintage_on) from meta.snapshot) as newest_vintage_on,
    (select count(distinct source_id) from meta.snapshot) as sources_held,
    (select count(*) from mart.source_freshness where next_due_on < current_date) as sources_stale,
    (select count(*) from meta.check_result where is_passed) as checks_passed,
    (select count(*) from meta.check_result where not is_passed) as checks_warned,
    (select count(*) from claims.claim) as claims_judged,
    r.code_version,
    r.code_commit,
    r.is_tree_clean,
    r.engine
from meta.release as r;
