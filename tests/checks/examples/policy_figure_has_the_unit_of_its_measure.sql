-- Wrong: a figure and a fact whose unit does not convert. Right: ones whose unit does.
insert into core.policy_figure (event_id, measure, unit, is_convertible)
values ('bad_event', 'award', 'km', false), ('event', 'award', 'USD_bn', true);
insert into core.indicator_fact (fact_id, indicator, unit, is_convertible)
values ('bad_fact', 'gas_output', 'km', false), ('fact', 'gas_output', 'bcm/y', true);
-- expect id: bad_event | bad_fact
