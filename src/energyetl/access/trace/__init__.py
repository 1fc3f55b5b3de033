"""One number of a mart walked back to the rows, vintages and pages that it rests on."""
