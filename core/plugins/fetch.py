"""Fetches one web address, only because somebody asked for it; every failure is one plain sentence."""

import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from email.message import Message
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from core.errors import UserError
from core.i18n import _
from core.plugins import unpacking
from core.plugins.redirects import Way, is_public
from core.progress import Progress
from core.records.drafts import Original
from core.text.addresses import without_login
from core.version import VERSION

if TYPE_CHECKING:
    import httpx

TIMEOUT_SECONDS = 20
"""How long a server may stay silent."""

LONGEST_SECONDS = 120
"""How long the whole answer may take."""

MAX_BYTES = 30_000_000
"""The largest answer that is taken."""

_MAX_REDIRECTS = 5
_HEADERS = {
    "User-Agent": f"Touchstone/{VERSION}",
    "Accept": "text/html,application/xhtml+xml,text/plain,*/*;q=0.5",
    "Accept-Encoding": unpacking.ACCEPTED,
}
_NOT_TEXT = ("image/", "audio/", "video/", "font/")


def fetch(url: str, progress: Progress, is_public: Callable[[str], bool] = is_public) -> Original:
    """The bytes at an address (http or https), with what their sender says of them and the final address.

    An address without a scheme is tried with https. Raises UserError where it cannot be fetched or where its
    site sends the request on to what ``is_public`` denies, and Cancelled where the person at the desk stops.
    """
    address = checked_address(url)
    progress.report(0, 0)
    with (
        _plain_failures(urlsplit(address).hostname or address),
        client() as session,
        closing(_answer(session, address, Way(is_public), progress)) as response,
    ):
        _refuse_failure(response)
        data = _received(response, progress)
        return _original(response, data)


def client(headers: Mapping[str, str] | None = None) -> "httpx.Client":
    """What asks for things on the internet, with our name, our patience, and some headers more."""
    import httpx

    return httpx.Client(timeout=TIMEOUT_SECONDS, headers=_HEADERS | dict(headers or {}))


def _answer(client: "httpx.Client", address: str, way: Way, progress: Progress) -> "httpx.Response":
    """The open answer at the end of all redirects, each looked at before it is followed."""
    import httpx

    request = client.build_request("GET", address)
    way.begin(request.url)
    for _hop in range(_MAX_REDIRECTS + 1):
        response = client.send(request, stream=True)
        if response.next_request is None:
            return response
        response.close()
        progress.check()
        way.go_on(request.url, response.next_request.url)
        request = response.next_request
    raise httpx.TooManyRedirects("too many redirects", request=request)


def checked_address(url: str) -> str:
    """The address ready to be fetched, without its fragment; raises UserError where it is none of the web."""
    address = url.strip()
    if "://" not in address and not address.lower().startswith(("mailto:", "javascript:", "data:", "file:")):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        usable = parts.scheme.lower() in {"http", "https"} and _is_host(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or any(char.isspace() for char in address):
        raise UserError(
            _("“{url}” is not a web address. It should begin with https:// or http://.").format(
                url=without_login(url.strip())
            )
        )
    return parts._replace(fragment="").geturl()


def _is_host(name: str | None) -> bool:
    """True where each part of a name has 1 to 63 characters, as RFC 1035 demands."""
    return all(0 < len(label) < 64 for label in (name or "").removesuffix(".").split("."))


@contextmanager
def _plain_failures(host: str) -> Iterator[None]:
    """Turns what httpx raises into one sentence each."""
    import httpx

    try:
        yield
    except httpx.TimeoutException as error:
        raise UserError(_silent(host)) from error
    except httpx.TooManyRedirects as error:
        raise UserError(
            _(
                "{host} sends the request round in circles. Open the page in a browser and paste its text."
            ).format(host=host)
        ) from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise UserError(
            _("{host} leads to an address that cannot be fetched. Check it, or paste the text.").format(
                host=host
            )
        ) from error
    except httpx.HTTPError as error:
        raise UserError(_broken_line(host, error)) from error


def _silent(host: str) -> str:
    return _(
        "{host} did not answer within {seconds} seconds. Check the address or the connection,"
        " or paste the text instead."
    ).format(host=host, seconds=TIMEOUT_SECONDS)


def _broken_line(host: str, error: BaseException) -> str:
    """The sentence for a connection that failed, by what lies underneath."""
    found = list(causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in found):
        sentence = _(
            "There is no site {host}, or this computer is offline. Check the address and the connection."
        )
    elif any(isinstance(cause, ssl.SSLCertVerificationError) for cause in found):
        sentence = _(
            "{host} did not prove that it is {host}, so nothing was fetched. Paste the text instead."
        )
    elif any(isinstance(cause, ssl.SSLError) for cause in found):
        sentence = _(
            "{host} offers no secure connection here. Try http:// in the address, or paste the text."
        )
    elif any(isinstance(cause, ConnectionRefusedError) for cause in found):
        sentence = _(
            "{host} refused the connection. Check the address, try later, or paste the text instead."
        )
    else:
        sentence = _("The connection to {host} broke off. Try again, or paste the text instead.")
    return sentence.format(host=host)


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what lies underneath, the outermost first."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _refuse_failure(response: "httpx.Response") -> None:
    """Raises UserError where the answer is an error or no text."""
    host, code = response.url.host, response.status_code
    if code in {404, 410}:
        raise UserError(
            _("{host} has no page at this address ({code}). Check the address.").format(host=host, code=code)
        )
    if code in {401, 402, 403, 407, 429, 451}:
        raise UserError(
            _(
                "{host} does not give this page to programs ({code}). Open it in a browser and paste it."
            ).format(host=host, code=code)
        )
    if code >= 300 or code == 204:
        raise UserError(
            _("{host} could not give the page ({code}). Try later, or paste the text instead.").format(
                host=host, code=code
            )
        )
    if response.headers.get("content-type", "").lower().startswith(_NOT_TEXT):
        raise UserError(
            _("What {host} has at this address is a picture, sound or film, not text.").format(host=host)
        )
    if not unpacking.can_unpack(_codings(response)):
        raise UserError(
            _(
                "{host} sends this page packed in a way Touchstone does not open. Open it in a browser and"
                " paste it."
            ).format(host=host)
        )


def _codings(response: "httpx.Response") -> list[str]:
    return unpacking.codings_in(response.headers.get("content-encoding", ""))


def _received(response: "httpx.Response", progress: Progress) -> bytes:
    """The whole body, unpacked; raises UserError where it is broken or larger than is sensible."""
    data = _raw(response, progress)
    if not _codings(response):
        return data
    try:
        data = unpacking.unpacked(data, MAX_BYTES)
    except ValueError as error:
        raise UserError(_broken_line(response.url.host, error)) from error
    _refuse_too_large(len(data), response.url.host)
    return data


def _raw(response: "httpx.Response", progress: Progress) -> bytes:
    """The whole body as it was sent; raises UserError where it is larger or slower than is sensible."""
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isdecimal() and len(announced) < 16 else 0
    ends = time.monotonic() + LONGEST_SECONDS
    data = bytearray()
    _refuse_too_large(total, response.url.host)
    for piece in response.iter_raw():
        data += piece
        _refuse_too_large(len(data), response.url.host)
        if time.monotonic() > ends:
            raise UserError(
                _("{host} sends too slowly. Try later, or paste the text.").format(host=response.url.host)
            )
        progress.report(len(data), max(total, len(data)) if total else 0)
    return bytes(data)


def _refuse_too_large(size: int, host: str) -> None:
    if size > MAX_BYTES:
        raise UserError(
            _("What {host} has at this address is larger than {limit} MB. Paste the part to check.").format(
                host=host, limit=MAX_BYTES // 1_000_000
            )
        )


def _original(response: "httpx.Response", data: bytes) -> Original:
    header = Message()
    header["content-type"] = response.headers.get("content-type", "")
    url = without_login(str(response.url))
    return Original(
        data=data,
        name=unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]),
        media_type=header.get_content_type() if header["content-type"] else "",
        charset=header.get_content_charset() or "",
        url=url,
        retrieved_at=datetime.now(UTC),
    )
