"""What the statements of a text add up to, by the conventions of a field."""
