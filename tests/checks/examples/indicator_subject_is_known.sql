-- Wrong: one id of each kind that its table does not hold. Right: those that it holds, and kinds without a table.
insert into core.country (country_iso3) values ('IRQ');
insert into core.company (company_id) values ('lukoil');
insert into core.asset (asset_id, region) values ('badra', 'iraq_federal');
insert into core.indicator_fact (fact_id, subject_kind, subject_id)
values
    ('country', 'country', 'TURKEY'), ('company', 'company', 'IRQ'), ('asset', 'asset', 'lukoil'),
    ('region', 'region', 'kurdistan_region'),
    ('country_known', 'country', 'IRQ'), ('company_known', 'company', 'lukoil'), ('asset_known', 'asset', 'badra'),
    ('region_known', 'region', 'iraq_federal'), ('group', 'group', 'anything');
-- expect fact_id: country | company | asset | region
