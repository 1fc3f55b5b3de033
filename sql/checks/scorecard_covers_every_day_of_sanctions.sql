-- Detects: a day on which a measure was imposed, or the brief's day, without all its rows.
-- Matters because a day left out would spare the cooperation its hardest tests.
-- severity: error
with wanted as (
    select distinct imposed_on as anchor_on from core.sanction where not is_relief
    union
    select anchor_on()
),

found as (
    select anchor_on, count(distinct indicator) as indicators, count(*) as cells
    from mart.cooperation_scorecard
    group by anchor_on
)

select w.anchor_on, f.cells
from wanted as w
left join found as f using (anchor_on)
where f.cells is null
    or f.cells % (2 * f.indicators) <> 0
    or f.indicators <> (select count(distinct indicator) from mart.cooperation_scorecard)
