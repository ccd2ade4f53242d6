"""What cannot be brought in is refused in a sentence, where it was given, and nothing is stored."""

import socket

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from core.services import articles
from tests.ui.desk.at_desk import ARTICLE, CTRL, AtDesk
from ui.dialogs.import_sheet import ImportSheet

RENTS = "Rents rose by 12 percent in 2016, the office said. Nobody was asked about the boats. " * 3
ARABIC = "ارتفعت الإيجارات بنسبة 12 في المئة في عام 2016، وفق المكتب. لم يسأل أحد عن القوارب. " * 3


def offered(desk: AtDesk, path) -> ImportSheet:
    """The sheet after a file was dropped on the reader."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    desk.drop(desk.desk.reader, mime)
    return desk.dialog(ImportSheet)


def nothing_stored(desk: AtDesk) -> bool:
    return desk.done() == [] and desk.desk.ask(articles.in_library) == []


@pytest.mark.parametrize("text", ["", "  \n\t\u00a0 "])
def test_an_empty_clipboard_asks_where_the_article_is(desk, text):
    desk.copy(text)
    desk.read()
    desk.key(Qt.Key.Key_V, CTRL)
    sheet = desk.dialog(ImportSheet)
    assert sheet.pages.currentIndex() == 0
    assert not sheet.main.isVisible()
    assert nothing_stored(desk)


def test_an_empty_paste_in_the_sheet_is_refused_in_a_sentence(desk):
    desk.read()
    desk.key(Qt.Key.Key_O, CTRL)
    sheet = desk.dialog(ImportSheet)
    sheet.text_pasted.emit(" \n ")
    desk.settle()
    assert sheet.strip.text() == "There is no text in what was given."
    assert nothing_stored(desk)


def test_fifty_megabytes_are_refused_with_their_size(desk):
    desk.copy("Rents rose. " * 4_400_000)
    desk.read()
    desk.key(Qt.Key.Key_V, CTRL)
    sheet = desk.dialog(ImportSheet)
    assert "too long: about 53 million characters" in sheet.strip.text()
    assert nothing_stored(desk)
    desk.copy("")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("article.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40, "article.txt"),
        ("article.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "not text"),
        ("empty.txt", b"", "There is no text in “empty.txt”."),
    ],
)
def test_a_file_that_is_no_text_is_refused_by_its_name(desk, tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    sheet = offered(desk, tmp_path / name)
    assert words in sheet.strip.text()
    assert nothing_stored(desk)


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("utf-16", RENTS, "UTF-16"),
        ("utf-16-be", "\ufeff" + ARABIC, "UTF-16"),
        ("cp1256", ARABIC, "windows-1256"),
    ],
)
def test_other_encodings_are_read_named_and_imported(desk, tmp_path, encoding, text, shown):
    (tmp_path / "rents.txt").write_bytes(text.encode(encoding))
    sheet = offered(desk, tmp_path / "rents.txt")
    assert f"Read as {shown}." in sheet.notes.toPlainText()
    desk.key(Qt.Key.Key_Return)
    assert desk.desk.text.text.startswith(text.strip("\ufeff")[:60])
    assert desk.desk.text.direction == ("rtl" if "ا" in text else "ltr")


def test_scripts_of_a_saved_page_do_not_come_in(desk, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Rents</title><script>var secret = 'run me';</script></head><body><article>"
        f"<h1>Rents</h1><p onclick='steal()'>{RENTS}</p><script>document.write('run me')</script>"
        "<iframe src='https://ads.example/'></iframe></article></body></html>",
        encoding="utf-8",
    )
    offered(desk, page)
    desk.key(Qt.Key.Key_Return)
    assert "Rents rose by 12 percent" in desk.desk.text.text
    assert not any(word in desk.desk.text.text for word in ("run me", "secret", "steal", "<"))


def test_a_link_that_does_not_answer_is_refused_in_a_sentence(desk):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: nobody answers
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/article"
        mime = QMimeData()
        mime.setUrls([QUrl(url)])
        desk.drop(desk.desk.reader, mime)
        sheet = desk.dialog(ImportSheet)
        assert sheet.start.address.value() == url
        assert sheet.strip.text() == ""
        desk.press("Fetch", sheet)
    assert "127.0.0.1" in sheet.strip.text()
    assert sheet.start.address.value() == url
    assert nothing_stored(desk)


def test_a_file_that_is_gone_is_refused_by_its_name(desk, tmp_path):
    sheet = offered(desk, tmp_path / "gone.txt")
    assert "There is no file" in sheet.strip.text()


def test_closing_the_sheet_while_it_reads_leaves_nothing_behind(desk, tmp_path, held_reading):
    (tmp_path / "long.txt").write_text(RENTS, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "long.txt"))])
    desk.desk.reader.content_dropped.emit(mime)
    sheet = desk.dialog(ImportSheet)
    assert desk.desk.tasks.running
    sheet.reject()
    held_reading.set()
    desk.settle()
    assert desk.dialogs() == []
    assert desk.said() == ""
    assert nothing_stored(desk)


def test_the_same_text_again_is_noticed_and_the_first_is_opened(desk):
    for _time in range(2):
        desk.copy(ARTICLE)
        desk.read()
        desk.key(Qt.Key.Key_V, CTRL)
        sheet = desk.dialog(ImportSheet)
        noticed = sheet.strip.text()
        desk.key(Qt.Key.Key_Return)
    assert "in your library already" in noticed
    assert desk.dialogs() == []
    assert desk.done() == ["Bring in an article"]
    assert desk.desk.article.title == "Harbour crews repair the east pier"
