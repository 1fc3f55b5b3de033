"""One module per part of the report; each has `pages(con)`, and `site` lists them in the order of the navigation."""
