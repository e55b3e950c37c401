"""What leaves the library: outlines for people, records for machines.

Everything here takes values and gives text; nothing here parses news.
"""
