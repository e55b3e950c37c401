"""The tests of casualtykit; `python -m tests` runs every check there is."""
