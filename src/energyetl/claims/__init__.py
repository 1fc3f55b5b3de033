"""Claims of a document: registry (what is claimed, by which rules judged), locators, judging at a date."""
