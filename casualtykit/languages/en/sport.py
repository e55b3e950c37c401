"""Words by which the injuries of players are told from those of violence and disaster."""

from __future__ import annotations

from casualtykit.patterns import lazy

PLAYERS = frozenset(
    "ace all-rounder athlete back batsman batswoman batter bowler boxer captain catcher center centre centre-back "
    "centre-half champion cornerback cyclist defender duo fencer flanker fly-half footballer forward full-back "
    "fullback goalie goalkeeper golfer guard gymnast half-back hooker hurdler infielder international jockey "
    "keeper left-hander lefthander linebacker lock midfielder number number-eight opener outfielder paceman pair "
    "pitcher player playmaker point-guard prop quarterback rider right-hander rookie rower runner scrum-half "
    "seamer shortstop skater skier skipper spinner sprinter star starter striker substitute sweeper swimmer "
    "tackle team-mate teammate trio veteran vice-captain wicket-keeper wicketkeeper wing winger winner wrestler "
    "regular first-teamer reserve".split()
)
"""Who plays, by position or by sport, in the singular."""

MATCHES = frozenset(
    "achilles all-rounder baseball basketball batsman batsmen bench bowler bowlers boxing calf centre-back "
    "centre-half championship clash club clubs coach comeback cricket cruciate cup derby final fixture fixtures "
    "flanker fly-half football footballer footballers friendly full-back fullback game games goal goalkeeper "
    "goals golf grand-prix groin half-time hamstring hockey injury-hit innings kick-off lap league ligament "
    "ligaments line-up linebacker lineup marathon match matches medal metatarsal midfielder midfielders olympic "
    "olympics opener over-rate paceman peloton penalty physio pitch play-offs playmaker playoff playoffs "
    "pre-season premiership preseason quarter-final quarterback ranking referee relay reserves rugby scrum "
    "scrum-half season semi-final semi-finals set sidelined skipper sprint squad stadium stretchered striker "
    "strikers substitute tackle tackled tennis test tie title titles touchdown tournament training tries try "
    "umpire wicket wicketkeeper wickets winger world-cup".split()
)
"""What is spoken of in the news of sport."""

SURELY = frozenset(
    "all-rounder centre-back centre-half cruciate fixture flanker fly-half full-back fullback groin half-time "
    "hamstring innings kick-off league ligament ligaments linebacker match metatarsal midfielder midfielders "
    "peloton physio play-offs playmaker playoff playoffs pre-season premiership preseason quarter-final "
    "quarterback scrum-half season semi-final sidelined skipper squad striker strikers wicket wicketkeeper "
    "wickets winger".split()
)
"""Those of them that are spoken of nowhere else."""

VIOLENCE = frozenset(
    "ambush assault assaulted attack attacked attackers avalanche blast blasts blaze bomb bombed bombing bombs "
    "brawl bullet bullets burned burnt bus car cars collapse collapsed collision crash crashed crashes crush "
    "crushed dead death deaths demonstrators died earthquake exploded explosion fans fire flood grenade gun "
    "gunfire gunman gunmen helicopter hijackers hooligan hooligans killed knife landslide lightning militants mob "
    "mortar mugged murder murdered officers plane police policeman policemen protesters quake rebels riot rioters "
    "rioting riots robbers robbery rocket rockets roof shell shelling shooting shot shots soldiers spectators "
    "stab stabbed stabbing stampede stones storm supporters tear terrorist terrorists thugs train troops truck "
    "vehicle violence war".split()
)
"""Words of violence and disaster: where one of them stands, players suffer as others do."""

OUT = (
    "out injured",
    "aerial challenge",
    "muscle injur",
    "ruled out of",
    "second half",
    "retired hurt",
    "retired injured",
    "stretchered off",
    "injury doubt",
    "injury list",
    "injury time",
    "carried off",
    "limped off",
)
"""What is said of players alone."""

_SURE, _IN_ALL = 1, 5
"""How many different words of sport make a text one of sport, of those spoken of nowhere else and of all."""


def of_sport(low: str) -> bool:
    """Return whether a folded text is one of the news of sport."""
    if not any(word in low for word in SURELY):
        return False  # most texts; to take one apart takes five times as long
    told = MATCHES.intersection(_WORD.findall(low))
    return len(told) >= _IN_ALL and len(told & SURELY) >= _SURE


_WORD = lazy(r"[a-z]+(?:-[a-z]+)*")
