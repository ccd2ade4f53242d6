"""Names and passwords in addresses."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.addresses import without_login


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("http://anna:geheim@valley.example/a", "http://valley.example/a"),
        ("HTTPS://anna@valley.example:8080", "HTTPS://valley.example:8080"),
        ("http://anna:ge@heim@[::1]/", "http://[::1]/"),
        ("ftp://anna:@valley.example", "ftp://valley.example"),
        ("//anna:geheim@valley.example/a", "//valley.example/a"),
        ("https://valley.example/@anna?to=a@b.example#@", "https://valley.example/@anna?to=a@b.example#@"),
        ("https://valley.example?to=a@b.example", "https://valley.example?to=a@b.example"),
        ("http://[::1", "http://[::1"),
        ("anna@valley.example", "anna@valley.example"),
        ("", ""),
    ],
)
def test_the_login_goes_and_the_rest_stays(address: str, kept: str) -> None:
    assert without_login(address) == kept


@given(st.from_regex(r"[a-z:@%.]{0,20}", fullmatch=True), st.from_regex(r"[a-z@/?#:]{0,20}", fullmatch=True))
def test_no_login_is_left(login: str, path: str) -> None:
    left = without_login(f"https://{login}@valley.example/{path}")
    assert left == f"https://valley.example/{path}"
    assert urlsplit(left).username is None
