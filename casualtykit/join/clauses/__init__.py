"""Clauses: how a sentence is taken apart, and what stands beside a group and says who it is."""
