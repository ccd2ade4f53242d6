"""The libraries of the system that Qt is linked to, and how to get them on Debian and its relatives."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bootstrap.refusal import Refusal, say
from core.i18n import _

QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtSvg", "QtTest", "QtWidgets")
"""What ui imports of Qt; a test compares."""
NOT_BY_THE_RULE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}


def has_display() -> bool:
    """True where a window can be shown."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return not sys.platform.startswith("linux") or bool(shown)


def platforms() -> list[str]:
    """The Qt platform plug-ins this start may load."""
    if asked := os.environ.get("QT_QPA_PLATFORM"):
        return [part.partition(":")[0] for part in asked.split(";")]
    wanted = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [plugin for plugin, variable in wanted.items() if os.environ.get(variable)] or ["offscreen"]


def linked_files(libraries: Path) -> list[Path]:
    """The files of Qt whose own libraries have to be there, of a site-packages folder."""
    qt = libraries / "PySide6"
    modules = [file for name in QT_MODULES for file in qt.glob(f"{name}.*.so")]
    plugins = [qt / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in platforms()]
    return [file for file in modules + plugins if file.exists()]


def missing_of(ldd_output: str) -> list[str]:
    """The libraries that ldd did not find, sorted, each once."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def debian_package(library: str) -> str:
    """The Debian package of a library, by Debian Policy 8.1: libxcb-cursor.so.0 is in libxcb-cursor0."""
    if library in NOT_BY_THE_RULE:
        return NOT_BY_THE_RULE[library]
    name, _so, version = library.lower().replace("_", "-").partition(".so.")
    return f"{name}-{version}" if name[-1:].isdigit() else name + version


def missing_libraries(python: Path) -> list[str]:
    """The libraries Qt needs on this Linux system and does not find; nothing elsewhere."""
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return []
    files = [
        file
        for folder in python.parent.parent.glob("lib*/python*/site-packages")
        for file in linked_files(folder)
    ]
    if not files:
        return []
    found = subprocess.run(["ldd", *files], capture_output=True, env=os.environ | {"LC_ALL": "C"})
    return missing_of(found.stdout.decode(errors="replace"))


def have_libraries(python: Path) -> None:
    """See that Qt finds its libraries, as root on Debian by installing them; raises Refusal otherwise."""
    missing = missing_libraries(python)
    if missing:
        reason = _("The window needs parts of the system that are missing: {names}.").format(
            names=", ".join(missing)
        )
        have_packages(sorted({debian_package(name) for name in missing}), reason)
        still = missing_libraries(python)
        if still:
            raise Refusal(
                _("These parts of the system are still missing: {names}.").format(names=", ".join(still))
            )


def have_packages(packages: Sequence[str], reason: str) -> None:
    """Install Debian packages as root; otherwise raise Refusal with the reason and the exact command."""
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        advice = _("Install them with your system's package manager, then start again.")
        raise Refusal(f"{reason} {advice}")
    if not is_root():
        raise Refusal(
            "\n".join([reason, _("Install them with this command, then start again:"), f"sudo {command}"])
        )
    say(f"{reason} {_('Installing:')} {' '.join(packages)}")
    if not all(apt(words) for words in (["update"], command.split()[1:])):
        raise Refusal("\n".join([_("That did not work. Try it by hand, then start again:"), command]))


def is_root() -> bool:
    """True where this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt(words: Iterable[str]) -> bool:
    """Run apt-get without questions; True where it went well."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(["apt-get", "-q", *words], stdout=2, env=quiet).returncode == 0
