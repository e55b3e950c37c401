"""A sentence as a row of phrases: what each word can be, noun groups, verb groups, and what goes with them."""
