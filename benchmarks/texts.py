"""Long texts to measure with, written by us: paragraphs that differ, with dates, numbers and some emoji."""

PARAGRAPH = (
    "The price of water rose by {rise}.{tenth} percent in district {number}, the board said on Thursday. "
    "It had promised in March {year} that it would not. A spokesman 🚰 said {homes:,} homes are concerned; "
    "the tenants' union counts {union:,}. A second reading is planned for the autumn."
)


def long_text(characters: int) -> str:
    """A text of about so many characters."""
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        at = len(paragraphs)
        paragraphs.append(
            PARAGRAPH.format(
                rise=at % 9 + 1,
                tenth=at % 10,
                number=at + 1,
                year=1990 + at % 30,
                homes=12_000 + at,
                union=19_500 + 3 * at,
            )
        )
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:characters]
