-- The limits by which assessments become observable, each with its reason.
select * from registry.threshold
