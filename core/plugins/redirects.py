"""Says where a site may send a request on to."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import UserError
from core.i18n import _

if TYPE_CHECKING:
    import httpx


def is_public(address: str) -> bool:
    """True for a numeric address (IPv4 or IPv6) of the open internet.

    False for this computer, a home or office network, and everything that is set apart.
    Source: IANA special-purpose address registries.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return found.is_global and not found.is_multicast


@dataclass(slots=True)
class Way:
    """The way of one request from site to site; ``is_public`` tells of a numeric address."""

    is_public: Callable[[str], bool] = is_public
    was_public: bool = False

    def begin(self, url: "httpx.URL") -> None:
        """Note the address the person gave, which may be anything."""
        numbers = _numbers(url)
        self.was_public = not numbers or any(map(self.is_public, numbers))

    def go_on(self, url: "httpx.URL", to: "httpx.URL") -> None:
        """Note one step; raises UserError where a site must not send anybody there.

        A public site may not send on into this computer or its network, and a site with a secure connection
        may not send on to another one without.
        """
        numbers = _numbers(to)
        if self.was_public and not all(map(self.is_public, numbers)):
            raise UserError(
                _(
                    "{host} sends the request on to {target}, an address inside this computer or its own"
                    " network, so it was not followed. Open the page in a browser and paste its text."
                ).format(host=url.host, target=to.host)
            )
        if (url.scheme, to.scheme) == ("https", "http") and url.host != to.host:
            raise UserError(
                _(
                    "{host} sends the request on to {target} over a connection that is not secure, so it was"
                    " not followed. Open the page in a browser and paste its text."
                ).format(host=url.host, target=to.host)
            )
        self.was_public = self.was_public or any(map(self.is_public, numbers))


def _numbers(url: "httpx.URL") -> list[str]:
    """The numeric addresses of a host; none where it is not found here, as behind some proxies."""
    host = url.raw_host.decode("ascii")
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        pass
    try:
        found = socket.getaddrinfo(url.raw_host, None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return [str(entry[4][0]) for entry in found]
