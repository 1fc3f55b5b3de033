-- Wrong: a service whose figure is more than threefold, or less than a third of, another source's. Right: threefold exactly, reports
-- that are no services, half years, product groups and figures under 10 MUSD.
insert into mart.bilateral_trade_yearly (year, direction, report_id, is_full_year, product_group, stated_musd, reconciled_musd)
values
    (2015, 'rus_to_irq', 'un_comtrade', true, 'total', null, 31),
    (2015, 'rus_to_irq', 'embassy', true, 'total', 10, 900),
    (2016, 'rus_to_irq', 'embassy', true, 'total', 400, null),
    (2016, 'rus_to_irq', 'wits_trade', true, 'total', null, 100),
    (2017, 'rus_to_irq', 'imf_trade', true, 'total', null, 90),
    (2017, 'rus_to_irq', 'cepii_baci', true, 'total', null, 25),
    (2018, 'rus_to_irq', 'imf_trade', true, 'total', null, 30),
    (2018, 'rus_to_irq', 'embassy', true, 'total', 10, null),
    (2019, 'rus_to_irq', 'embassy', true, 'total', 100, null),
    (2019, 'rus_to_irq', 'ministry', true, 'total', 20, null),
    (2020, 'rus_to_irq', 'un_comtrade', true, 'total', null, 100),
    (2020, 'rus_to_irq', 'embassy', true, 'total', 9, null),
    (2020, 'rus_to_irq', 'half_year', false, 'total', 20, null),
    (2020, 'rus_to_irq', 'grain', true, '0', 20, null),
    (2020, 'irq_to_rus', 'embassy', true, 'total', 20, null),
    (2021, 'rus_to_irq', 'embassy', true, 'total', 99, null),
    (2021, 'rus_to_irq', 'cepii_baci', true, 'total', null, 30),
    (2022, 'rus_to_irq', 'embassy', true, 'total', 99, null),
    (2022, 'rus_to_irq', 'imf_trade', true, 'total', null, 30);
-- expect year || ' ' || report_id: 2015 un_comtrade | 2016 embassy | 2017 imf_trade | 2021 embassy | 2022 embassy
