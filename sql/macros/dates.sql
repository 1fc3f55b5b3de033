-- The as-of date of the build: 'today' of its marts and verdicts.
create macro as_of_on() as (select as_of_on from meta.release);

-- The day of the document that is the anchor: the "then" of marts that compare then with now.
create macro anchor_on() as (select d.judged_on from claims.document as d where d.is_anchor);

-- First and last day of a date that is as exact as its page: YYYY, YYYY-MM or YYYY-MM-DD.
create macro period_start(partial) as
    try_cast(case length(partial) when 4 then partial || '-01-01' when 7 then partial || '-01' else partial end as date);

create macro period_end(partial) as
    case length(partial)
        when 4 then try_cast(partial || '-12-31' as date)
        when 7 then last_day(try_cast(partial || '-01' as date))
        else try_cast(partial as date)
    end;

create macro date_precision(partial) as
    case length(partial) when 4 then 'year' when 7 then 'month' when 10 then 'day' end;

-- A period as it is shown: its date where it begins and ends in the same one, otherwise both.
create macro period_label(first_date, last_date) as
    case when first_date = last_date then first_date else first_date || '/' || last_date end;
