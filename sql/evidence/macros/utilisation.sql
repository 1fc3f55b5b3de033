-- Use of Iraq's capacity to produce and to export, for the claim on what sets its place on the oil market.

-- The outcome from the least and the most share of a capacity that can be in use.
create or replace temp macro utilisation_outcome(least_pct, most_pct) as
    case
        when least_pct >= threshold('ENG-02', 'utilisation_pct') then 'supports'
        when most_pct < threshold('ENG-02', 'utilisation_pct') then 'contradicts'
        else 'silent'
    end;

-- The bound of a stated capacity, as a sentence says it.
create or replace temp macro or_so(bound) as case bound when '<' then ' or less' when '>' then ' or more' else '' end;

-- Iraq's monthly output by OPEC's secondary sources.
create or replace temp macro iraq_output_by_secondary_sources() as table
select *
from mart.opec_conformity_monthly
where country_iso3 = 'IRQ' and assessor = 'opec_secondary_sources' and month <= about_on();
