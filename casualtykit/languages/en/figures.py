"""Words around a verb of harm that turn it into a figure of speech, a story, or a harm that did not happen."""

from __future__ import annotations

FICTION = frozenset(
    "film movie novel thriller sitcom drama musical opera screenplay sequel prequel remake comic cartoon fairytale "
    "biopic docudrama telenovela whodunit melodrama storyline episode cliffhanger painting etching fresco "
    "mural engraving".split()
) | {"short story", "video game", "computer game", "soap opera", "horror film", "feature film", "television series"}
"""Works that tell of harm to nobody: "in the film a sergeant kills 30 men"."""

IMAGINING = frozenset(
    "simulate rehearse imagine envisage dream portray fantasise fantasize dramatise dramatize".split()
)
"""Verbs whose object or clause is not real."""

AVERTING = frozenset("prevent avert avoid forestall ban prohibit outlaw forbid".split())
"""Verbs whose object did not come about: "prevents 2,000 deaths a year", "bans the detention of children"."""

BRINGING_ABOUT = frozenset(
    "cause trigger require necessitate entail involve mean see begin start complete conduct undertake organise lead "
    "result contribute".split()
) | {"carry out"}
"""Verbs by which their object comes about, if they happen: "would complete the evacuation of"."""

DEMANDING = frozenset(
    ("demand", "seek", "urge", "advocate", "call for", "ask for", "push for", "press for", "plead for")
)
"""Verbs whose object, a noun of harm, has not come about by that: "demanded the arrest of five officers"."""

ORDERING = frozenset("allow permit authorise authorize order recommend request".split())
"""The same, where the harm is an arrest: "ordered the detention of five officers"."""

WISHING = frozenset("want demand order wish prefer like need".split())
"""Verbs before a group and what is to befall it: "wanted two judges arrested"."""

STAGED = frozenset(
    "meeting rally conference talk ceremony election vote summit session seminar festival funeral hearing event "
    "congress assembly exhibition interview briefing concert match".split()
)
"""What is held and nobody's captivity."""

LETTING = frozenset("let help".split())
"""Verbs before a bare infinitive that need not have happened: "would let police hold suspects"."""

HEIGHTS = frozenset("top fame stardom prominence lead summit number no power attention chart charts".split())
"""Where one shoots to unharmed."""

STRAINS = frozenset(
    "price prices tax taxes tariff tariffs cut cuts drought recession downturn slump crisis shortage shortages ban "
    "boycott closure closures delay delays competition unemployment poverty scandal criticism remark remarks comment "
    "comments row affair allegation allegations accusation accusations rumour rumor rumours rumors publicity".split()
)
"""What hurts people in their purse or their name alone: "hurt by the cuts", "wounded by the scandal"."""

PATRONS = frozenset(
    "client customer viewer voter reader subscriber user visitor audience fan listener shopper buyer investor "
    "spectator follower advertiser".split()
)
"""Whom one captures, holds or seizes without keeping them."""

PICKED_UP = frozenset("survivor body passenger sailor crewman castaway hitchhiker swimmer".split())
"""Who is picked up by rescuers and drivers."""

EMPLOYERS = frozenset(
    "company firm bank party industry market stock stocks fund currency sector coalition club team league profession "
    "shares assets bonds".split()
)
"""What people flee without leaving home."""

HAVENS = EMPLOYERS | frozenset(
    "gold silver bullion dollar dollars yen franc francs cash treasuries property prayer religion faith drink alcohol "
    "drugs work books music law silence numbers humour humor sleep".split()
)
"""In what people seek refuge without leaving home."""

HELD_SO = frozenset("down back together accountable responsible liable dear spellbound rapt enthralled".split()) | {
    "face down",
    "account",
}
"""What stands behind a person who is held in a figure of speech or on the ground: "held them accountable"."""

PRISONS = frozenset("prison jail camp centre center cell facility barracks lockup dungeon penitentiary".split())
"""Buildings that hold people against their will."""

FEELINGS = frozenset(
    "laughter boredom fear embarrassment shame envy jealousy curiosity grief kindness joy debt debts doubt guilt "
    "praise applause anxiety excitement".split()
)
"""What one dies of or is crippled with in a figure of speech."""

CRIMES = frozenset("murder murders manslaughter killing killings rape robbery robberies fraud theft arson".split())
"""What a court jails people for: a sentence, and no arrest."""

PRESSURES = frozenset(
    "pressure pressures threat threats temptation temptations demand demands blackmail intimidation propaganda "
    "charm charms greed defeat panic despair bribery urge".split()
)
"""What one succumbs to and lives."""

JUDGES_OF_TASTE = frozenset("critics reviewers pundits voters columnists analysts traders investors bookmakers".split())
"""Who kills only with words, votes and money: "slaughtered by the critics"."""

BALLOTS = frozenset("vote votes majority margin points runs wickets goals strokes".split())
"""What bills and teams are beaten by: "shot down by 60 votes"."""

CAMERAS = frozenset("camera cameras video film tape cctv footage canvas celluloid".split())
"""What people are captured on without being detained."""

DRIVING = frozenset(
    "drive push force chase expel oust uproot throw remove flush send sweep clear kick turf flee evict hound bomb "
    "burn shell order move take turn displace evacuate escape".split()
)
"""Verbs that make people leave their homes."""
