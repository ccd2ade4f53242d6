"""Where a site may send a request on to, by numeric addresses."""

from itertools import pairwise

import httpx
import pytest

from core.errors import UserError
from core.plugins.redirects import Way, is_public


@pytest.mark.parametrize(
    ("address", "yes"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("::ffff:8.8.8.8", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:192.168.0.1", False),
    ],
)
def test_public_addresses(address: str, yes: bool) -> None:
    assert is_public(address) is yes


def go(*addresses: str) -> None:
    """Follow a way from the first address to the last."""
    way, urls = Way(), [httpx.URL(address) for address in addresses]
    way.begin(urls[0])
    for url, to in pairwise(urls):
        way.go_on(url, to)


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/",
        "http://[::1]:631/",
        "http://192.168.1.1/",
        "http://169.254.169.254/",
    ],
)
def test_a_public_site_may_not_send_on_inside(target: str) -> None:
    with pytest.raises(UserError, match=r"8\.8\.8\.8 sends the request on to .* its own network"):
        go("http://8.8.8.8/", target)


def test_nor_may_one_that_was_reached_from_inside() -> None:
    with pytest.raises(UserError, match="its own network"):
        go("http://127.0.0.1/", "http://8.8.8.8/", "http://127.0.0.1/")


def test_a_secure_site_may_not_send_on_to_another_that_is_not() -> None:
    with pytest.raises(UserError, match=r"8\.8\.8\.8 sends the request on to 8\.8\.4\.4 .* not secure"):
        go("https://8.8.8.8/", "http://8.8.4.4/")


@pytest.mark.parametrize(
    "way",
    [
        ("http://8.8.8.8/", "https://8.8.4.4/"),
        ("http://8.8.8.8/", "http://8.8.4.4/"),
        ("https://8.8.8.8/", "http://8.8.8.8/a"),
        ("http://127.0.0.1/", "http://192.168.1.1/", "http://[::1]/"),
        ("http://192.168.1.1/", "https://8.8.8.8/"),
        ("http://8.8.8.8/", "https://nowhere.invalid/"),
    ],
)
def test_other_ways_are_open(way: tuple[str, ...]) -> None:
    go(*way)
    assert len(way) > 1
