-- Wrong: an event that nobody recorded. Right: an event of a project; one of policy.
insert into core.operator_event (event_id, asset_id, operator_company_id)
values ('lost', 'badra', 'lukoil'), ('project', 'badra', 'lukoil'), ('policy', 'badra', 'lukoil');
insert into core.project_event (event_id) values ('project');
insert into core.policy_event (event_id) values ('policy');
-- expect event_id: lost
