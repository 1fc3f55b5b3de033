-- Our id of each name that a source uses for entities of a kind. A name that the source uses in a sense of its own takes
-- precedence over the common one.
create or replace temp macro ids_by_name(kind, source) as table
select alias, arg_min(entity_id, context = 'any') as entity_id
from reference.alias
where entity_kind = kind and context in ('any', source)
group by alias;
