"""Read news text and return every casualty statement in it.

    text -> sentences -> mentions          find/     what is in a sentence
                      -> statements        join/     which number goes with which outcome, who suffered, who did it
                      -> tolls             resolve/  "it said", parts and totals, repeats, background
                      -> the user's world  export/   records, outlines

>>> from casualtykit import parse_casualties
>>> print(*parse_casualties("Gunmen killed two policemen in Herat.").statements)
killed 2 policemen | police | by Gunmen | at Herat
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from casualtykit.batch import Failure
    from casualtykit.credits import Credit, data_credits
    from casualtykit.dates import Period
    from casualtykit.errors import (
        CasualtyKitError,
        GazetteerError,
        GoldError,
        LexiconError,
        LexiconWarning,
        MissingExtraError,
        RecordError,
        UnknownNameError,
    )
    from casualtykit.evaluation import evaluate
    from casualtykit.evaluation.result import Evaluation
    from casualtykit.evaluation.scores import (
        CauseCount,
        FieldScore,
        Mistake,
        MistakeCause,
        Share,
        SizeScore,
        StatementScore,
        TollScore,
    )
    from casualtykit.export.html import annotate
    from casualtykit.find.actors import parse_actors
    from casualtykit.find.numbers.numbers import parse_numbers
    from casualtykit.find.outcomes import parse_outcomes
    from casualtykit.find.places.places import parse_places
    from casualtykit.find.sources.attributions import parse_sources
    from casualtykit.find.times.times import parse_times
    from casualtykit.gazetteer import Gazetteer, GazetteerEntry
    from casualtykit.lexicon import Entry, Lexicon, dies, event, kills, role, state, victim
    from casualtykit.model import (
        Actor,
        Cause,
        Count,
        Cue,
        Mention,
        Number,
        OutcomeMention,
        Place,
        Source,
        Statement,
        Time,
        Toll,
    )
    from casualtykit.parser import CasualtyParser, parse_casualties
    from casualtykit.report import CasualtyReport
    from casualtykit.resolve.tolls.conventions import Convention
    from casualtykit.resolve.tolls.figures import Claim, Figure
    from casualtykit.spans import Span
    from casualtykit.vocabulary import (
        CauseKind,
        CountKind,
        CustomRole,
        Modality,
        NumberRole,
        Outcome,
        PlaceKind,
        Role,
        Scope,
        SourceKind,
        TimeKind,
        Update,
    )

__version__ = "0.1.0"

__all__ = [
    "Actor", "CasualtyKitError", "CasualtyParser", "CasualtyReport", "Cause", "CauseCount", "CauseKind", "Claim",
    "Convention", "Count", "CountKind", "Credit", "Cue", "CustomRole", "Entry", "Evaluation", "Failure", "FieldScore",
    "Figure", "Gazetteer", "GazetteerEntry", "GazetteerError", "GoldError", "Lexicon", "LexiconError", "LexiconWarning",
    "Mention", "MissingExtraError", "Mistake", "MistakeCause", "Modality", "Number", "NumberRole", "Outcome",
    "OutcomeMention", "Period", "Place", "PlaceKind", "RecordError", "Role", "Scope", "Share", "SizeScore", "Source",
    "SourceKind", "Span", "Statement", "StatementScore", "Time", "TimeKind", "Toll", "TollScore", "UnknownNameError",
    "Update", "__version__", "annotate", "data_credits", "dies", "evaluate", "event", "kills", "parse_actors",
    "parse_casualties", "parse_numbers", "parse_outcomes", "parse_places", "parse_sources", "parse_times", "role",
    "state", "victim",
]  # fmt: skip

_HOMES = {
    "batch": "Failure",
    "credits": "Credit data_credits",
    "dates": "Period",
    "errors": (
        "CasualtyKitError GazetteerError GoldError LexiconError LexiconWarning MissingExtraError RecordError "
        "UnknownNameError"
    ),
    "evaluation": "evaluate",
    "evaluation.result": "Evaluation",
    "evaluation.scores": "CauseCount FieldScore Mistake MistakeCause Share SizeScore StatementScore TollScore",
    "export.html": "annotate",
    "find.actors": "parse_actors",
    "find.sources.attributions": "parse_sources",
    "find.numbers.numbers": "parse_numbers",
    "find.outcomes": "parse_outcomes",
    "find.places.places": "parse_places",
    "find.times.times": "parse_times",
    "gazetteer": "Gazetteer GazetteerEntry",
    "lexicon": "Entry Lexicon dies event kills role state victim",
    "model": "Actor Cause Count Cue Mention Number OutcomeMention Place Source Statement Time Toll",
    "parser": "CasualtyParser parse_casualties",
    "report": "CasualtyReport",
    "resolve.tolls.conventions": "Convention",
    "resolve.tolls.figures": "Claim Figure",
    "spans": "Span",
    "vocabulary": (
        "CauseKind CountKind CustomRole Modality NumberRole Outcome PlaceKind Role Scope SourceKind TimeKind Update"
    ),
}
"""Where the public names live; a module is imported when one of its names is first asked for."""
_HOME = {name: f"casualtykit.{module}" for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Return a public name, and keep it for the next time."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    """Return the public names, those not yet asked for included."""
    return sorted({*globals(), *__all__})
