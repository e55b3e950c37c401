"""What the commands share: messages, colours, progress, and the words to read with."""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import TYPE_CHECKING, NoReturn, TextIO, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from casualtykit.lexicon import Lexicon
    from casualtykit.parser import CasualtyParser

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where a command adds its arguments."""


class Arguments(argparse.ArgumentParser):
    """The arguments of a command; what is wrong with them is said in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where the help is, and end with 2."""
        complain(f"{message} (`{self.prog} --help` shows how)")
        raise SystemExit(2)


def described(commands: Commands, name: str, title: str, description: str, *examples: str) -> argparse.ArgumentParser:
    """Return the arguments of a new command, whose help ends with examples."""
    shown = "\n".join(["examples:", *(f"  casualtykit {e}" for e in examples)])
    return commands.add_parser(
        name,
        help=title,
        description=description,
        epilog=shown,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_lexicon(command: argparse._ActionsContainer) -> None:
    """Add the argument for words of one's own."""
    command.add_argument("--lexicon", metavar="FILE", help="words of your own, added to the shipped ones")


def day(text: str) -> date:
    """Return a day written as YYYY-MM-DD; argparse turns the error into its own."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the form YYYY-MM-DD") from None


def complain(message: str) -> None:
    """Print a message where messages go."""
    name = "casualtykit:"
    print(bold(name) if coloured(sys.stderr) else name, message, file=sys.stderr)


def reason(verb: str, name: str, error: OSError) -> str:
    """Return in a few words why a file could not be read or written."""
    return f"cannot {verb} {name}: {error.strerror or error}"


def coloured(stream: TextIO) -> bool:
    """Return whether a stream is a terminal whose owner has not asked for plain text (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(text: str) -> str:
    """Return a text that a terminal shows in bold."""
    return f"\033[1m{text}\033[0m"


def close_quietly() -> None:
    """Send what is left of the output nowhere, since it cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def words(path: str) -> Lexicon:
    """Return the shipped words and those of a file."""
    from casualtykit import Lexicon

    return Lexicon.shipped("en") | Lexicon.load(path)


def parser_of(args: argparse.Namespace) -> CasualtyParser | None:
    """Return the parser that was asked for, or None, said why, where the words to add cannot be read."""
    from casualtykit import CasualtyParser
    from casualtykit.errors import LexiconError

    try:
        return CasualtyParser(lexicon=words(args.lexicon) if args.lexicon else None)
    except (LexiconError, OSError) as error:
        complain(reason("read", args.lexicon, error) if isinstance(error, OSError) else str(error))
        return None


def typed() -> None:
    """Tell those who type that standard input is read."""
    if sys.stdin.isatty():
        complain("reading what you type; end it with Ctrl-D (on Windows Ctrl-Z and Enter)")


def text_of(data: bytes) -> str:
    """Return bytes as a text; those that are no UTF-8 are kept as lone surrogates."""
    return data.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")


def given() -> str:
    """Return the text on standard input."""
    typed()
    return text_of(sys.stdin.buffer.read())


class Progress:
    """A line on the terminal that counts texts, where nothing else is written there."""

    EVERY = 0.1
    """Seconds between two lines, at the least."""

    def __init__(self, *, shown: bool) -> None:
        """Begin to count."""
        self.shown: bool = shown and sys.stderr.isatty()
        self.done: int = 0
        self.began: float = time.monotonic()
        self.last: float = self.began

    def step(self) -> None:
        """Count one text."""
        self.done += 1
        if self.shown and time.monotonic() - self.last >= self.EVERY:
            self.last = time.monotonic()
            self._tell("")

    def close(self) -> None:
        """Show the last count and end the line."""
        if self.shown and self.done:
            self._tell("\n")

    def _tell(self, end: str) -> None:
        rate = self.done / max(time.monotonic() - self.began, 0.001)
        print(f"\r{self.done:,} texts, {rate:,.0f} a second ", end=end, file=sys.stderr, flush=True)
