"""Finders: each reads one kind of mention out of a sentence."""
