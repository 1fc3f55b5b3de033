-- What is asked of each claim, as of which days.
select * from registry.question
