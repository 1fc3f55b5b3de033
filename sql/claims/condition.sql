-- What would change each verdict, bound to the rule that would notice.
select * from registry.condition
