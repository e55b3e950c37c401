"""Who did it, who is blamed for it, and how sure that is."""
