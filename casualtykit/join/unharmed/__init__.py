"""What keeps a group beside a word of harm from having suffered it."""
