"""Makes Office files repeatable: the same report gives the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime


def settled(data: bytes, when: datetime, instead: Mapping[str, bytes] | None = None) -> bytes:
    """The zip file with every member dated ``when``, 1980 at the earliest, and some replaced."""
    stamp = max(when.astimezone(UTC), datetime(1980, 1, 1, tzinfo=UTC)).timetuple()[:6]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, stamp)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            new.writestr(member, (instead or {}).get(name) or old.read(name))
    return out.getvalue()
