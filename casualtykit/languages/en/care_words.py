"""Words that the rules for injuries, illness and hospitals ask for."""

from __future__ import annotations

SLIGHTLY = frozenset(("slightly", "lightly"))
GRAVELY = frozenset("critically seriously severely badly gravely".split())
BADLY = GRAVELY | SLIGHTLY
"""Adverbs of how badly people are hurt: "five seriously"."""

NATURAL_CAUSES = frozenset("cancer illness leukaemia leukemia stroke pneumonia natural-causes".split()) | {
    "heart attack",
    "natural causes",
    "long illness",
    "old age",
    "heart failure",
    "kidney failure",
}
"""What people die of without coming to harm."""

HARMFUL = frozenset(
    "wound wounds injury injuries custody fire blaze crash crashes collision pile-up accident blast attack "
    "gunshot bullet bullets shooting bombing explosion suicide clash clashes collapse landslide avalanche stampede "
    "flood floods flooding storm earthquake quake ambush raid stabbing rampage derailment poisoning drowning "
    "capsize fall falling plunging slipping shelling prison jail detention torture suspicious violent mysterious "
    "unexplained".split()
)
"""What makes a death no natural one."""

COMING_DOWN = frozenset(
    "tree trees branch roof ceiling wall walls balcony building house bridge crane scaffold scaffolding rock rocks "
    "boulder parachute rope ladder cage lift horse".split()
)
"""Things that have done harm to who died when something befell them: "died when a wall fell on him"."""

CARE = frozenset(
    "hospital hospitals clinic morgue mortuary ambulance ambulances safety relatives work school helicopter".split()
)
"""Where people are taken who come to no further harm."""

HOSPITALS = frozenset(("hospital", "hospitals", "clinic", "clinics"))
"""Where the injured are sent."""

MEDICAL_CENTRES = tuple(
    f"{what} {where}" for what in ("medical", "burn", "burns", "trauma", "health") for where in ("center", "centre")
) + tuple(f"{what} {where}" for what in ("medical", "treatment") for where in ("facility", "facilities"))
"""The ends of the names of other such places."""

CARING = frozenset(("treatment", "care", "surgery", "attention"))
"""What the hurt are brought away for."""

CARED_FOR = frozenset(
    "hospitalise|hospitalize|hospitalisation|admit to hospital|take to hospital|take to hospitals|take to the hospital|"
    "rush to hospital|in hospital|remain in hospitals|in critical condition|in a critical condition|"
    "in serious condition|in a serious condition|in stable condition|in a stable condition|"
    "in grave condition|in intensive care|in a coma|need hospital treatment|require hospital treatment|"
    "receive hospital treatment".split("|")
)
"""What is said of the hurt and of the sick alike."""

UNDERGOING = frozenset(("undergo", "receive", "seek", "needed", "require"))
"""Verbs whose object is the treatment of those who are hurt or sick."""

ILLNESSES = (
    NATURAL_CAUSES
    | frozenset(
        "pneumonia cholera dengue malaria flu influenza fever diarrhoea diarrhea coronavirus covid covid-19 virus "
        "infection infections bronchitis asthma diabetes appendicitis surgery operation checkup check-up test tests "
        "pain pains symptoms complaint ailment complications exhaustion dehydration measles typhoid hepatitis ebola "
        "gastroenteritis meningitis disease illnesses heatstroke sunstroke treatment examination observation "
        "transplant childbirth labour labor addiction addictions alcoholism depression infertility obesity "
        "anxiety".split()
    )
    | {
        "breathing difficulties",
        "chest pain",
        "chest pains",
        "heart surgery",
        "kidney stones",
        "blood pressure",
        "heat stroke",
        "heat exhaustion",
    }
)
"""What brings people to hospital who have come to no harm."""

SENT = frozenset("send take rush airlift put fly bring transport transfer ferry treat admit".split())
"""Verbs that send the injured to hospital."""

PIERCING = frozenset("hit strike graze pierce nicked peppered".split())
"""What a missile does to people."""

MISSILES = frozenset(
    "bullet bullets shots rounds shrapnel splinter splinters pellet pellets gunshot gunfire birdshot arrow".split()
)
"""What hits people and hurts them."""

ESCAPING = frozenset(
    "find go escape survive emerge hospitalise hospitalize admit leave airlift rush take fly treat rescue pull "
    "run walk stagger limp crawl flee arrive bring come evacuate".split()
) | {"pull out", "dig out", "run into", "walk into"}
"""Verbs before "with injuries"."""

SUFFERING = frozenset(("sustain", "suffer", "receive", "get", "got", "have", "nurse"))
"""Verbs whose object is an injury."""

TREATING = frozenset(("treat", "admit"))
"""Verbs, passive, before "for injuries"."""

LIMBS = tuple(
    "ankle ankles arm arms buttock buttocks calf calves elbow elbows feet finger fingers foot forearm hand hands hip "
    "knee knees leg legs shin shins shoulder shoulders thigh thighs toe toes wrist wrists".split()
)
"""Where a shot wounds and does not kill."""
