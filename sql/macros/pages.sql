-- The addresses of the pages of a row, the page known first in front, so that the first address and the first day
-- are of one page.
create macro pages_in_order(known_on, known_basis, source_url) as
    list_transform(
        list_sort(
            list(distinct struct_pack(day := known_on, basis := known_basis::known_basis, url := source_url)), 'asc', 'nulls last'
        ),
        lambda page: page.url
    );

-- How the day of the page known first is known; of two pages of that day the better basis counts.
create macro first_basis(known_on, known_basis) as
    min(struct_pack(day := known_on, basis := known_basis::known_basis)).basis;
