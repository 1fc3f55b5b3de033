-- Detects: a row whose lists differ in length, or whose low, high and count do not follow from them.
-- Matters because a reader pairs origins with figures by position; one figure without an origin shifts all that follow.
-- severity: error
select disagreement_id, figure_count, origins, values_by_origin
from mart.source_disagreement
where
    len(origins) <> figure_count
    or len(voices) <> figure_count
    or len(values_by_origin) <> figure_count
    or len(bounds_by_origin) <> figure_count
    or len(bases_by_origin) <> figure_count
    or list_min(values_by_origin) <> low
    or list_max(values_by_origin) <> high
    or len(list_distinct(voices)) <> origin_count
