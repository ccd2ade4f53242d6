import os
import shutil
import stat
import sys
from pathlib import Path

import PySide6
import pytest

from bootstrap import system
from bootstrap.refusal import Refusal
from bootstrap.system import (
    debian_package,
    has_display,
    have_packages,
    missing_libraries,
    missing_of,
    platforms,
)
from tests.fixtures.tracked import imported_by, source_files

LDD = """
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
second.so:
\tlibEGL.so.1 => not found
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is searched for programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def put_program(folder: Path, name: str, code: str) -> None:
    path = folder / name
    path.write_text("#!/bin/sh\n" + code)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libGL.so.1", "libgl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libwayland-client.so.0", "libwayland-client0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_packages_of_libraries(library: str, package: str) -> None:
    assert debian_package(library) == package


def test_what_ldd_misses_is_listed_once() -> None:
    assert missing_of(LDD) == ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert missing_of("\tlibc.so.6 => /lib/libc.so.6 (0x1)\n") == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is a Linux tool")
def test_qt_finds_its_libraries_here() -> None:
    assert missing_libraries(Path(sys.executable)) == []
    looked_at = system.linked_files(Path(PySide6.__file__).parents[1])
    assert len(looked_at) == len(system.QT_MODULES) + len(platforms())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is a Linux tool")
def test_the_libraries_looked_at_are_those_of_the_modules_ui_imports() -> None:
    imported = {name for path in source_files() for name in imported_by(path)}
    used = {name.split(".")[1] for name in imported if name.startswith("PySide6.Qt")}
    assert "QtWidgets" in used
    assert used <= set(system.QT_MODULES)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_a_display_is_one_of_two_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert (has_display(), platforms()) == (False, ["offscreen"])
    monkeypatch.setenv("DISPLAY", ":0")
    assert (has_display(), platforms()) == (True, ["xcb"])
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert (has_display(), platforms()) == (True, ["wayland", "xcb"])
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland;offscreen:size=10x10")
    assert platforms() == ["wayland", "offscreen"]


@pytest.mark.skipif(os.name == "nt", reason="there is no apt-get on Windows")
def test_a_plain_user_is_told_the_exact_command(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_program(programs, "apt-get", "exit 9")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Refusal) as refused:
        have_packages(["libegl1", "libxcb-cursor0"], "Parts are missing.")
    lines = str(refused.value).splitlines()
    assert lines[0] == "Parts are missing."
    assert lines[-1] == "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"


@pytest.mark.skipif(os.name == "nt", reason="there is no apt-get on Windows")
def test_root_installs_after_one_update(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = programs / "log"
    put_program(programs, "apt-get", f'echo "$DEBIAN_FRONTEND $*" >> "{log}"')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    have_packages(["libegl1"], "Parts are missing.")
    assert log.read_text().splitlines() == [
        "noninteractive -q update",
        "noninteractive -q install -y --no-install-recommends libegl1",
    ]


@pytest.mark.skipif(os.name == "nt", reason="there is no apt-get on Windows")
def test_root_is_told_when_it_fails(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_program(programs, "apt-get", "exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(Refusal, match="by hand"):
        have_packages(["libegl1"], "Parts are missing.")


def test_other_systems_are_told_the_names(programs: Path) -> None:
    assert shutil.which("apt-get") is None
    with pytest.raises(Refusal, match=r"libEGL.so.1 is missing.*package manager"):
        have_packages(["libegl1"], "libEGL.so.1 is missing.")


@pytest.mark.skipif(os.name == "nt", reason="there is no ldd on Windows")
def test_missing_libraries_become_packages(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_program(programs, "ldd", "cat <<'END'" + LDD + "END\n")
    (programs / "cat").symlink_to("/bin/cat")
    put_program(programs, "apt-get", "exit 9")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    qt = tmp_path / "e n v" / "lib" / "python3.11" / "site-packages" / "PySide6"
    qt.mkdir(parents=True)
    (qt / "QtGui.abi3.so").touch()
    with pytest.raises(Refusal, match=r"sudo apt-get .* libegl1 libxcb-cursor0"):
        system.have_libraries(tmp_path / "e n v" / "bin" / "python")
