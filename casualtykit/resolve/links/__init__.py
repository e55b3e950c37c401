"""Which figures are of the same people: repeats, parts of a total, rivals and additions."""
