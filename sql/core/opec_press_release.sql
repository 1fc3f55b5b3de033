-- Each release once. OPEC's site puts a changing number before the release's own of three digits (611-2-august-2026 and
-- 1854611-2-august-2026 are one release), so releases are identified by that number and the day, not by the address.
with listed as (
    select
        coalesce(
            nullif(regexp_extract(s.release_path, '(\d{1,3}-\d{1,2}-[a-z]+-\d{4})\.html$', 1), ''), s.release_path
        ) as release_id,
        regexp_extract(r.url, '^https?://[^/]+') || '/' || s.release_path as address,
        s.title,
        s.issued_on,
        s.vintage_on
    from snapshot.opec_press_release as s
    join build.source as r using (source_id)
    where s.vintage_on <= as_of_on()
),

release as (
    select
        release_id,
        arg_max(address, vintage_on) as address,
        arg_max(title, vintage_on) as title,
        any_value(issued_on) as issued_on,
        min(vintage_on) as first_seen_on
    from listed
    group by release_id
)

select
    r.*,
    exists (from record.opec_decision as d where d.source_url = r.address or ends_with(d.source_url, r.release_id || '.html'))
        as is_entered,
    exists (from record.opec_acknowledgement as a where a.address = r.address or ends_with(a.address, r.release_id || '.html'))
        as is_acknowledged
from release as r
