-- Wrong: a named operator without an id of ours. Right: one with an id, a unit without an operator, a unit shared with Iran.
insert into staging.gem_unit (operator_name, unit_name, vintage_on, operator_company_id, is_shared_with_iran)
values
    ('Nobody Oil', 'Badra', date '2024-03-01', null, false), ('Nobody Oil', 'Badra', date '2024-03-01', null, false),
    ('Gazprom Neft', 'Badra', date '2024-03-01', 'gazprom_neft', false), (null, 'Zubair', date '2024-03-01', null, false),
    ('Iranian Oil', 'Azar', date '2024-03-01', null, true);
-- expect operator_name: Nobody Oil
