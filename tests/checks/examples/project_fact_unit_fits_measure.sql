-- Wrong: a unit that the measure cannot have, a name that is not the measure's or lacks the holder, a stake without a holder, output with one. Right: one of each.
insert into core.project_fact (event_id, fact_id, measure, unit, holder_company_id)
values
    ('barrels', 'plateau_target', 'plateau_target', 'bbl/d', null), ('name', 'oil', 'output', 'kb/d', null),
    ('holder_not_named', 'stake', 'stake', 'pct', 'lukoil'), ('other_holder', 'stake.equinor', 'stake', 'pct', 'lukoil'),
    ('no_holder', 'stake', 'stake', 'pct', null), ('given_up', 'stake_given_up', 'stake_given_up', 'pct', null),
    ('offered', 'stake_offered', 'stake_offered', 'pct', null), ('group', 'group_share', 'group_share', 'pct', null),
    ('held_output', 'output.lukoil', 'output', 'kb/d', 'lukoil');
insert into core.project_fact (event_id, fact_id, measure, unit, holder_company_id)
select 'right', measure, measure::event_measure, unit, null
from (values
    ('plateau_target', 'kb/d'), ('output', 'kb/d'), ('output', 'Mt/y'), ('output_goal', 'kb/d'), ('output_change', 'kb/d'), ('output_cumulative', 'Mb'),
    ('output_cumulative', 'Mt'), ('capacity', 'kb/d'), ('flow', 'kb/d'), ('flow_kurdish', 'kb/d'), ('flow_goal', 'kb/d'), ('cargo', 'Mb'),
    ('payment_withheld', 'Mb'), ('payment_withheld', 'USD_mn'), ('plateau_length', 'years'), ('contract_length', 'years'), ('mandate_length', 'months'),
    ('contract_end', 'year'), ('goal_year', 'year'), ('remuneration_fee', 'USD_per_bbl'), ('signature_bonus', 'USD_mn'), ('investment_spent', 'USD_mn'),
    ('investment_planned', 'USD_mn'), ('investment_yearly', 'USD_mn'), ('portfolio_value', 'USD_mn'), ('damages', 'USD_mn'), ('gas_output', 'bcm/y'), ('gas_output', 'MMscf/d'),
    ('gas_capacity', 'MMscf/d'), ('gas_capacity', 'bcm/y'), ('lpg_output', 't/d'), ('power_capacity', 'MW'), ('oil_in_place', 'Mb'), ('oil_in_place', 'bn_bbl'), ('reserves', 'bn_bbl'), ('reserves', 'Mb'),
    ('recoverable_reserves', 'Mb'), ('recoverable_reserves', 'bn_bbl'), ('gas_reserves', 'bcm'), ('gas_reserves', 'tcf'), ('well_depth', 'm'), ('area', 'km2')
) as t (measure, unit)
union all
select 'right', measure || '.lukoil', measure::event_measure, 'pct', 'lukoil'
from (values ('stake'), ('stake_given_up'), ('stake_offered'), ('group_share')) as t (measure);
-- expect event_id: barrels | name | holder_not_named | other_holder | no_holder | given_up | offered | group | held_output
