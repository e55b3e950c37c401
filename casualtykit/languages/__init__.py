"""One folder a language: its words as data, and how they inflect."""
