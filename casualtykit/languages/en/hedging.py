"""Adverbs and phrases that keep their distance from a claim, and the modality that they give it."""

from __future__ import annotations

from collections.abc import Mapping

from casualtykit.dates.words import WEEKDAYS
from casualtykit.vocabulary import Modality

ADVERBS: Mapping[str, Modality] = {
    "reportedly": Modality.REPORTED,
    "apparently": Modality.REPORTED,
    "allegedly": Modality.ALLEGED,
    "purportedly": Modality.ALLEGED,
    "supposedly": Modality.ALLEGED,
    "possibly": Modality.FEARED,
    "probably": Modality.FEARED,
    "presumably": Modality.FEARED,
    "almost certainly": Modality.FEARED,
    "likely have": Modality.FEARED,
    "most likely": Modality.FEARED,
    "very likely": Modality.FEARED,
}
"""Adverbs inside a group of verbs, or beside it."""

_TALES = frozenset(
    "allegation allegations claim claims report reports rumor rumors rumour rumours story stories suggestion "
    "suggestions".split()
)
"""What may be said to have no truth in it."""

PHRASES: Mapping[str, Modality] = {
    **ADVERBS,
    "unconfirmed": Modality.REPORTED,
    "unverified": Modality.REPORTED,
    **{f"there {m} {be}": Modality.FEARED for m in ("may", "might", "could") for be in ("be", "have been")},
    **{
        f"by {some} {accounts}": Modality.REPORTED
        for some in ("some", "several", "most", "all")
        for accounts in ("accounts", "reports")
    },
    **{f"{likely} that": Modality.FEARED for likely in ("possible", "probable", "likely")},
    "initial reports": Modality.REPORTED,
    **{f"confirmed {dead}": Modality.CONFIRMED for dead in ("dead", "death toll", "deaths", "fatalities", "toll")},
    **{f"{who} confirm that": Modality.CONFIRMED for who in ("we", "i", "can", "can now", "can also")},
    "alleged": Modality.ALLEGED,
    "accused of": Modality.ALLEGED,
    "accusing": Modality.ALLEGED,
    "blamed for": Modality.ALLEGED,
    "allegation that": Modality.ALLEGED,
    "allegations of": Modality.ALLEGED,
    "allegations that": Modality.ALLEGED,
    "accusations of": Modality.ALLEGED,
    "accusations that": Modality.ALLEGED,
    **{f"{fear} {who}": Modality.FEARED for fear in ("fear", "fears") for who in ("he", "she", "they")},
    **{f"{who} {fear}": Modality.FEARED for fear in ("fears", "feared") for who in ("it", "he", "she")},
    **{f"{who} {fear}": Modality.FEARED for fear in ("fear", "feared") for who in ("they", "we")},
    "claims a": Modality.ALLEGED,
    "claim of": Modality.CLAIMED,
    "claims of": Modality.CLAIMED,
    "claim that": Modality.CLAIMED,
    **{f"{claims} to have": Modality.CLAIMED for claims in ("claim", "claimed", "claiming", "claims")},
    "claims that": Modality.CLAIMED,
    "talk of": Modality.REPORTED,
    "word came that": Modality.REPORTED,
    "word spread that": Modality.REPORTED,
    "report of": Modality.REPORTED,
    "reports of": Modality.REPORTED,
    "reports that": Modality.REPORTED,
    "stories that": Modality.REPORTED,
    "story that": Modality.REPORTED,
    "suggestion that": Modality.REPORTED,
    "suggestions that": Modality.REPORTED,
    "rumours of": Modality.REPORTED,
    "rumor that": Modality.REPORTED,
    "rumour that": Modality.REPORTED,
    "rumours that": Modality.REPORTED,
    "rumors of": Modality.REPORTED,
    "rumors that": Modality.REPORTED,
    "not true that": Modality.DENIED,
    "untrue that": Modality.DENIED,
    "a lie that": Modality.DENIED,
    **{f"{lie}{mark} that": Modality.DENIED for lie in ("lie", "lies", "nonsense") for mark in ("'", '"', "’", "”")},
    **{
        f"no truth {to} {said} {opens}": Modality.DENIED
        for to in ("in", "to", "in the", "to the")
        for said in sorted(_TALES)
        for opens in ("that", "of")
    },
    **{f"no {sign} that": Modality.DENIED for sign in ("evidence", "proof", "indication", "sign")},
    **{f"proved {what}": Modality.DENIED for what in ("false", "untrue", "unfounded", "wrong")},
    "are untrue": Modality.DENIED,
    "were untrue": Modality.DENIED,
    "are false": Modality.DENIED,
    "were false": Modality.DENIED,
    "estimated": Modality.ESTIMATED,
    **{
        f"{by} {a}{kind} {estimate}": Modality.ESTIMATED
        for by in ("at", "on", "by")
        for a in ("", "a ", "the ", "most ")
        for kind in ("conservative", "cautious", "rough", "lowest", "highest")
        for estimate in ("estimate", "estimates")
    },
    **{
        f"by {whose} {estimate}": Modality.ESTIMATED
        for whose in ("his", "her", "its", "their", "one", "some")
        for estimate in ("estimate", "estimates")
    },
    **{f"likely {dead}": Modality.FEARED for dead in ("dead", "died", "drowned", "killed", "perished")},
    "assumed dead": Modality.FEARED,
    **{
        f"{held} {be}responsible for": Modality.FEARED
        for held in ("believed", "suspected", "thought")
        for be in ("", "to be ", "to have been ")
    },
    **{f"{held} to be among": Modality.FEARED for held in ("believed", "thought")},
    "reported to be among": Modality.REPORTED,
    "fears of": Modality.FEARED,
    "fears that": Modality.FEARED,
    "feared": Modality.FEARED,
    "presumed": Modality.FEARED,
}
"""The adverbs, and phrases that do the same for a whole clause."""

IT_MAY_BE = frozenset("perhaps possibly probably maybe".split())
"""Adverbs before how many more there may be: "300 clerks, and perhaps more"."""

BELIEVING = frozenset("assume believe fear presume suppose suspect think".split())
"""Verbs of what is only held to be so: "missing and believed dead"."""

OF_SOMEBODY = frozenset(("accused of",))
"""Those that tell of the people before them, and not of the harm that these have suffered."""

NAMED_SO: Mapping[str, Modality] = {
    "suspected": Modality.FEARED,
    "suspected to be": Modality.FEARED,
    "suspected of being": Modality.FEARED,
    "presumed": Modality.FEARED,
    "presumed to be": Modality.FEARED,
    "believed to be": Modality.FEARED,
    "thought to be": Modality.FEARED,
    "alleged": Modality.ALLEGED,
    "accused": Modality.ALLEGED,
    "charged": Modality.ALLEGED,
    "allegedly": Modality.ALLEGED,
    "purported": Modality.ALLEGED,
    "apparently": Modality.REPORTED,
    "reportedly": Modality.REPORTED,
    "possibly": Modality.FEARED,
    "probably": Modality.FEARED,
}
"""Words among or just before those who did it that leave open whether they did it, or who they are."""

LINKS: Mapping[str, Modality] = {
    "suspected of": Modality.FEARED,
    "suspicion of": Modality.FEARED,
    "believed to be": Modality.FEARED,
    "believed to have": Modality.FEARED,
    "thought to be": Modality.FEARED,
    "thought to have": Modality.FEARED,
    "accused of": Modality.ALLEGED,
    "alleged to have": Modality.ALLEGED,
    "allegedly": Modality.ALLEGED,
    "charged with": Modality.ALLEGED,
    **{f"charged {on}{day} with": Modality.ALLEGED for on in ("", "on ") for day in WEEKDAYS},
    "indicted for": Modality.ALLEGED,
    "indicted over": Modality.ALLEGED,
    **{
        f"{took} responsibility for": Modality.CLAIMED
        for took in "accepted accepts claim claimed claiming claims taken takes took".split()
    },
    "said to have": Modality.REPORTED,
    "reported to have": Modality.REPORTED,
    "reportedly": Modality.REPORTED,
}
"""Words between those who did it and the harm that do the same."""

REPORTS: Mapping[str, Modality] = {
    "accusations": Modality.ALLEGED,
    "fears": Modality.FEARED,
    "speculation": Modality.REPORTED,
    "reports": Modality.REPORTED,
    "rumours": Modality.REPORTED,
    "rumors": Modality.REPORTED,
    "estimates": Modality.ESTIMATED,
    "estimate": Modality.ESTIMATED,
    "claims": Modality.CLAIMED,
    "allegations": Modality.ALLEGED,
}
"""Nouns that say by themselves how sure a claim is, where their verb does not: "reports said"."""

UNSIGNED: Mapping[str, Modality] = {
    "account": Modality.REPORTED,
    "accounts": Modality.REPORTED,
    "report": Modality.REPORTED,
}
"""Nouns that do so where no word beside them tells whose they are: "by some accounts", "one report said"."""

REFUSED = (
    r"(?:were|was|(?:has|have) been) (?:\w+ly )?(?:denied|rejected|dismissed|refuted)",
    (
        r"(?:turned out to be|proved(?: to be)?|were|was|are|is) (?:\w+ly )?"
        r"(?:false|untrue|unfounded|baseless|wrong(?! to )|exaggerated|fabricated|"
        r"(?:an? )?(?:\w+ )?(?:fabrications?|lies?|hoax))"
    ),
    r"['\"“‘](?:\w+ )?(?:exaggerated|fiction|inventions?|unfounded|untrue)",
    r"['\"“‘]?(?:\w+ )?(?:nonsense|rubbish|lies|fabrications?|propaganda|baseless|fake(?: news)?)",
)
"""What is said of a claim behind it that somebody denies: "reports that 20 had died were rejected"."""

_SO_FAR = r"(?:\w+ly |now |so far )?"

CONFIRMED = (rf"(?:was|were|is|are|(?:has|have|had) {_SO_FAR}been) {_SO_FAR}(?:later )?(?:confirmed|verified)",)
"""What is said of deaths behind the word for them: "two deaths have so far been confirmed"."""

_ADVERB = r"(?:\w+ )?"
_UNVERIFIED = rf"could not be {_ADVERB}(?:verified|confirmed)"
_OPENS = "(?= (?:that|which|not|he|she|they|it|the))"

_SOMEBODY = r"(?:that |which )?(?:(?!and |but )[\w'’-]+ ){0,6}?"
_REFUSING = "(?:denied|denies|deny|dispute|disputed|disputes|dismissed|dismisses|refuted|rejected|rejects|ridiculed)"
_UNTRUE = "(?:baseless|exaggerated|false|fantasy|inflated|lies|nonsense|propaganda|unfounded|untrue)"

CALLED: Mapping[Modality, tuple[str, ...]] = {
    Modality.ALLEGED: (rf"(?<=, )an? {_ADVERB}(?:allegation|accusation|charge){_OPENS}",),
    Modality.CLAIMED: (
        rf"(?<=, )an? {_ADVERB}(?:claim|assertion|boast)(?:{_OPENS}| {_REFUSING})",
        (
            rf"(?<=, )an? {_ADVERB}(?:account|figure|number|report|toll) (?!of ){_SOMEBODY}"
            rf"(?:{_REFUSING}|(?:branded|called|calls|described as) ['\"“‘]?{_ADVERB}{_UNTRUE})"
        ),
        rf"(?<=, )which (?:[\w'’-]+ ){{1,4}}?(?:has |have )?{_REFUSING}(?=[.,;]| as |$)",
        rf"(?:its|their|his|her|the|that|this) (?:claim|account|assertion)s? {_UNVERIFIED}",
    ),
}
"""What that is called which has been said before: "shot 12 rebels, a claim that could not be verified"."""

_CLAIM = (
    "(?:claims?|accounts?|reports?|figures?|tolls?|numbers?|statements?|assertions?|allegations?|details|information)"
)
_THAT_CLAIM = rf"(?:the|this|that|these|those|his|her|its|their|either|any of the) (?:[\w'’-]+ ){{0,2}}?{_CLAIM}"
_NEITHER = rf"neither (?:{_CLAIM}|side['’]s {_CLAIM})"
_HOW = "(?:independently |immediately |fully )*"
_CHECKED = rf"{_HOW}(?:be )?{_HOW}(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)"
_NOT = "(?:cannot|can['’]t|can not|could not|couldn['’]t)"
_NOT_YET = f"(?:{_NOT}|ha(?:s|ve) yet to|ha(?:s|ve) not been|was not|were not)"
_UNABLE = rf"(?:{_NOT}|(?:was|were|is|are|been) (?:not able|unable) to|not possible to)"
_NO_MORE = "(?! (?:who|how|whether|that|if|what|when|where|why|of|about)(?!\\w))"
"""What goes on about something other than the claim before: "could not confirm reports of arrests"."""

UNVERIFIED = (
    rf"(?:{_THAT_CLAIM}|{_NEITHER}|it) {_NOT_YET} {_CHECKED}{_NO_MORE}",
    rf"{_UNABLE} {_CHECKED}(?: (?:or|and) \w+)? (?:{_THAT_CLAIM}|it|them){_NO_MORE}",
    (
        r"(?:there (?:was|is|has been)|with) no (?:immediate |independent )*(?:confirmation|corroboration)"
        rf"(?: of {_THAT_CLAIM})?{_NO_MORE}"
    ),
)
"""What says, behind a claim or in the next sentence, that nobody could check it."""

MAY_HAVE = (r"(?:may|might|could|(?:is|are|was|were) (?:believed|thought|presumed|suspected) to) (?:\w+ )?have",)
"""Auxiliaries of what may have taken lives."""

MAY_BE = (r"(?:may|might|could|must|(?:believed|feared|thought|likely) to) (?:\w+ )?(?:be|have)",)
"""Auxiliaries of what a toll may be."""

BELIEVED = (
    r"(?:may|might|could) (?:\w+ )?(?:be|have)(?! (?:those|that) of)",
    r"(?:is|are|was|were) (?:\w+ )?(?:believed|feared|presumed|thought)(?! to (?:be (?:those|that) of|belong|have))",
)
"""What is only thought of bodies that nobody has found: "are believed buried there"."""
