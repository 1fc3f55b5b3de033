-- Wrong: a figure set aside for its page's contradiction although the page's other figure is within 1 % or there is none. Right: one whose
-- page says otherwise; a figure set aside for another reason; and figures of other pages, metrics, areas, fields and periods do not count.
insert into core.field_output
    (output_id, asset_id, area_id, metric, period_start, period_end, output_kbd, page_fault, citations)
values
    ('agrees', null, 'iraq', 'exports', date '2020-01-01', date '2020-01-31', 3300, 'totals_disagree', ['p1']),
    ('agrees_too', null, 'iraq', 'exports', date '2020-01-01', date '2020-01-31', 3333, null, ['p0', 'p1']),
    ('agrees_as_well', null, 'iraq', 'exports', date '2020-01-01', date '2020-01-31', 3310, null, ['p1']),
    ('contradicted', null, 'iraq', 'exports', date '2020-02-01', date '2020-02-29', 3000, 'totals_disagree', ['p2']),
    ('contradicts', null, 'iraq', 'exports', date '2020-02-01', date '2020-02-29', 3030.2, null, ['p2']),
    ('contradicted_below', null, 'iraq', 'exports', date '2020-03-01', date '2020-03-31', 3000, 'totals_disagree', ['p2']),
    ('contradicts_below', null, 'iraq', 'exports', date '2020-03-01', date '2020-03-31', 2969, null, ['p2']),
    ('both_faulty', null, 'iraq', 'exports', date '2020-02-01', date '2020-02-29', 3000, 'unit_slip', ['p2']),
    ('alone', 'badra', null, 'crude', date '2020-01-01', date '2020-12-31', 30, 'totals_disagree', ['p3']),
    ('other_page', 'badra', null, 'crude', date '2020-01-01', date '2020-12-31', 90, null, ['p4']),
    ('other_metric', 'badra', null, 'capacity', date '2020-01-01', date '2020-12-31', 90, null, ['p3']),
    ('other_area', 'badra', 'iraq', 'crude', date '2020-01-01', date '2020-12-31', 90, null, ['p3']),
    ('other_field', 'zubair', null, 'crude', date '2020-01-01', date '2020-12-31', 90, null, ['p3']),
    ('other_start', 'badra', null, 'crude', date '2020-02-01', date '2020-12-31', 90, null, ['p3']),
    ('other_end', 'badra', null, 'crude', date '2020-01-01', date '2020-11-30', 90, null, ['p3']),
    ('faulty', 'badra', null, 'crude', date '2020-01-01', date '2020-12-31', 90, 'unit_slip', ['p3']),
    -- one figure of the page agrees, the other does not
    ('in_doubt', 'rumaila', null, 'crude', date '2020-01-01', date '2020-12-31', 100, 'totals_disagree', ['p5']),
    ('for', 'rumaila', null, 'crude', date '2020-01-01', date '2020-12-31', 100, null, ['p5']),
    ('against', 'rumaila', null, 'crude', date '2020-01-01', date '2020-12-31', 150, null, ['p5']);
-- expect output_id || ' ' || coalesce(same_page_kbd::integer, 0): agrees 3333 | alone 0
