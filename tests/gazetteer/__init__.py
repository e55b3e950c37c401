"""The gazetteer: spellings, lookups, own files, and which place of several is meant."""
