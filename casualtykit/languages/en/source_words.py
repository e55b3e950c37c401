"""Words that the rules of attribution ask for."""

from __future__ import annotations

from collections.abc import Mapping

CHARGING = frozenset(("accuse", "suspect"))
"""Verbs of saying whose bare participle before "of" tells of whom it is said: "a man accused of"."""

TURNING_DOWN = frozenset(("reject", "dismiss"))
"""Verbs that deny a claim, and turn down whatever else stands behind them: "rejected the demands"."""

DECLARING = frozenset(("declare",))
"""Verbs of saying that bring about what stands behind them, and claim nothing: "declared a ceasefire"."""

CLAIMS = frozenset(
    "claim report allegation accusation charge suggestion account assertion rumour rumor speculation version "
    "insinuation figure statement finding suspicion".split()
)
"""Nouns of what somebody says, which may be denied; without their plural ending."""

CITING = frozenset(("citing", "quoting"))
"""Participles behind which a source stands."""

BEFALLING = frozenset(("record", "register"))
"""Verbs of saying by which a place only tells what befell it: "Chad recorded 30 deaths"."""

BYSTANDERS = frozenset("man men woman women boy boys girl girls couple".split())
"""Words for people of whom nothing is told, who speak of what they saw."""

PEERS = frozenset("lord lady baroness".split())
"""Titles of birth, by which nobody is a bystander."""

EMPLOYEES = frozenset("worker workers driver drivers guard guards teacher teachers cook cooks recruit recruits".split())
"""Trades of people who speak for a body that is named before them: "an Oxfam driver"."""

GRADES = frozenset("deputy assistant vice general acting".split())
"""Words that grade an office, and tell nothing of whose it is."""

HEARING = frozenset(("learn",))
"""Verbs by which only a medium tells what it was told: "the paper has learned that"."""

THINKING = frozenset(("believe", "think"))
"""Verbs that, denied, deny what they report: "he does not believe that nine died"."""

MEDIA_CALLED = frozenset("newspaper daily weekly magazine website site channel paper tabloid portal".split())
"""Nouns behind which the name of a medium stands, with its article: "the newspaper The Dune Post"."""

ANNOUNCING = frozenset("announce report reveal disclose publish confirm allege detail document".split())
"""Verbs of saying whose participle behind a noun may tell of that noun: "a plan announced in May"."""

ISSUED = ("made public", *"released published issued compiled unveiled seen obtained posted dated".split())
"""What stands between a report and the time that is its own: "a study released on Thursday"."""

GOING_ON = frozenset("say add note warn estimate".split())
"""Verbs behind "and" by which a speaker goes on."""

PUTTING = frozenset("put place set revise update".split())
"""Verbs whose participle gives a toll too; what "raises" it may be a find: "rescuers found two, raising the toll"."""

COUNTING = PUTTING.union("raise lower up".split())
"""Verbs by which a source gives a toll: "the ministry put the toll at nine"."""

GIVING = frozenset("give offer".split())
"""Verbs by which a source gives a figure: "gave the number as nine"."""

SPEAKERS_UNSAID = frozenset("he she it they others some many most both".split())
"""Pronouns that can be a source; the first and second person speak inside a quotation."""

CITED_BY = CITING | {"according to"}
"""Words of attribution behind which a pronoun has its object form."""

SPEAKERS_CITED = frozenset("him her it them others some".split())
"""Pronouns that can be a source there: "according to him"."""

BEHIND_OFFICES = frozenset("of for from in at with by on to within inside who that and , ( :".split())
"""Words that end the part of a phrase in which its head stands."""

OFFICE_IN = frozenset("of for with".split())
"""Words between an office and its institution."""

INDEFINITE = frozenset("a an another one".split())
"""Words before a noun that names nobody: "a local NGO"."""

ESTIMATES = frozenset(("estimate", "estimates"))
"""Nouns of a figure that nobody has counted."""

TALLIES = ESTIMATES.union("count tally toll reckoning figures calculation calculations account accounts".split())
"""Nouns of a figure that is somebody's: "by the monitor's count"."""

SPREAD = frozenset("accusations allegations claims fears reports rumors rumours speculation".split())
"""Nouns of what is told without anybody who tells it: "rumours spread on Monday that"."""

ONE_SPREAD = frozenset(noun.removesuffix("s") for noun in SPREAD) - SPREAD
"""The same of one, which is told with whose it is, or that it is untrue: "the claim by the army that"."""

OPENING_CLAIMS = TALLIES.union(
    "citing quoting attributed feared presumed toll number figure found finds rules ruled according".split()
)
"""Words that open an attribution though no entry calls them verbs of reporting."""

TOLD_TO_SOMEBODY = frozenset("tell inform warn assure remind notify brief".split())
"""Verbs of saying whose object is who hears it: what they tell stands behind that."""

SPEAKING_NOUNS: Mapping[str, str] = {
    "details": "detail",
    "documents": "document",
    "estimates": "estimate",
    "notes": "note",
    "reports": "report",
    "charges": "allege",
    "claims": "claim",
    "fears": "fear",
}
"""Nouns that are spelt as a verb of reporting is, and that verb."""

SPEAKING_BASES = frozenset("estimate fear claim report".split())
"""Those of these verbs that are a noun too, in the form that stands behind several: "doctors in Gao fear that"."""

SMALL_WORDS = frozenset("the a an of for in at on to and 's mr mr. mrs mrs. ms ms. dr dr.".split())
"""Words that an acronym passes over, and titles that tell no office."""

OF_SEVERAL = frozenset("one another some several many most other all".split())
"""Words before a noun of hearsay that is nobody's: "some accounts", "one report"."""

DOCUMENTS = frozenset("report study survey tally statement assessment document paper communique".split())
"""Documents that speak for their makers."""

SAID_IN = frozenset(
    "statement release conference interview report letter broadcast briefing message announcement communique address "
    "speech memo call telegram tweet post email e-mail".split()
)
"""Nouns of the means by which somebody speaks: "in a press release"."""

PUBLISHED_ON = frozenset("website site page channel account telegram facebook twitter".split())
"""Words for where a document stands, which is not what it is about: "a statement on its website"."""

ABOUT = frozenset("on about into against concerning".split())
"""Words between a document and what it is about."""

NOT_MAKING = frozenset(
    "lead head chair run found see obtain view review read interview contact reach quote cite monitor carry air "
    "relay poll survey".split()
)
"""Verbs before "by" that say who leads a body or who heard a speaker, and not who made what is cited."""

NOT_MADE = frozenset(
    "led headed chaired run founded seen obtained viewed reviewed read interviewed contacted reached quoted cited "
    "monitored carried aired relayed polled surveyed".split()
)
"""Their participles."""

CALLED_BODIES = frozenset("group movement militia organisation organization faction".split())
"""Heads behind the name of a body that is called so without them, too: "the Taliban movement"."""

ANY_DOCUMENT = frozenset(("document", "paper"))
"""Those of them that may take up one that was called otherwise."""

TITLES_BY_CAPITAL: Mapping[str, str] = {
    **dict.fromkeys(("Father", "Mother", "Brother", "Sister"), "local_leader"),
    "Justice": "judicial",
}
"""Words that are titles with a capital before a name, and the kind of source that who bears them is."""

SPEAKING_BODIES = frozenset(
    "station site centre center body fund force trust museum academy collective laboratory programme program assembly "
    "jail outlet project consortium archive".split()
)
"""Heads of bodies that speak where they were told of before, and are places or things: "the station said"."""

OFFICES = frozenset(
    "head chief chair chairman chairwoman director founder president secretary spokesman spokeswoman "
    "spokesperson".split()
)
"""Words that make a source a person, whom "the Observatory" does not mean."""

DOCTOR = frozenset(("dr", "dr."))
"""The title of who speaks for a hospital, where the text gives him no other office."""

SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson".split())
"""Offices of those who speak for an institution."""

AIDES = SPEAKING_FOR.union("deputy aide adviser advisor assistant".split())
"""Offices of those who serve a person: "Moro's deputy"."""

CAPTAINS = frozenset(("captain", "capt", "capt."))
"""A rank of soldiers, police and firemen alike."""

MONITORS = frozenset("monitor monitors group organisation organization observatory agency watchdog charity".split())
"""Nouns by which a monitoring group is taken up."""

STUDYING = frozenset("analyst analysts historian historians commentator commentators strategist strategists".split())
"""Those whom a word before them tells what they know of, and not for whom they work: "a military analyst"."""

SERVED_BY = frozenset("of for from at with by and".split())
"""Words between people and the body that they serve; who is "in" a mosque may be anybody."""

WORKING_FOR = frozenset("at with from of in".split())
"""Words before whom somebody of a trade works for; a lawyer "for" the police is none of theirs."""

LINKING = frozenset("of for the and on in to against".split())
"""Small words inside the name of an institution."""

INSTITUTIONS = frozenset(
    "federation committee council union association organisation organization network ministry department "
    "foundation institute commission front party movement centre center observatory group mission office "
    "institute league".split()
)
"""Common nouns that are the head of many a full name: "the federation said"."""

FORCES = frozenset("police army military navy forces guard troops".split())
"""Words that a force is called by, and that stand in the names of its people and its stations."""

SENTENCE_OPENERS = frozenset(
    "the a an but and when as while after before if in on at for then yet so since although though mr mrs ms "
    "dr mr. mrs. ms. dr. however also meanwhile his her its their that this according to "
    "amid despite under by from with".split()
)
"""Words that stand before a name, and with a capital where they open a sentence, but are no part of it."""

_INSTEAD = "repeat|say|insist|add|maintain|stress|claim|put|affirm|state"
SAYING_INSTEAD = (
    f"(?:{_INSTEAD})t?ing",
    f"(?:and|but) (?:(?:he|she|it|they) )?(?:{_INSTEAD})(?:s|ed|d)?",
    "(?:and|but) (?:(?:he|she|it|they) )?said",
)
"""What comes behind a denial and is not denied: "denied that 40 had died, putting the toll at two"."""
