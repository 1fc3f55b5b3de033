-- Wrong: a publisher that passes on one that passes on another. Right: one step, and a step limited to one measure behind it.
insert into core.publisher (publisher, passes_on, passes_on_measures)
values
    ('agency', null, []),
    ('paper', 'agency', []),
    ('blog', 'paper', []),
    ('programme', 'agency', ['crude_production']),
    ('mirror', 'programme', []);
-- expect publisher: blog
