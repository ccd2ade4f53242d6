"""What every importer promises, built in or not."""

import dataclasses
import io

import pytest
import typst
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.plugins.importers.opening import read
from core.plugins.protocols import Importer
from core.plugins.registry import importers
from core.records.drafts import Draft, Original
from core.text.canonical import canonical

SENTENCES = (
    "The council reopened the old bridge on Sunday afternoon.",
    "It cost 5 million, twice what was planned.",
)


def word() -> bytes:
    """A Word document."""
    document, buffer = Document(), io.BytesIO()
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    document.save(buffer)
    return buffer.getvalue()


def pdf() -> bytes:
    """A PDF file whose lines are full, so that paragraphs can be told by the lines that are not."""
    source = "#set page(width: 210pt)\n" + "\n\n".join(SENTENCES)
    data = typst.compile(source.encode(), format="pdf")
    assert isinstance(data, bytes)
    return data


SAMPLES = {
    "plain text": "\n\n".join(SENTENCES).encode(),
    "web page": f"<html><body><article><p>{'</p><p>'.join(SENTENCES)}</p></article></body></html>".encode(),
    "PDF": pdf(),
    "Word document": word(),
}


@pytest.fixture(params=importers(), ids=lambda importer: importer.name)
def importer(request: pytest.FixtureRequest) -> Importer:
    """Each importer there is."""
    found: Importer = request.param
    return found


def test_every_importer_has_a_sample() -> None:
    assert {importer.name for importer in importers()} == set(SAMPLES)


@pytest.mark.parametrize("name", ["", "wrong.png", "wrong.html", "wrong.pdf"])
def test_the_bytes_decide_whatever_the_name(importer: Importer, name: str) -> None:
    original = Original(SAMPLES[importer.name], name=name)
    assert importer.accepts(original)
    assert dataclasses.replace(read(original), notes=()) == dataclasses.replace(
        importer.read(original), notes=()
    )


def test_a_draft_is_canonical_whole_and_plain(importer: Importer) -> None:
    original = Original(SAMPLES[importer.name], name="sample")
    draft = importer.read(original)
    assert draft.original is original
    assert draft.text == canonical(draft.text) == "\n\n".join(SENTENCES)
    assert (draft.language, draft.direction) == ("en", "ltr")
    assert draft.title
    for field in dataclasses.fields(Draft):
        value = getattr(draft, field.name)
        assert field.name in {"original", "notes"} or isinstance(value, str)
    assert all(isinstance(note, str) for note in draft.notes)


def test_empty_bytes_are_refused(importer: Importer) -> None:
    with pytest.raises(UserError):
        importer.read(Original(b"", name="empty"))


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_damage_gives_a_draft_or_a_plain_refusal(importer: Importer, data: st.DataObject) -> None:
    sample = bytearray(SAMPLES[importer.name])
    for _change in range(data.draw(st.integers(1, 5))):
        sample[data.draw(st.integers(0, len(sample) - 1))] = data.draw(st.integers(0, 255))
    sample = sample[: data.draw(st.integers(0, len(sample)))]
    try:
        words = importer.read(Original(bytes(sample), name="damaged")).text
    except UserError as error:
        words = str(error)
    assert words.strip()
