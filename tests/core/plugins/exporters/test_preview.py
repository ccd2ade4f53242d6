"""The pages of a PDF as pixels."""

from pathlib import Path

import pytest

from core.errors import UserError
from core.plugins.exporters.pdf_file import render
from core.plugins.exporters.preview import pdf_pages
from tests.core import report_examples as examples


@pytest.fixture(scope="module")
def report_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("preview") / "report.pdf"
    path.write_bytes(render(examples.report()).data)
    return path


@pytest.mark.parametrize("width", [1, 333, 800])
def test_pages_are_as_wide_as_asked_and_shaped_like_a4(report_pdf: Path, width: int) -> None:
    pages = list(pdf_pages(report_pdf, width))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert len(pages) > 3
    for page in pages:
        assert page.width == width
        assert abs(page.height - width * 297 / 210) <= 1
        assert len(page.pixels) == page.width * page.height * 4


def test_pages_show_paper_ink_and_the_colour_of_a_verdict(report_pdf: Path) -> None:
    first = next(iter(pdf_pages(report_pdf, 600)))
    pixels = {first.pixels[start : start + 4] for start in range(0, len(first.pixels), 4)}
    assert {b"\xff\xff\xff\xff", bytes.fromhex("8a6100ff")} <= pixels
    assert any(max(pixel[:3]) < 64 for pixel in pixels)


def test_the_first_pages_are_drawn_from_memory(report_pdf: Path) -> None:
    every = list(pdf_pages(report_pdf, 100))
    first = list(pdf_pages(report_pdf.read_bytes(), 100, most=2))
    assert first == every[:2]
    assert {page.of for page in every} == {len(every)}


def test_what_is_no_pdf_is_refused_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"not a pdf")
    with pytest.raises(UserError, match=r"broken\.pdf"):
        list(pdf_pages(path, 100))
    with pytest.raises(UserError, match=r"gone\.pdf"):
        list(pdf_pages(tmp_path / "gone.pdf", 100))
    with pytest.raises(UserError, match="The report"):
        list(pdf_pages(b"not a pdf", 100))
