-- The places in the document where each claim stands.
select * from registry.locator
