"""When: expressions of time and the pieces that they are made of."""
