"""Claims of a document: the registry of claims and their rules, locators, and the evidence for verdicts as of a date."""
