-- The documents whose claims are judged, as registered, with the day on which each was written at the earliest.
select *, brief_as_of_on() as as_of_on from registry.document
