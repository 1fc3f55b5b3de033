-- Whether the company no longer has a project of this status: operations in other hands, or the contract over.
-- The list is read without reference to the caller's row, so the macros also work inside an aggregate and its filter.
create macro is_lost(status) as
    list_contains((select list(s.project_status::varchar) from core.project_status as s where s.is_lost), status::varchar);

-- Whether the company has it under contract or award, at work or not; a project only sought or offered is neither held nor lost.
create macro is_held(status) as
    list_contains((select list(s.project_status::varchar) from core.project_status as s where s.is_held), status::varchar);

-- Whether the contract is over, so that no stake remains. Unlike is_lost, false while operations are in other hands but the
-- contract is not settled (status transferred).
create macro is_ended(status) as
    list_contains((select list(s.project_status::varchar) from core.project_status as s where s.is_ended), status::varchar);

-- Whether a state was last confirmed too long before a day to speak of it: two years, since companies and trackers report
-- holdings once a year and one report may be missed.
create macro is_faded(confirmed_on, on_day) as confirmed_on < on_day - to_months(24);
