-- Detects: a year in which a field and a part of it both have an output of their own.
-- Matters because both would be summed: Baba and Avana are domes of Kirkuk, Missan is three fields under one contract.
-- severity: error
with part (asset_id, whole_asset_id) as (
    values
        ('baba', 'kirkuk'), ('avana', 'kirkuk'),
        ('abu_gharb', 'missan'), ('bazerkan', 'missan'), ('fakkah', 'missan'),
        ('east_baghdad_expansion', 'east_baghdad'), ('qaiyarah', 'qayara')
)

select p.asset_id, p.whole_asset_id, y.year
from part as p
join core.field_output_yearly as y on y.asset_id = p.asset_id
join core.field_output_yearly as w on w.asset_id = p.whole_asset_id and w.year = y.year
