"""The folder ``.venv`` beside run.py, holding exactly what a lock file names."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap.alone import alone
from bootstrap.refusal import Refusal, say
from bootstrap.system import have_packages
from core.i18n import _

STAMP = "touchstone-installed"
"""In .venv: its interpreter and the hashes of the lock files whose libraries it holds, one a line."""
UNFINISHED = "touchstone-unfinished"
"""In .venv while it is being changed; where it is found later, that work was cut short."""
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"
"""The second lock file holds everything of the first."""


def python_of(environment: Path) -> Path:
    """The interpreter of an environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def digest(lock_file: Path) -> str:
    """The SHA-256 of a lock file, whatever its line ends."""
    return hashlib.sha256(lock_file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def is_ready(environment: Path, lock_file: Path) -> bool:
    """True where the environment is whole and holds what the lock file names; starts nothing."""
    stamp = environment / STAMP
    if (environment / UNFINISHED).exists() or not python_of(environment).exists() or not stamp.exists():
        return False
    interpreter, *answered = stamp.read_text(encoding="utf-8").splitlines()
    # A system that moved on to another Python leaves an environment that starts but finds no libraries.
    return interpreter == str(python_of(environment).resolve()) and digest(lock_file) in answered


def prepare(root: Path, lock_name: str) -> Path:
    """The interpreter that has the libraries of a lock file, installing them first where needed.

    Raises Refusal where they cannot be installed.
    """
    environment, lock_file = root / ".venv", root / lock_name
    try:
        if not is_ready(environment, lock_file):
            with alone(root / ".venv.lock"):
                # Another start may have done the work while this one waited.
                if not is_ready(environment, lock_file):
                    renew(environment, lock_file)
    except OSError as error:
        sentence = _("Touchstone could not write to {folder}: {reason}. Copy it to a folder of your own.")
        raise Refusal(sentence.format(folder=root, reason=error.strerror or error)) from error
    return python_of(environment)


def renew(environment: Path, lock_file: Path) -> None:
    """Make the environment hold what the lock file names, from scratch where it is missing or broken."""
    if (environment / UNFINISHED).exists() or not works(environment):
        shutil.rmtree(environment, ignore_errors=True)
    environment.mkdir(exist_ok=True)
    (environment / UNFINISHED).touch()
    (environment / STAMP).unlink(missing_ok=True)
    if not python_of(environment).exists():
        create(environment)
    install(environment, lock_file)
    write_stamp(environment, lock_file)
    (environment / UNFINISHED).unlink()


def works(environment: Path) -> bool:
    """True where the environment's interpreter starts, is new enough and has pip."""
    question = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([python_of(environment), "-c", question], capture_output=True).returncode == 0
    except OSError:
        return False


def create(environment: Path) -> None:
    """Make the environment with the Python that runs this, or the one that it was made from."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        have_packages(
            [f"python{version}-venv"], _("This Python cannot make environments: its module venv is missing.")
        )
    maker = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run(
        [maker, "-m", "venv", str(environment)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
    )
    if made.returncode:
        say(made.stdout.decode(errors="replace"))
        raise Refusal(
            _("Python could not make the folder {folder}; its own words are above.").format(
                folder=environment
            )
        )


def install(environment: Path, lock_file: Path) -> None:
    """Install what the lock file names with plain pip, by hash; where pip looks stays the person's choice."""
    say(_("Setting Touchstone up: fetching its libraries, once. This takes a minute or a few."))
    pip = [str(python_of(environment)), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-warn-script-location"]
    # pip's own output goes to standard error: standard output belongs to the command that follows.
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    command = [*pip, *options, *quiet, "-r", str(lock_file)]
    done = subprocess.run(command, stdout=2, env=surroundings(PIP_USER="0"), close_fds=False)
    if done.returncode:
        raise Refusal(_("The libraries could not be installed. Check the connection, then start again."))


def surroundings(**more: str) -> dict[str, str]:
    """The person's environment variables without those that would mix another Python's libraries in."""
    mixing = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX"}
    return {name: value for name, value in os.environ.items() if name not in mixing} | more


def write_stamp(environment: Path, lock_file: Path) -> None:
    """Note which lock files the environment now answers to."""
    answered = [lock_file]
    if lock_file.name == DEVELOPMENT:
        answered.append(lock_file.with_name(RUNTIME))
    lines = [str(python_of(environment).resolve()), *map(digest, answered)]
    (environment / STAMP).write_text("\n".join(lines) + "\n", encoding="utf-8")
