"""The report: a static site for people who read, made from `mart`, `claims` and `meta` of one release."""
