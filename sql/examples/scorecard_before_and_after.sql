-- Which signs of cooperation pointed up before the brief and which after?
--
-- No index: each indicator has its own unit and its own direction. Empty tendencies have a reason in gap_reason; an indicator
-- with one figure has no direction.
select
    indicator,
    max(tendency::varchar) filter (where side = 'before') as before_the_brief,
    max(tendency::varchar) filter (where side = 'after') as after_the_brief,
    max(gap_reason::varchar) filter (where side = 'after') as why_empty,
    any_value(unit) as unit
from mart.cooperation_scorecard
where anchor_kind = 'brief'
group by indicator
order by indicator
