"""A country's place among all that flare gas in a year, on rows typed by hand."""


def test_the_country_that_flares_most_is_first_and_the_printed_total_takes_no_place(build):
    head = "source_id, subject_kind, subject_id, measure, period_start, value, flag, vintage_basis"

    def flared(subject: str, bcm: float, kind: str = "country") -> str:
        return f"'worldbank_flaring', '{kind}', '{subject}', 'gas_flared', date '2023-01-01', {bcm}, 'estimated', 'original'"

    build.give(
        "core.observation_latest",
        head,
        flared("WORLD", 148, "region"),
        flared("IRQ", 17.7),
        flared("RUS", 28.4),
        flared("IRN", 20.9),
        flared("KWT", 0.7),
    )
    build.run("mart.gas_flaring_yearly")
    assert build.fetch("select country_iso3, volume_rank from mart.gas_flaring_yearly order by volume_rank") == [
        ("RUS", 1),
        ("IRN", 2),
        ("IRQ", 3),
        ("KWT", 4),
    ]
