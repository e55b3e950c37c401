"""Which place a name stands for: the places of the world by their names, and how one of several is chosen."""

from __future__ import annotations

from casualtykit.gazetteer.book import Gazetteer, places_given
from casualtykit.gazetteer.entries import GazetteerEntry

__all__ = ["Gazetteer", "GazetteerEntry", "places_given"]
