-- Whether a row is one that a correction is about: every pattern of the correction fits the text in the column it names.
create macro correction_matches(patterns, row_text) as
    len(list_filter(patterns, lambda p: coalesce(row_text[p.key], '') not like p.value)) = 0;

-- Whether a correction is in force for a vintage: from its first vintage on, until the publisher has corrected the error.
create macro correction_applies(vintage_on, applies_from_on, mended_on) as
    vintage_on >= coalesce(applies_from_on, date '1900-01-01') and vintage_on < coalesce(mended_on, date '9999-12-31');

-- The patterns of a correction as a person reads them.
create macro correction_text(patterns) as
    array_to_string(list_sort(list_transform(patterns, lambda p: p.key || ' like ' || p.value)), ', ');

-- Whether a published value is the one a correction speaks of: a text that contains it, or a number that equals it.
create macro is_same_value(value_text, expected_text) as
    contains(value_text, expected_text)
    or coalesce(try_cast(value_text as decimal(24, 6)) = try_cast(expected_text as decimal(24, 6)), false);
