-- Detects: a value whose unit cannot be that of its measure, or a fact that is not named after its measure and holder.
-- Matters because columns such as target_kbd take the number of a measure without asking for its unit again: 1,800,000 bbl/d
-- left unconverted would be a plateau above the world's output.
-- severity: error
with fitting (measure, units) as (
    values
        ('stake', ['pct']), ('stake_given_up', ['pct']), ('stake_offered', ['pct']), ('group_share', ['pct']),
        ('plateau_target', ['kb/d']), ('output', ['kb/d', 'Mt/y']), ('output_goal', ['kb/d']), ('output_change', ['kb/d']),
        ('output_cumulative', ['Mb', 'Mt', 'bn_bbl']), ('capacity', ['kb/d']), ('flow', ['kb/d']), ('flow_kurdish', ['kb/d']),
        ('flow_goal', ['kb/d']), ('cargo', ['Mb']), ('payment_withheld', ['Mb', 'USD_mn']), ('plateau_length', ['years']),
        ('contract_length', ['years']), ('mandate_length', ['months']), ('contract_end', ['year']), ('goal_year', ['year']),
        ('remuneration_fee', ['USD_per_bbl']), ('signature_bonus', ['USD_mn']), ('investment_spent', ['USD_mn']),
        ('investment_planned', ['USD_mn']), ('investment_yearly', ['USD_mn']), ('portfolio_value', ['USD_mn']),
        ('damages', ['USD_mn']), ('gas_output', ['MMscf/d', 'bcm/y']), ('gas_capacity', ['MMscf/d', 'bcm/y']),
        ('lpg_output', ['t/d']), ('power_capacity', ['MW']), ('oil_in_place', ['bn_bbl', 'Mb', 'Mt']),
        ('reserves', ['bn_bbl', 'Mb', 'Mt']),
        ('recoverable_reserves', ['bn_bbl', 'Mb']), ('gas_reserves', ['bcm', 'tcf']), ('well_depth', ['m']), ('area', ['km2']),
        ('stake_asked', ['pct']), ('stake_listed', ['pct']), ('investment_spent_by_group', ['USD_mn']),
        ('investment_planned_by_group', ['USD_mn']), ('output_goal_mass', ['Mt/y']), ('well_potential', ['kb/d']),
        ('cargoes_cancelled', ['count']), ('staff_unpaid', ['persons']), ('wages_paid', ['months']),
        ('buyers_known', ['count']),
        ('income_of_state', ['USD_mn']), ('export_share_bought', ['pct']), ('export_income', ['USD_mn']),
        ('export_income_net', ['USD_mn']), ('debt_owed', ['USD_mn']), ('debt_paid', ['USD_mn']),
        ('debt_to_be_recovered', ['USD_mn']), ('price_paid', ['USD_mn']), ('power_lost', ['MW']),
        ('power_lost_share', ['pct']), ('power_need_met_share', ['pct'])
)

select f.event_id, f.fact_id, f.measure, f.value, f.unit
from core.project_fact as f
left join fitting as u on u.measure = f.measure::varchar
where
    u.measure is null
    or not list_contains(u.units, f.unit)
    or f.fact_id <> f.measure::varchar || coalesce('.' || f.holder_company_id, '')
    or (f.measure in ('stake', 'stake_given_up', 'stake_offered', 'group_share')) <> (f.holder_company_id is not null)
