"""Unpacking within a limit."""

import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins import unpacking
from core.plugins.unpacking import Unpacked, can_unpack, codings_in, unpacked


def bare(data: bytes) -> bytes:
    """Deflate without a header."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, bare])
@given(data=st.binary(max_size=400), most=st.integers(1, 500))
def test_what_was_packed_comes_back_up_to_the_limit(pack, data, most):
    assert unpacked(pack(data), most) == data[: most + 1]


def test_several_members_are_one_text():
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), 100) == b"one two"


@pytest.mark.parametrize(
    "data",
    [b"not packed", gzip.compress(b"text" * 90)[:-9], bare(b"text" * 90)[:-2]],
    ids=["not packed", "cut gzip", "cut bare"],  # gzip holds the time: no two processes would name it alike
)
def test_damaged_data_are_refused(data):
    with pytest.raises(ValueError, match=r"neither|too early"):
        unpacked(data, 1000)


@pytest.mark.parametrize(
    ("header", "yes"),
    [("", True), ("identity", True), ("GZIP", True), ("deflate", True), ("gzip, identity", True),
     ("gzip, gzip", False), ("br", False), ("gzip, deflate", False)],
)  # fmt: skip
def test_one_known_coding_is_taken(header, yes):
    assert can_unpack(codings_in(header)) is yes


def read(data: bytes, packed: int) -> tuple[bytes, bool]:
    """What a packed stream gives, and whether it was damaged."""
    stream = Unpacked(gzip.GzipFile(fileobj=io.BytesIO(data)), packed)
    return io.BufferedReader(stream, 64).read(), stream.damaged


@given(st.binary(max_size=2_000), st.integers(0, 400))
def test_a_stream_gives_what_it_has_up_to_where_it_is_damaged(data: bytes, lost: int) -> None:
    packed = gzip.compress(data)
    assert read(packed, len(packed)) == (data, False)
    given, damaged = read(packed[: max(1, len(packed) - lost)], len(packed))
    assert data.startswith(given)
    assert damaged or not lost


def test_a_stream_ends_where_it_gives_more_than_its_size_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "LEAST_LIMIT", 1_000)
    assert read(gzip.compress(bytes(900)), 1) == (bytes(900), False)
    with pytest.raises(ValueError, match="more than is sensible"):
        read(gzip.compress(bytes(100_000)), 10)
