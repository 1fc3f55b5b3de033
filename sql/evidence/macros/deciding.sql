-- Which pages may decide alone.

-- Whether a page can carry a verdict by itself: it is no aggregator or forum, or it passes on the text of a named publisher
-- that is none. A copy that names nobody is nobody's report, and a forum is none either way.
create or replace temp macro can_decide(page_kind, page_publisher) as
    page_kind not in ('aggregator', 'forum')
    or page_kind = 'aggregator' and exists (
        select 1
        from core.publisher as copier
        join core.publisher as author on author.publisher = copier.passes_on
        where copier.publisher = page_publisher and author.publisher_kind not in ('aggregator', 'forum')
    );
