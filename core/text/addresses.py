"""Web addresses as text."""

import re

_LOGIN = re.compile(r"^(\s*(?:[a-z][a-z0-9+.-]*:)?//)[^/?#\\]*@", re.IGNORECASE)


def without_login(address: str) -> str:
    """The address without the user name and password some have before the host; all else as it was."""
    return _LOGIN.sub(r"\1", address)
