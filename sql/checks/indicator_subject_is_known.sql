-- Detects: a fact about a country, region, company or asset that has no such id.
-- Matters because subject_id holds ids of several tables, so no reference of the contract can catch a slip.
-- severity: error
select fact_id, subject_kind, subject_id
from core.indicator_fact
where
    (subject_kind = 'country' and subject_id not in (select country_iso3 from core.country))
    or (subject_kind = 'company' and subject_id not in (select company_id from core.company))
    or (subject_kind = 'asset' and subject_id not in (select asset_id from core.asset))
    or (subject_kind = 'region' and subject_id not in (select region::varchar from core.asset))
