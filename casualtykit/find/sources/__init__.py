"""Who says so: the rules of attribution, who speaks, and how far it reaches."""
