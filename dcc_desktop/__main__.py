"""Starts the commands: `dcc`, or `python -m dcc_desktop`."""

from __future__ import annotations

import sys

from dcc_desktop.i18n import _, set_interface_language, system_language


def main() -> None:
    """Choose the language before anything says a word, then run the command."""
    try:
        set_interface_language(system_language())
        # Only now, because the help texts of the commands are translated when the module is read.
        from dcc_desktop.cli.commands import run

        run()
    except KeyboardInterrupt:
        sys.exit("\n" + _("Stopped."))


if __name__ == "__main__":
    main()
