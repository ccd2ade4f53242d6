"""A QTextDocument filled with canonical text holds the same characters at the same places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from core.text.canonical import canonical
from core.text.offsets import OffsetMap

HOSTILE = st.text(
    st.one_of(
        st.sampled_from(
            "ab \t\n\r\x00\u2028\u2029\ufeff\ufdd0\ufdd1\uffff\ufffc\ud83d\ude00\u00a0\u200c\u200f\u0627"
        ),
        st.characters(),
    )
)


@pytest.mark.usefixtures("qapp")
@given(HOSTILE)
def test_qt_changes_nothing(text: str) -> None:
    clean = canonical(text)
    document = QTextDocument()
    document.setPlainText(clean)
    assert document.toRawText().replace("\u2029", "\n") == clean
    assert document.characterCount() - 1 == OffsetMap(clean).length
