-- The parts of each claim, all of which must hold.
select * from registry.part
