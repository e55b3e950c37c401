"""Texts that nobody would write, made of some that people did; `python -m tests.fuzz` looks for one that breaks it."""
