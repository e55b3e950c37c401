"""The tests of the words that each language ships."""
