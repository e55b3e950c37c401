"""The command line: `casualtykit parse FILE...` prints what texts say of casualties.

Each command is a file of this folder with two functions: `add` describes its arguments, `run` does what they ask for
and returns the exit code. It is 0; 1 where an input could not be read (the others are still parsed) or a word is not
known; 2 for a wrong call, a wrong lexicon or gold file, or an output that cannot be written; 130 for an interrupt.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import io
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from casualtykit import __version__
from casualtykit.cli.terminal import Arguments, close_quietly, complain, reason

_EPILOG = """\
examples:
  casualtykit parse --example
  casualtykit explain "Gunmen killed two policemen in Herat."
  casualtykit COMMAND --help
"""

_COMMANDS = ("parse", "explain", "evaluate", "lexicon", "rules")
_GARBAGE = 100_000
"""After how many new values garbage is looked for. Nearly all that a command makes at its start is kept, and to look
through it takes a twentieth of that time each time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        argv: the arguments after the program's name; those of the process where left out.

    Raises:
        SystemExit: the call is wrong (code 2), or only asks for help or the version (code 0).
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(_GARBAGE)
    atexit.register(gc.freeze)  # what is left at the end goes with the process, and nobody need look through it
    given = sys.argv[1:] if argv is None else argv
    parser = _arguments(given)
    if not given:
        parser.exit(2, parser.format_help())
    args = parser.parse_args(given)
    run: Callable[[argparse.Namespace], int] = args.run
    try:
        code = run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # nobody reads it any more: `casualtykit ... | head`
        close_quietly()
        return 0
    except OSError as error:  # those of inputs are met where they are read
        close_quietly()
        complain(reason("write", getattr(args, "output", None) or "standard output", error))
        return 2
    except KeyboardInterrupt:
        complain("interrupted")
        return 130  # what a shell says of a process that Ctrl-C ended
    return code


def _arguments(given: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of the arguments; where they name a command, it knows no other, and loads no other."""
    parser = Arguments(
        prog="casualtykit",
        description="Read casualty statements from news text.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"casualtykit {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in [c for c in _COMMANDS if c in given[:1]] or _COMMANDS:
        import_module(f"casualtykit.cli.{command}").add(commands)
    return parser
