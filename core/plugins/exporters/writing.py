"""Puts a finished report on the disk in one step: the whole new file, or the old one untouched."""

import contextlib
import errno
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from core.errors import UserError
from core.i18n import _
from core.records.report import Exported


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a report file and anything its writer had to give up, in plain words."""

    data: bytes
    warnings: tuple[str, ...] = ()


def write_whole(rendered: Rendered, path: Path) -> Exported:
    """Put the bytes at ``path`` by way of a neighbouring temporary file.

    Raises UserError where the folder is missing, full or not to be written in, where ``path`` is a folder,
    and for any other refusal of the system; whatever stood at ``path`` before is then still there.
    """
    try:
        _replace(path.resolve(), rendered.data)
    except (OSError, ValueError) as error:
        raise UserError(_refusal(error, path)) from error
    return Exported(path, hashlib.sha256(rendered.data).hexdigest(), rendered.warnings)


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    # A short name of its own, so that a long report name does not become too long with a suffix.
    partial = path.parent / f".touchstone-{secrets.token_hex(6)}.part"
    try:
        _write_through(partial, data)
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    _settle_folder(path.parent)


def _write_through(path: Path, data: bytes) -> None:
    # Mode "x" gives the file the permissions a person's other new files have, unlike tempfile's 0600.
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system can do that for folders."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refusal(error: Exception, path: Path) -> str:
    folder, name = str(path.parent), path.name
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        message = _(
            "The report does not fit: the disk of “{folder}” has no room left. Free some space or choose "
            "another folder."
        )
    elif number in (errno.EACCES, errno.EPERM, errno.EROFS):
        message = _(
            "Touchstone may not write “{name}” in “{folder}”. Choose another folder, or close the file if "
            "another program has it open."
        )
    elif number == errno.EISDIR:
        message = _(
            "“{name}” is a folder, so the report cannot be written there. Give the report a file name."
        )
    elif number in (errno.ENOENT, errno.ENOTDIR):
        message = _("The folder “{folder}” does not exist. Choose another one, or make it first.")
    elif number == errno.ENAMETOOLONG:
        message = _("The file name is too long for this disk. Choose a shorter one.")
    else:
        message = _("“{name}” could not be written in “{folder}”. Choose another name or folder.")
    return message.format(folder=folder, name=name)
