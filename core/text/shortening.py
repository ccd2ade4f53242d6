"""Words repeated in a sentence of ours, cut short where they are long."""


def shortened(text: str, most: int) -> str:
    """At most ``most`` characters of a text on one line.

    Isolates (U+2068, U+2069) keep the words' own direction within that of the language in use.
    """
    words = " ".join(text.split())
    short = words if len(words) <= most else words[: most - 1].rstrip() + "…"
    return f"\u2068{short}\u2069"
