"""One question to a service on the internet, and its answer; every failure is one plain sentence."""

import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import UserError
from core.i18n import _
from core.plugins import fetch, unpacking
from core.progress import Progress

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 5_000_000
"""The largest answer that is taken; twenty fact-checks are some 20 kB."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The status and the bytes of an answer, and whose it is."""

    status: int
    data: bytes
    host: str


def answer(
    url: str, parameters: Mapping[str, str], headers: Mapping[str, str], progress: Progress
) -> Answered:
    """The answer to one request, which is never sent on to another address, as its headers hold a key.

    Raises UserError where none comes, and Cancelled.
    """
    import httpx

    address = httpx.URL(url, params=dict(parameters))
    progress.report(0, 0)
    with _plain_failures(address.host), fetch.client(headers) as client:
        request = client.build_request("GET", address)
        response = client.send(request, stream=True, follow_redirects=False)
        try:
            data = _body(response, progress)
        finally:
            response.close()
    if response.is_redirect:
        raise UserError(
            _("{host} sends the question on to another address, so it was not followed. Try later.").format(
                host=address.host
            )
        )
    return Answered(response.status_code, data, address.host)


def _body(response: "httpx.Response", progress: Progress) -> bytes:
    """The whole body, unpacked; raises UserError where it is too large, too slow or damaged."""
    host, ends = response.url.host, time.monotonic() + fetch.LONGEST_SECONDS
    data = bytearray()
    for piece in response.iter_raw():
        data += piece
        progress.report(len(data), 0)
        if len(data) > MOST_BYTES:
            raise UserError(_odd(host))
        if time.monotonic() > ends:
            raise UserError(_("{host} answers too slowly. Try again later.").format(host=host))
    codings = unpacking.codings_in(response.headers.get("content-encoding", ""))
    if not codings:
        return bytes(data)
    try:
        return _unpacked(bytes(data), codings)
    except ValueError as error:
        raise UserError(_odd(host)) from error


def _unpacked(data: bytes, codings: list[str]) -> bytes:
    if not unpacking.can_unpack(codings):
        raise ValueError(codings)
    unpacked = unpacking.unpacked(data, MOST_BYTES)
    if len(unpacked) > MOST_BYTES:
        raise ValueError(len(unpacked))
    return unpacked


def _odd(host: str) -> str:
    return _("{host} answered with something that is no list of fact-checks. Try again later.").format(
        host=host
    )


@contextmanager
def _plain_failures(host: str) -> Iterator[None]:
    """Turns what httpx raises into one sentence each."""
    import httpx

    try:
        yield
    except httpx.TimeoutException as error:
        raise UserError(
            _("{host} did not answer within {seconds} seconds. Check the connection, or try later.").format(
                host=host, seconds=fetch.TIMEOUT_SECONDS
            )
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UserError(_broken_line(error).format(host=host)) from error


def _broken_line(error: BaseException) -> str:
    causes = list(fetch.causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return _("{host} cannot be reached: this computer seems to be offline. Check the connection.")
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return _("{host} did not prove that it is {host}, so nothing was sent to it. Check the connection.")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return _("{host} refused the connection. Try again later.")
    return _("The connection to {host} broke off. Try again.")
