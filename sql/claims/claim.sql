-- The claims as registered: our paraphrase and a locator, never the document's sentence.
select * from registry.claim
