"""The texts that are timed: made of sentences of our own, the same on every machine."""

from __future__ import annotations

from itertools import cycle, islice

from tests.cases_reader import cases

QUIET = (
    "The council met on Tuesday to speak of the new bridge over the river, which is to be built by 2031.",
    "Shares of Tarn Foods fell 3.4 percent to 41.20 after the company said that costs had risen.",
    "Net profit was 12.4 million against 10.1 million in the year before, and sales rose by a tenth.",
    "The minister said that he would hold talks with the unions next week, but would not speak of wages.",
    "Prices of grain rose for the third month, the statistics office said in its report.",
    "The museum will open its doors at ten in the morning, and children pay half the price.",
    "Borna Lenk won the first set 6-4 and lost the second before the rain came.",
    "Members of the committee asked the bank how many of its loans had been paid back.",
    "A spokeswoman for the airport said that all flights would leave on time from Friday.",
    "The film, which was shot in Aspen over two summers, runs for 140 minutes.",
    "Elections will be held in the province in May, and six parties have named their lists.",
    "The firm holds 24 percent of the paper mill and wants to buy the rest.",
    "Scientists found that the beetles had spread to 14 valleys since 2009, far more than was thought.",
    '"We have waited long enough," the mayor said, "and nobody will give the time back to us."',
    "The library has bought 4,000 books since the spring, half of them for children.",
    "A new road will join the two ports, and lorries will pay 6 euros to use it.",
    "The weather service expects light winds from the west and a little rain on Thursday.",
    "Tarn Foods named Lida Moss as its head of sales; she had led its office in Orlin.",
    "The choir sang for two hours in the old hall, and the audience asked for more.",
    "The ministry denied that it had sold the land below its price.",
    "Exports of cocoa reached 210,000 tonnes, up from 185,000 a year earlier.",
    "More than 60 painters show their work in the fair, which ends on Sunday.",
    "The president arrived home late on Sunday after a visit of four days to three neighbouring countries.",
    "Farmers expect a good harvest, since the spring was wet and the summer has been mild.",
    "The new line will carry 30,000 passengers a day and shorten the journey by twenty minutes.",
    "The court will hear the case of the two builders in the autumn, their lawyer said.",
    "Analysts had expected 1,150 new jobs; there were 1,420, most of them in the south.",
    "Three of the five routes remain closed, and the others are open only by day.",
    "The team from Orlin plays its next match at home, without its captain, on 12 March.",
    "Schools in the district will teach a second language from the age of eight.",
    "The central bank left its rate at 4.25 percent, where it has been since last June.",
    "Daily lives have changed little in the valley, though most houses now have electric light.",
    "He joined the party in 1987, sat in parliament for eleven years, and wrote two books about it.",
)  # fmt: skip
"""Sentences of ordinary news; some have words that are harm beside people ("hold", "net", "lost", "lives")."""


def casualty_sentences() -> list[str]:
    """Return the golden cases that are one line and state something."""
    return [c.text for c in cases("synthetic") if c.outline and "\n" not in c.text and len(c.text) < 300]


def ordinary_news(size: int) -> str:
    """Return a text in which one sentence in fifty tells of casualties, in paragraphs of five."""
    harm, quiet = cycle(casualty_sentences()), cycle(QUIET)
    paragraphs: list[str] = []
    length = n = 0
    while length < size:
        row = [next(harm) if (n + i) % 50 == 20 else next(quiet) for i in range(5)]
        n += len(row)
        paragraphs.append(" ".join(row))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def in_pieces(text: str, size: int) -> list[str]:
    """Return a text cut between paragraphs, so that each piece has at least so many characters, but for the last."""
    pieces: list[str] = [""]
    for paragraph in text.split("\n\n"):
        if len(pieces[-1]) >= size:
            pieces.append("")
        pieces[-1] += f"{paragraph}\n\n"
    return pieces


def quiet_news(size: int) -> str:
    """Return a text without a word of harm."""
    plain = [
        s for s in QUIET if not any(w in s for w in ("hold", "Net", "lost", "held", "home", "live", "shot", "remain"))
    ]
    return " ".join(islice(cycle(plain), size // 90))


def wire(size: int) -> str:
    """Return a text in which one sentence in three tells of casualties."""
    harm, quiet = cycle(casualty_sentences()), cycle(QUIET)
    return "\n\n".join(f"{next(harm)} {next(quiet)} {next(quiet)}" for _ in range(size // 280))


def leads(many: int) -> list[str]:
    """Return so many short texts of about 300 characters: a casualty sentence, and what a reporter adds."""
    harm, quiet = cycle(casualty_sentences()), cycle(QUIET)
    return [f"{next(harm)} {next(quiet)} {next(quiet)}" for _ in range(many)]
