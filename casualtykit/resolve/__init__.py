"""What a sentence alone does not say: who "it" is, what is part of what, what is background, what it all adds up to."""
