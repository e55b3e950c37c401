"""Tests of what statements add up to."""
