-- Wrong: a country id that is no code of ours, once for each source. Right: a known code, and subjects of other kinds.
insert into core.country (country_iso3) values ('IRQ');
insert into core.observation (source_id, subject_kind, subject_id)
values
    ('jodi', 'country', 'IQ'), ('jodi', 'country', 'IQ'), ('owid', 'country', 'IQ'), ('jodi', 'country', 'IRQ'),
    ('owid', 'region', 'world'), ('worldbank', 'benchmark', 'brent');
-- expect source_id || ' ' || subject_id: jodi IQ | owid IQ
