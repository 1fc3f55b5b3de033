-- Wrong: figures of output, price, flaring, exports and electricity over twentyfold apart. Right: twentyfold exactly, figures under 1, trade.
insert into mart.source_disagreement (disagreement_id, measure, low, high)
values
    ('output', 'crude_production', 4.1, 4100), ('price', 'crude_price', 1, 21), ('flaring', 'gas_flared', 1, 21),
    ('exports', 'exports', 1, 21), ('power', 'electricity_generation_gas', 1, 21),
    ('twentyfold', 'crude_production', 1, 20), ('small', 'crude_production', 0.9, 4100), ('trade', 'trade_total', 1, 1000);
-- expect disagreement_id: output | price | flaring | exports | power
