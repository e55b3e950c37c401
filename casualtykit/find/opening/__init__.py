"""Which sentences are read: one scan for words of harm, and what the words beside them tell."""
