-- Detects: a row whose lists differ in length, or whose low, high and count do not follow from them.
-- Matters because a reader pairs origins with figures by position; one figure without an origin shifts all that follow.
-- severity: error
select disagreement_id, figure_count, voices, values_by_voice
from mart.source_disagreement
where
    len(voices) <> figure_count
    or len(values_by_voice) <> figure_count
    or len(bounds_by_voice) <> figure_count
    or len(bases_by_voice) <> figure_count
    or list_min(values_by_voice) <> low
    or list_max(values_by_voice) <> high
    or len(list_distinct(voices)) <> voice_count
