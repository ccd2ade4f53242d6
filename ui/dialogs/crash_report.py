"""What a crash report holds: where it went wrong, never what was being worked on.

Messages of exceptions may quote an article or a source, so they stay out; of the values an exception holds,
only names of Python things and numbers of the system's errors are told.
"""

import errno
import platform
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,80}")


def crash_report(error: BaseException, versions: Mapping[str, str]) -> str:
    """The report as plain lines: versions, then each exception, first cause first, with its frames."""
    lines = [f"{name}: {version}" for name, version in {**versions, **_machine()}.items()]
    for link in reversed(list(_chain(error))):
        lines += ["", _name_of(link) + _detail_of(link), *_frames_of(link)]
    return "\n".join(lines) + "\n"


def _machine() -> dict[str, str]:
    return {"Python": platform.python_version(), "System": f"{sys.platform} {platform.machine()}"}


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception, what it was raised from, and so on; a loop ends where it closes."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _name_of(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _detail_of(error: BaseException) -> str:
    """The missing name or the system's error code, which cannot hold what a person wrote."""
    if isinstance(error, OSError) and error.errno is not None:
        return f" ({errno.errorcode.get(error.errno, error.errno)})"
    if not isinstance(error, NameError | AttributeError | ImportError):
        return ""
    name: object = error.name
    return f" ({name})" if isinstance(name, str) and IDENTIFIER.fullmatch(name) else ""


def _frames_of(error: BaseException) -> list[str]:
    return [
        f"  {_place(Path(frame.f_code.co_filename))}:{line} {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]


def _place(file: Path) -> str:
    """A file below our own folder or the libraries', else its bare name: folders may name a person."""
    parts = file.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    if file.is_relative_to(ROOT):
        return file.relative_to(ROOT).as_posix()
    return file.name
