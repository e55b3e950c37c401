"""Figures: how they are written, what they count, and how they are bounded."""
