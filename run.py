"""Sets Touchstone up beside this file and starts it; README.md says how to call it."""

import sys

# Kept in words that old Pythons understand, so that they reach the sentence instead of a syntax error.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Touchstone needs Python 3.11 or newer; this is Python %d.%d. "  # noqa: UP031
        "Install a newer Python and start run.py with it, for example: python3.11 run.py"
        % sys.version_info[:2]
    )

from bootstrap.start import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
