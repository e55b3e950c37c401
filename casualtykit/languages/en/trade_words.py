"""What words for people are made of that no list knows: the endings of trades, and what a hyphen joins."""

from __future__ import annotations

from casualtykit.patterns import lazy

TRADE = lazy(
    r"(?:(?:^|...)(?:maker|keeper|seller|grower|dweller|goer|picker|worker|breeder|owner|player"
    r"|monger|smith|wright|(?<!ide)ologist|ographer|trician)|(?:father|mother|mum|mom|dad)s?-of-\w+)s?$"
)
"""Endings of words for people by trade or state, where no list knows them: "netmakers", "a father-of-two"."""

SMALL_TRADE = lazy(
    r"(?:(?:^|...)(?:tapper|cutter|gatherer|catcher|charmer|feller|fitter|herder|tamer|trainer|shearer|washer|cleaner"
    r"|sweeper|repairer|shiner|plucker|planter|therapist|grader|schooler|diver|miner|rider|driver|walker|hiker|climber"
    r"|jumper|surfer|skier|racer|swimmer|vendor|trader|watcher|hunter|fisher|farmer|teacher|writer|dresser|stylist"
    r"|designer|planner|operator|attendant|skater|tanner|dyer|tiler|thatcher|sawyer|stoker|miller|draper|harvester"
    r"|hauler|sorter|packer|stacker|mender|binder|weaver|welder|riveter|digger|dealer|boarder|oiler|ringer|boy|girl"
    r"|maid|hand|master|mistress)s?|(?:^|...)(?:folk|child(?:ren)?)|[a-z]{3}(?:m[ae]n|wom[ae]n))$"
)
"""Such endings that end surnames as well, and so tell only of words in small letters: "oystermen", "gum tappers"."""

IN_WAITING = frozenset(("elect", "designate"))
"""What stands behind an office and a hyphen: "senator-elect"."""

RANKED_BEFORE = frozenset("assistant chief co deputy grand great lieutenant step sub under vice".split())
"""What stands with a hyphen before an office, a rank or a relative, and leaves it what it is: "vice-mayor"."""

ADJECTIVAL = frozenset("all anti counter inter mid multi non one post pre pro self two three four five six un".split())
"""What stands with a hyphen before people and makes an adjective of them: "anti-farmer", "a one-teacher school"."""
