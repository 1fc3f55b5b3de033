-- Wrong: a unit without an asset, one of another asset than its id has, one whose id no asset has. Right: one in order, one shared with Iran.
insert into core.asset (asset_id, asset_id_gem)
values ('badra', 'L1'), ('qayara', 'L2');
insert into staging.gem_unit (unit_id_gem, asset_id, is_shared_with_iran)
values
    ('L1', 'badra', false), ('L1', null, false), ('L2', 'badra', false), ('L9', 'qayara', false), ('L8', null, false),
    ('L7', null, true);
-- expect unit_id_gem: L1 | L2 | L9 | L8
