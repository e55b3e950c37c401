"""Which number goes with which outcome, who suffered, who did it, how sure: the rules over a tape."""
