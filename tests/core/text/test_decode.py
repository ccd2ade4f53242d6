"""Decoding of real bytes in real encodings, and refusal of what is no text."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.errors import UserError
from core.text import decode as module
from core.text.decode import decode, shown_encoding

ENGLISH = (
    "The mayor’s office said “not yet” on Sunday — the bridge stays closed until £5 million are found.\n"
)
FRENCH = (
    "Le maire a déclaré que la dépense était élevée, même après l’été : « Ça coûte cher », dit-il à côté.\n"
)
ARABIC = "أعلنت الحكومة يوم الأحد أن الجسر الجديد فوق النهر سيفتح أمام السيارات في نهاية الشهر.\n"
RUSSIAN = "Мэр сообщил, что новый мост откроют в воскресенье, а расходы оказались выше.\n"
TURKISH = "Belediye başkanı köprünün pazar günü açılacağını söyledi, ancak maliyet daha yüksek olacak.\n"
POLISH = (
    "Burmistrz powiedział, że most zostanie otwarty w niedzielę, a koszt był wyższy niż się spodziewano.\n"
)
HEBREW = "ראש העיר אמר כי הגשר החדש ייפתח ביום ראשון וכי העלות הייתה גבוהה.\n"
EMOJI = "The bridge \U0001f309 is open.\n"


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, ARABIC, EMOJI], ids=["en", "fr", "ar", "emoji"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_utf16_without_a_mark_is_told() -> None:
    decoded = decode(ARABIC.encode("utf-16-be"))
    assert decoded.encoding == "utf-16-be"
    assert "UTF-16" in decoded.notes[0]


def test_a_big_endian_mark_is_obeyed() -> None:
    assert decode(b"\xfe\xff" + ARABIC.encode("utf-16-be")) == (ARABIC, "utf-16-be", ())


def test_a_cut_off_utf16_text_is_read_and_told() -> None:
    decoded = decode(b"\xff\xfe" + ENGLISH.encode("utf-16-le")[:-1])
    assert decoded.text == ENGLISH[:-1] + "\ufffd"
    assert "could not be read: 1" in decoded.notes[0]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (ARABIC, "cp1256"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (HEBREW, "cp1255"),
    ],
)
def test_old_encodings_are_guessed_and_named(text: str, encoding: str) -> None:
    decoded = decode((text * 4).encode(encoding))
    assert (decoded.text, decoded.encoding) == (text * 4, encoding)
    assert shown_encoding(encoding) in decoded.notes[0]
    assert decode(text.encode(encoding), encoding) == (text, encoding, ())


def test_latin1_means_windows_1252_as_on_the_web() -> None:
    assert decode(ENGLISH.encode("cp1252"), "iso-8859-1") == (ENGLISH, "cp1252", ())


def test_utf8_wins_over_a_wrong_declaration_and_says_so() -> None:
    decoded = decode(FRENCH.encode(), "windows-1252")
    assert decoded.text == FRENCH
    assert "windows-1252" in decoded.notes[0]


@pytest.mark.parametrize(
    "declared", ["no-such", "rot13", "base64", "idna", "utf-7", "unicode_escape", "a\0b", "é" * 500]
)
def test_useless_declarations_do_no_harm(declared: str) -> None:
    assert decode(rb"plain \u0041 +AGE-", declared).text == rb"plain \u0041 +AGE-".decode()


def test_a_declaration_that_does_not_fit_is_told() -> None:
    decoded = decode((FRENCH * 3).encode("cp1252"), "utf-8")
    assert decoded.text == FRENCH * 3
    assert "utf-8 is declared" in decoded.notes[0]


def test_japanese_mail_encoding_is_read_when_declared() -> None:
    assert decode("橋は開通した".encode("iso-2022-jp"), "iso-2022-jp").text == "橋は開通した"


def png() -> bytes:
    """A real picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(buffer, "PNG")
    return buffer.getvalue()


def archive() -> bytes:
    """A real archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("a.txt", "inside")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (png(), "is a picture, not text"),
        (archive(), "is a ZIP file"),
        (bytes(range(256)) * 20, "is not text"),
        (b"\xff\xfe" + "\x01\x02\x03".encode("utf-16-le") * 50, "is not text"),
        (b"", "There is no text in"),
        (b" \r\n\t\n", "There is no text in"),
        (b"\xef\xbb\xbf", "There is no text in"),
        (b"\xff\xfe \x00\n\x00", "There is no text in"),
    ],
)
def test_what_is_no_text_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        decode(data, name="notes.txt")
    assert "“notes.txt”" in str(caught.value)


def test_words_that_look_like_a_signature_are_text() -> None:
    assert decode(b"RIFFs and solos were played. ID3 is a tag.").text.startswith("RIFFs")
    assert decode(b"BZh is no word.").text == "BZh is no word."


def test_fifty_megabytes_are_refused_with_what_to_do() -> None:
    with pytest.raises(UserError, match=r"about 50 million characters.*bring in only the part"):
        decode(b"A line of text.\n" * 3_125_000, name="dump.txt")


def test_the_longest_text_allowed_is_read() -> None:
    text = "ab cé fg.\n" * (module.MAX_CHARACTERS // 10)
    assert decode(text.encode()).text == text


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "windows-1252", "utf-16", "shift_jis"]))
def test_any_bytes_give_text_or_a_plain_refusal(data: bytes, declared: str) -> None:
    try:
        text = decode(data, declared).text
    except UserError as error:
        text = str(error)
    assert not text.isspace()
