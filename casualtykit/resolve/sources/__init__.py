"""Who is meant by a source: the fullest name that a text gives "it", "the monitor" and "Mr Karam"."""
