-- Wrong: disputed figures that no row of the mart shows for the subject, the day or the value. Right: those that it shows for the
-- subject or for the partner; forecasts, facts without a value, and facts that nobody disputes.
insert into mart.source_disagreement (subject_id, period_start, period_end, values_by_origin)
values
    ('RUS', date '2023-01-01', date '2023-12-31', [65, 68]),
    ('visit', date '2020-05-01', date '2020-05-31', [10, 12]);
insert into core.indicator_fact (fact_id, subject_id, partner_iso3, period_end, value, is_disputed, is_forecast)
values
    ('shown', 'RUS', 'IRQ', date '2023-12-31', 65, true, false),
    ('shown_for_partner', 'IRQ', 'RUS', date '2023-01-01', 68, true, false),
    ('other_value', 'RUS', 'IRQ', date '2023-12-31', 62, true, false),
    ('other_day', 'RUS', 'IRQ', date '2024-01-01', 65, true, false),
    ('day_before', 'RUS', 'IRQ', date '2022-12-31', 65, true, false),
    ('other_subject', 'IRQ', 'TUR', date '2023-12-31', 65, true, false),
    ('forecast', 'RUS', 'IRQ', date '2023-12-31', 61, true, true),
    ('no_value', 'RUS', 'IRQ', date '2023-12-31', null, true, false),
    ('undisputed', 'RUS', 'IRQ', date '2023-12-31', 60, false, false);
insert into core.policy_event (event_id, event_on)
values ('visit', date '2020-05-12'), ('loan', date '2020-05-12');
insert into core.policy_figure (event_id, value, is_disputed)
values ('visit', 12, true), ('visit', 13, true), ('visit', 14, false), ('loan', 10, true);
-- expect id || ' ' || value: other_value 62.000000 | other_day 65.000000 | day_before 65.000000 | other_subject 65.000000 | visit 13.000000 | loan 10.000000
