-- The document's sentences, where a reader's own copy was given to the build; empty otherwise.
select * from registry.quotation
