"""Whether a library lies where a database does not belong: in a folder a cloud or a network keeps in step."""

import re
from pathlib import Path

from core.i18n import _

_CLOUDS = re.compile(
    r"dropbox|onedrive|google ?drive|googledrive|icloud|mobile documents|nextcloud|owncloud|pcloud|syncthing",
    re.IGNORECASE,
)
_NETWORKS = frozenset({"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "fuse.sshfs", "afpfs", "9p", "davfs"})
_MOUNTS = Path("/proc/mounts")


def advice(path: Path) -> str:
    """A sentence for a library in a bad place, "" for a good one. Network drives are told on Linux only."""
    place = path.resolve().parent
    if any(_CLOUDS.fullmatch(part) or _CLOUDS.match(part) for part in place.parts):
        return _(
            "This library lies in a folder that a cloud service keeps in step, which can damage it. "
            "Move it to a folder of this computer alone, and put backups in the cloud instead."
        )
    if _kind_of_drive(place) in _NETWORKS or str(place).startswith("\\\\"):
        return _(
            "This library lies on a network drive, which can damage it. "
            "Move it to a drive of this computer, and put backups on the network instead."
        )
    return ""


def _kind_of_drive(place: Path) -> str:
    """The file system type of the mount a folder is on, "" where the system does not say."""
    try:
        rows = [line.split() for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return ""
    mounts = {row[1].encode().decode("unicode_escape"): row[2] for row in rows if len(row) > 2}
    on_the_way = [str(folder) for folder in (place, *place.parents) if str(folder) in mounts]
    return mounts[on_the_way[0]] if on_the_way else ""
