"""The fixtures every test runs inside do catch what they promise to catch."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.tracked import ROOT

CULPRITS = """
import logging, socket, threading, time, warnings
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_leaves_a_thread():
    thread = threading.Thread(target=time.sleep, args=(20,), name="forgotten", daemon=True)
    thread.start()

def test_leaves_a_timer(qapp):
    timer = QTimer()
    timer.start(1000)
    kept.append(timer)

def test_leaves_a_window(qapp):
    window = QWidget()
    window.setObjectName("forgotten")
    kept.append(window)

def test_reaches_out_and_swallows_the_error():
    try:
        socket.create_connection(("203.0.113.7", 80), timeout=0.2)
    except OSError:
        pass

def test_asks_for_a_name_and_swallows_the_error():
    try:
        socket.create_connection(("touchstone.org", 80), timeout=0.2)
    except OSError:
        pass

def test_warns():
    warnings.warn("careless")

def test_qt_complains(qapp):
    qWarning("careless")

def test_behaves(qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    timer = QTimer(window)
    timer.start(1000)
    timer.stop()
    thread = threading.Thread(target=time.sleep, args=(0.05,))
    thread.start()
"""


def test_careless_tests_fail_and_a_careful_one_passes(tmp_path: Path) -> None:
    file = tmp_path / "test_culprits.py"
    file.write_text(CULPRITS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        "pyproject.toml",
        "--rootdir",
        ".",
        "-p",
        "tests.conftest",
        "-rA",
    ]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    blamed = set(re.findall(r"^(?:ERROR|FAILED) .*::(\w+)", done.stdout, re.MULTILINE))
    culprits = set(re.findall(r"def (test_\w+)", CULPRITS)) - {"test_behaves"}
    assert blamed == culprits, done.stdout + done.stderr
    assert "forgotten" in done.stdout


def test_the_home_is_the_tests_own(own_home: Path) -> None:
    assert Path.home() == own_home
    assert [path for path in own_home.rglob("*") if path.is_file()] == []
    assert not [name for name in os.environ if name.startswith("TOUCHSTONE_")]


def test_this_computer_can_be_reached(no_network: list[str]) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as near,
    ):
        assert near.getpeername() == server.getsockname()
    assert no_network == []


def test_a_reserved_name_may_be_asked_for_and_is_not_found() -> None:
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("newspaper.invalid", 443)
