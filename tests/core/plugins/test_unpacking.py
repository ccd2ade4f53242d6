"""Unpacking within a limit."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.unpacking import can_unpack, codings_in, unpacked


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


@pytest.mark.parametrize("data", [b"not packed", gzip.compress(b"text" * 90)[:-9], bare(b"text" * 90)[:-2]])
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
