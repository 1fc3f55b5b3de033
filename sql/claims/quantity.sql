-- The figures that claims state, with the tolerance that their hedge allows.
select * from registry.quantity
