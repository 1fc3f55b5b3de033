-- The places in the document where each claim is made.
select * from registry.locator
