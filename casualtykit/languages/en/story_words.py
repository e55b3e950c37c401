"""Words by which a text that retells a film, a novel or a game is told from one that reports."""

from __future__ import annotations

WORKS = frozenset(
    "antagonist cinematography finale finales gameplay gamers heroine moviegoers movie movies novella onscreen "
    "playwright plotline prequel protagonist protagonists remake screenplay sequel spoiler spoilers storyline subplot "
    "thriller thrillers whodunit".split()
)
"""What is spoken of where a work is retold, and seldom elsewhere."""

CRAFT = frozenset(
    "boss bosses chapter chapters character characters cliffhanger comedy drama enemies episode episodes fictional "
    "genre hero musical mystery narrator novel plot readers review reviewer reviews script seasons sitcom storytelling "
    "story suspense tale trilogy twist twists viewers villain villains".split()
)
"""What is spoken of there as well as elsewhere; neither who acts nor where it is shown, for people die in cinemas."""
