"""Forms in which publishers hand data out: archives, delimited text, workbooks' cells, SDMX, pages with links. No publisher."""
