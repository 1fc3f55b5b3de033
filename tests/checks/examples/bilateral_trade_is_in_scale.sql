-- Wrong: exports of 2020 more than tenfold apart in two hand-picked reports; those of 2021 more than 300-fold apart between a
-- service and a report. Right: tenfold exactly, 300-fold with a service, half years, product groups, other directions and years,
-- and figures under 1 MUSD.
insert into mart.bilateral_trade_yearly (year, direction, report_id, is_full_year, product_group, stated_musd, reconciled_musd)
values
    (2020, 'rus_to_irq', 'embassy', true, 'total', 1402, 2),
    (2020, 'rus_to_irq', 'customs', true, 'total', null, 140),
    (2020, 'rus_to_irq', 'half_year', false, 'total', 1, null),
    (2020, 'rus_to_irq', 'grain', true, '0', 1, null),
    (2020, 'irq_to_rus', 'embassy', true, 'total', 13, null),
    (2019, 'rus_to_irq', 'embassy', true, 'total', 1400, null),
    (2019, 'rus_to_irq', 'customs', true, 'total', 140, null),
    (2021, 'rus_to_irq', 'embassy', true, 'total', 301, null),
    (2021, 'rus_to_irq', 'un_comtrade', true, 'total', null, 1),
    (2017, 'rus_to_irq', 'embassy', true, 'total', 300, null),
    (2017, 'rus_to_irq', 'un_comtrade', true, 'total', null, 1),
    (2022, 'rus_to_irq', 'embassy', true, 'total', 300, null),
    (2022, 'rus_to_irq', 'wits_trade', true, 'total', null, 1),
    (2023, 'rus_to_irq', 'imf_trade', true, 'total', null, 300),
    (2023, 'rus_to_irq', 'embassy', true, 'total', 1, null),
    (2024, 'rus_to_irq', 'cepii_baci', true, 'total', null, 300),
    (2024, 'rus_to_irq', 'embassy', true, 'total', 1, null),
    (2018, 'rus_to_irq', 'embassy', true, 'total', 100, null),
    (2018, 'rus_to_irq', 'customs', true, 'total', 0.9, null);
-- expect year || ' ' || report_id || ' ' || other_report_id: 2020 embassy customs | 2021 embassy un_comtrade
