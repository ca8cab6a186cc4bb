"""Starts the windows: `python -m ui [FILE]`, the same as `dcc-desktop`."""

from __future__ import annotations

import sys

from ui.app import main

sys.exit(main())
