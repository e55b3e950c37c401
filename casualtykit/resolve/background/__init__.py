"""Which figures belong to another event than the one that the text reports."""
