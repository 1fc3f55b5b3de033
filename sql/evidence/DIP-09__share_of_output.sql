-- Proposition: Iraq may become a major partner for Russia, and Russia for Iraq; here, by the crude of the fields that Russia
-- runs.
-- Newest known output of each field that a Russian company runs on the date, against Iraq's output in the newest year known.
-- What a field gave before it was lost does not count, however new the figure.
-- Supports: those figures make at least russian_operated_share_pct of Iraq's output.
-- Contradicts: they would not make it even if each field gave all that its contract promises.
-- Silent: it hangs on that promise; or the date is not after the document's own, when nothing could have come of it yet.
select
    'field_reports_and_eia' as origin,
    s.year::varchar         as period,
    'record.field_output'   as source_id,
    case
        when as_of_on() <= brief_as_of_on() then 'silent'
        when s.share_pct >= threshold('DIP-09', 'russian_operated_share_pct') then 'supports'
        when s.promised_pct < threshold('DIP-09', 'russian_operated_share_pct') then 'contradicts'
        else 'silent'
    end                     as outcome,
    s.share_pct             as observed_value,
    'pct'                   as observed_unit,
    s.source_url            as citation,
    null::date              as known_on,
    s.worst_basis           as vintage_basis,
    false                   as is_interested_party,
    coalesce(s.flag >= 'estimated'::value_flag, false) as is_estimate,
    format(
        'Fields held: {} kb/d, {} per cent of Iraq''s {} kb/d ({}){}.',
        coalesce(s.parts, 'none'), shown(s.share_pct), round(s.iraq_output_kbd)::integer, s.year, coalesce('; lost: ' || s.lost_names, '')
    )                       as detail
from russian_operated_share() as s
