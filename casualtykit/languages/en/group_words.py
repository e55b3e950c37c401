"""Words that the rules of noun groups ask for, by what they make of the group."""

from __future__ import annotations

from casualtykit.languages.en.cues import NTH

ALL = frozenset(("all", "both", "each"))
"""Pronouns that only say "every one of them" between a copula and its verb."""

RELATIVES = frozenset(
    "son daughter brother sister father mother husband wife cousin nephew uncle aunt grandson".split()
)
"""Nouns that say whose relative somebody is, and not what he is."""

HOLY_KIN = frozenset(("father", "sister", "brother"))
"""Those of them that are titles of the clergy, too."""

FOLLOWERS = frozenset("men aides associates bodyguards companions comrades deputies followers henchmen".split())
"""Those who go where the man goes whose they are: "the cleric and his men had fled"."""

COVERS = frozenset(("cover", "darkness", "scene", "spot"))
"""Under what, and from where, those get away who are sought: "fled under cover of darkness"."""

SPOUSES_AND_PARENTS = frozenset("mother mothers father fathers widow widows wife wives husband husbands".split())
"""Those whose article tells that others came to harm: "the widows of 12 miners killed in the blast"."""
BEREAVED = frozenset(
    "families parents relatives friends colleagues lawyers neighbours neighbors "
    "relative friend colleague lawyer neighbour neighbor".split()
)
"""Those seldom told of as harmed beside those whose they are: "families of women killed", "the lawyer of two held"."""

_FRIENDS = "family children grandfather grandmother fiance girlfriend boyfriend supporters"
MOURNERS = SPOUSES_AND_PARENTS | RELATIVES | BEREAVED | frozenset(_FRIENDS.split())
"""Nouns before "of" for those whom somebody leaves behind who has come to harm, or who speak for him."""

SERVING = frozenset(
    "seaman seamen diver divers pilot pilots driver drivers mechanic mechanics cook cooks operator operators "
    "technician technicians trainee trainees recruit recruits".split()
)
"""Trades that soldiers and policemen have where their force stands before them: "navy diver"."""

PRIVATE = frozenset("company bank airline hospital clinic club college school charity campaign union".split())
"""Employers whose officials hold no office of the state."""

LOSSES = frozenset("loss cost price".split())
"""Nouns of which lives are the object: "the loss of nine lives"."""

DEGREES = frozenset("degree degrees kind kinds type types range wave string spate rash".split())
"""Nouns that only grade the harm behind "of": "varying degrees of injuries"."""

NEWS = frozenset("report reports word sign signs indication indications".split())
"""Nouns that only report the harm behind "of": "no reports of casualties"."""

CASES_OF = frozenset(("cases", "instances"))
"""Nouns that count the harms behind "of": "12 cases of arrest"."""

ABOARD = frozenset(("aboard", "on board"))
WHERE_ALONE = ABOARD | frozenset(("inside", "outside", "nearby", "below", "underneath"))
"""Prepositions that may stand without a noun: "those aboard"."""

BRANCHES = frozenset(
    "organisation organisations organization organizations wing wings front fronts outfit outfits affiliate affiliates "
    "branch branches".split()
)
"""What an organisation calls its own: "a party and its youth wings"."""

SHARES = frozenset(("majority", "bulk", "greater part"))
"""Nouns of most of a group."""


KINDS = frozenset("kind kinds type types".split())
"""Nouns of kind before "of"."""

COLLECTIVES = frozenset(
    "group groups gang band team crowd bunch family families number party crew squad couple pair trio contingent "
    "platoon patrol column delegation detachment population garrison unit posse".split()
)
"""Nouns of a group before "of" whose members count: "a group of 12 pilgrims"."""

NUMBERED = frozenset(("division", "corps", "fleet"))
"""Bodies that are of an army where a number stands before them: "the 4th Mechanised Division"."""

SENT_FOR_PEACE = frozenset("battalion contingent force forces mission".split())
"""Bodies that keep the peace where they are of the U.N. or of another body of many nations."""

STAFF = frozenset(
    "staff staffer staffers worker workers employee employees volunteer volunteers driver drivers supervisor "
    "supervisors operator operators engineer engineers interpreter interpreters translator translators mechanic "
    "mechanics technician technicians cook cooks logistician logisticians consultant consultants coordinator "
    "coordinators contractor contractors".split()
) | {"staff member", "staff members", "field officer", "field officers", "field worker", "field workers"}
"""Those who work for whatever stands behind "of"."""

DELEGATES = frozenset("delegate delegates observer observers representative representatives".split())
"""Those whom a body sends, and who are its staff where it is one of relief: "one of its delegates"."""

MEN = frozenset("men man women woman members member fighters fighter comrades".split())
"""Those whose role is that of whose they are: "the army lost nine men", "two of its fighters"."""

AT_HIS_SIDE = frozenset(("side", "bedside", "beside"))
"""Words behind "with his wife" that tell that she is only present."""

PRIVATE_BODIES = frozenset(
    "school schools university college academy polytechnic faculty club chamber company "
    "cooperative firm bank museum theatre orchestra choir team charity foundation clinic factory hotel".split()
)
"""Bodies whose heads are no officials: "the head of a school"."""

COLLEAGUES = frozenset("colleague colleagues comrade comrades".split())
"""Those who are what he is whose they are: "killed a nurse and two of her colleagues"."""

PARTNERS = frozenset(("partner", "partners"))
"""Those who are policemen where a policeman's, and his or her companions in life as a rule."""

EMBASSIES = frozenset("embassy consulate legation mission commission".split())
"""Where diplomats sit, some of whom are called secretaries."""

OFFICERS_OF = STAFF | frozenset(
    "secretary secretaries treasurer treasurers organiser organisers organizer organizers convener conveners convenor "
    "coordinator coordinators co-ordinator functionary functionaries".split()
)
"""Those who hold an office where a political party stands behind "of"."""

OF_THEM = frozenset(("of them", "of whom"))
"""Words between a figure and the part of a group that it counts."""

OF_ANY = OF_THEM | {"of which"}
"""The same of people or things."""

VICTIMS = frozenset(("victim", "victims"))
"""Nouns that say of people only that they have suffered."""

SHARES_OF_THEM = frozenset(f"{share} of {them}" for share in ("most", "some") for them in ("them", "whom", "which"))
"""Words for a part of a group that nobody has counted."""

MEMBERS = frozenset(
    "member members operative operatives cadre cadres leader leaders activist activists supporter supporters commander "
    "follower followers group faction outfit offshoot organisation organization chief head staff "
    "second-in-command".split()
)
"""Those who have the role of the organisation behind "of"."""


OFFICIALS_OF = frozenset(
    "director directors head heads secretary secretaries inspector inspectors manager managers".split()
)
"""Those who hold an office where what they direct is a part of the state's."""

MINISTRIES = frozenset("ministry department directorate secretariat municipality government".split())
"""Parts of the state in which officials sit."""

LEADERS = frozenset("chief chiefs emir emirs leader leaders head heads governor governors secretary president".split())
"""Those who lead whatever body is told of, be it the state's or that of rebels."""

CHAIRS = frozenset("chairman chairwoman secretary-general vice-president treasurer spokesman".split())
"""Those who hold an office of whatever body is told of."""

UNIONS = frozenset("union unions association associations federation confederation guild syndicate".split())
"""Bodies that those of a trade form."""

TRADES = frozenset("trade labor labour bar student students workers peasant peasants farmers teachers miners".split())
"""Words before such a body that say whose it is; without them it may be a party: "the Patriotic Union"."""

STRIKES = frozenset("strike strikes protest protests march demonstration demonstrations".split())
"""What those who lead it do together, and hold no office."""

DEPUTIES = frozenset(("lieutenant", "lieutenants"))
"""Ranks of an army that are also what the closest of some leader's men are called."""

COMMANDING = frozenset("commander commanders commandant commandants lieutenant lieutenants second-in-command".split())
"""Those who lead men in arms, be they soldiers or rebels."""

SUPPORTERS = frozenset(
    "supporter supporters follower followers sympathiser sympathisers sympathizer sympathizers voter voters "
    "opponent opponents critic critics foe foes".split()
)
"""Those who side with a party, or against it, and are no officials of it."""

BODIES = frozenset(
    (
        "body",
        "corpse",
        "remains",
        "dead body",
        "bullet-riddled body",
        "charred body",
        "mutilated body",
        "headless body",
        "severed head",
        "human remains",
        "skeletal remains",
        "charred remains",
    )
)
"""Nouns of a dead body before "of"."""

FOSSILS = ("fossil", "million-year", "million year", "hominid", "hominin", "neanderthal", "prehistoric")
"""What the words of a sentence begin with that tells of remains from before history."""

CALLED_BY_DEEDS = frozenset(
    "cartel cell gang group network organisation organization outfit ring squad syndicate unit".split()
)
"""Bands that what they do may name: "a kidnapping ring"."""

ORGANISING = frozenset(
    "governing ruling legislative regulatory advisory supervisory representative umbrella sanctioning national sports "
    "international regional professional statutory public student independent trade sporting".split()
)
"""What makes a body one that people form: "the governing body of the sport"."""

HEAVENLY = frozenset("celestial heavenly rocky icy planetary astronomical stellar solar lunar watery".split())
"""What makes a body one of the sky."""

WITH_ROLE_BEFORE = frozenset(
    "member members cadre cadres leader leaders chief activist activists commander commanders fighter fighters "
    "spokesman supporter supporters follower followers head secretary operative operatives suspect suspects "
    "sympathiser sympathisers associate worker workers official officials commandant aide aides lieutenant couple "
    "organiser organisers organizer organizers functionary functionaries convener conveners boss bosses "
    "couples crew crews friend friends colleague colleagues second-in-command".split()
)
"""Heads that take the role of the word before them: "rebel leader"."""

OF_A_MOVEMENT = frozenset(("separatist",))
"""Those of a movement who are in arms unless they are told to be something else: "a separatist mayor" is a mayor."""


OFFICERS = frozenset(("officer", "officers"))
"""Heads that may be policemen's or soldiers'."""

SOLDIERS = (
    "army",
    "armies",
    "soldiers?",
    "troops?",
    "military",
    "navy",
    "marines?",
    "air ?force",
    "battalion",
    "lieutenant",
)
"""Words of a text whose officers need not be policemen."""

COUPLES = frozenset(("a couple", "the couple"))
"""Two persons, and no figure of others: "a couple of" is another."""

CAPTIVES = frozenset(("hostage", "hostages", "captive", "captives"))
"""Those whom the word before them may tell the captors of: "a pirate hostage"."""

FURTHER = frozenset(("more", "another", *(f"a {nth}" for nth in NTH[1:])))
"""Words for further people of the group told before: "killed a guard and wounded another"."""

BEHIND_AS_MANY = frozenset(
    "were was are others more died fled wounded injured hurt killed arrested detained missing again "
    "in on at near".split()
)
"""Words behind "as many" that tell what became of people, or when and where, beside nouns of these."""

BARE_MORE = frozenset(("another", "a further", "an additional"))
"""Words beside a figure that say only that there were others, and stand for no group."""


SOME = frozenset("some many most several".split())
"""Words that open pronouns of several people: "some of whom"."""

TAKING_UP_ALL = (
    "he",
    "she",
    "they",
    "both",
    "all(?: of them| [a-z]{3,5})?",
    "the (?:other )?(?:two|three|four|five|six|seven|eight|nine|ten)(?: (?:men|women|people|victims))?",
    "the (?:victims?|dead|deceased|men|women|man|woman|[1-9][0-9]-year-old)",
)
"""Subjects that take up the people told of before; patterns."""

SEXES = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
"""Pronouns that tell a person's sex."""

ONE = frozenset("he she him her himself herself i me".split())
"""Pronouns of one person."""

TRIOS = {"couple": 2, "duo": 2, "pair": 2, "trio": 3, "twins": 2, "parents": 2, "quartet": 4}
"""Nouns that count their people."""

PAIRED = " and "
"""What stands in the head of two relatives under one article: "a father and son"."""

ANYBODY = frozenset("person persons people other others".split())
"""Nouns that say nothing of people but that they are some."""

ANY_CIVILIAN = frozenset(
    "bystander citizen civilian employee father foreigner local mother national native parent passenger passer-by "
    "patient pedestrian relative resident student tourist victim villager visitor worker".split()
)
"""Nouns for civilians who may be called by their trade as well."""

INDEFINITE_ARTICLES = frozenset(("a", "an"))
"""The articles of one whom a text has not told of yet."""

TAKING_UP = frozenset("he she him her they them who it his their".split())
"""Pronouns that take a person or group up again."""

THE_DOERS = frozenset("he she they who".split())
"""Pronouns that take up those who do a harm, where these have come to harm before: "they had killed 27"."""

MANNED = frozenset("member man men person soldier strong woman officer crew".split())
"""What stands behind a figure and a hyphen before a noun of several: "a six-man patrol"."""

PERCENT = ("%", "percent", "per cent")
"""What a percentage ends in."""

HOUSEHOLDS = ("family", "families", "household", "households")
"""Heads of groups that count households."""


MAY_COUNT = frozenset(
    "no none nobody any anyone anybody both all another others many several few couple pair trio duo dozen dozens "
    "hundred hundreds thousand thousands million millions scores number numbers majority lots plenty half most rest "
    "some those these whom".split()
)
"""Words that may count persons or stand for them."""
