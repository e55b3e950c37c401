"""The rules of who suffered what, one file for a kind of wording."""
