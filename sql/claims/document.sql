-- The documents whose claims are judged, as registered.
select * from registry.document
