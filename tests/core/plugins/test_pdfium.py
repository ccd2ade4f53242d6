"""Two threads read and draw PDF files at the same time; in a process of its own, since PDFium may crash."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.plugins.exporters.pdf_file import render
from core.plugins.pdfium import alone, opened
from tests.core import report_examples as examples

ROOT = Path(__file__).parents[3]

DRAW_AND_READ = """
import sys
from pathlib import Path
from threading import Thread
from core.plugins.exporters.preview import pdf_pages
from core.plugins.importers.pdf_file import paged
from core.records.drafts import Original

path, done = Path(sys.argv[1]), []

def draw():
    for _time in range(8):
        done.append(len(list(pdf_pages(path, 200))))

def read():
    for _time in range(8):
        done.append(len(paged(Original(path.read_bytes())).starts))

threads = [Thread(target=work) for work in (draw, draw, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(done), len(set(done)))
"""


@pytest.fixture(scope="module")
def report_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdfium") / "report.pdf"
    path.write_bytes(render(examples.report()).data)
    return path


def test_threads_take_turns(report_pdf: Path) -> None:
    command = [sys.executable, "-c", DRAW_AND_READ, str(report_pdf)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100)
    assert (ended.returncode, ended.stdout) == (0, "24 1\n"), ended.stderr


def test_nobody_is_kept_out_between_two_calls(report_pdf: Path) -> None:
    with opened(report_pdf) as document:
        with alone:
            pages = len(document)
        with opened(report_pdf.read_bytes()) as other, alone:
            assert len(other) == pages > 3
