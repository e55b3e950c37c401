"""`python -m casualtykit`, the same as the command `casualtykit`."""

from __future__ import annotations

from casualtykit.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
