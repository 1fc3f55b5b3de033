-- Building blocks for rules on any topic: the day asked about, texts, time windows, limits of a claim, publication dates and
-- project states.

-- The day that the claim is asked about; rules bound their periods by it. What is known by then or later is a matter of the
-- build.
create or replace temp macro about_on() as getvariable('about_on')::date;

-- A number as a sentence shows it: at most one decimal.
create or replace temp macro shown(value) as rtrim(rtrim(round(value, 1)::decimal(24, 1)::varchar, '0'), '.');

-- Whether a figure is an estimate, or less certain than one.
create or replace temp macro is_estimated(flag) as flag >= 'estimated'::value_flag;

-- The id of a snapshot, by which evidence cites a dataset.
create or replace temp macro snapshot_id(source, vintage_on) as source || '@' || vintage_on;

-- The start of a time window that ends on the date of the build.
create or replace temp macro months_ago(months) as about_on() - to_months(months::integer);
create or replace temp macro span_of_years(years) as to_months((years * 12)::integer);
create or replace temp macro years_ago(years) as about_on() - span_of_years(years);

-- Whether a day lies in the claim's window of months, which ends on the date of the build.
create or replace temp macro is_in_window(on_date, judged_claim) as
    on_date between months_ago(threshold(judged_claim, 'window_months')) and about_on();

-- A quantity as the claim states it: the figure, its period, and the bounds of agreement with the tolerance included.
create or replace temp macro claimed(judged_claim, judged_measure) as table
select
    q.low                                       as stated,
    q.period,
    period_start(q.period)                      as from_on,
    period_end(q.period)                        as to_on,
    quantity_low(judged_claim, judged_measure)  as low,
    quantity_high(judged_claim, judged_measure) as high
from claims.quantity as q
where q.claim_id = judged_claim and q.measure = judged_measure;

-- The vintage of each source that is in force on the date of the build, with its citation and the publisher's lag.
create or replace temp macro cited_vintage() as table
select source_id, vintage_on, vintage_basis, snapshot_id(source_id, vintage_on) as citation, publication_lag_days
from core.vintage_in_force;

-- The day on which a figure was published: that of an original vintage, otherwise the end of its period plus the publication
-- lag.
create or replace temp macro published_on(basis, vintage_on, last_day, lag_days) as
    case when basis = 'original' then vintage_on else last_day + lag_days::integer end;

-- How a page's date makes its fact known, in the words of evidence.
create or replace temp macro basis_of(known_basis) as if(known_basis = 'restated', 'restated', 'original');

-- The independent voice behind a statement: a state or company speaks with one voice whatever the outlet, others each for
-- themselves.
create or replace temp macro voice(speaking_party, page_origin) as
    -- The argument stands outside the subquery, or a column called party would be taken for that of core.party.
    if(
        list_contains((select list(p.party::varchar) from core.party as p where p.is_one_voice), speaking_party::varchar),
        speaking_party::varchar, page_origin
    );
