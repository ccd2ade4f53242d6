import os
import subprocess
import sys
import threading
import venv
from pathlib import Path

import pytest

from bootstrap import environment
from bootstrap.alone import alone
from bootstrap.environment import STAMP, UNFINISHED, digest, is_ready, prepare, python_of, works
from bootstrap.refusal import Refusal

NOTHING = "# no libraries\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in a folder with spaces and Arabic, with empty lock files and its .venv made without pip."""
    root = tmp_path / "my own مشروع"
    root.mkdir()
    (root / "requirements.txt").write_text(NOTHING)
    (root / "requirements-dev.txt").write_text(NOTHING + "# nor others\n")
    venv.create(root / ".venv", with_pip=False, symlinks=os.name != "nt")
    return root


@pytest.fixture
def made(project: Path) -> Path:
    """The same, set up for the runtime."""
    environment.write_stamp(project / ".venv", project / "requirements.txt")
    return project


def make_pip(root: Path, code: str) -> None:
    """A module pip in the environment, that notes its arguments beside it and then runs the code."""
    libraries = Path(
        subprocess.run(
            [python_of(root / ".venv"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
    )
    (libraries / "pip").mkdir()
    (libraries / "pip" / "__init__.py").touch()
    note = f"import sys, os; open({str(root / 'pip.log')!r}, 'a').write(' '.join(sys.argv[1:]) + chr(10))\n"
    (libraries / "pip" / "__main__.py").write_text(note + code, encoding="utf-8")


def preparing(root: Path) -> str:
    """A program that sets the project up."""
    imports = "from pathlib import Path; from bootstrap.environment import prepare"
    return f"{imports}; prepare(Path({str(root)!r}), 'requirements.txt')"


def test_a_set_up_environment_is_used_at_once(made: Path) -> None:
    assert is_ready(made / ".venv", made / "requirements.txt")
    assert prepare(made, "requirements.txt") == python_of(made / ".venv")
    done = subprocess.run(
        [prepare(made, "requirements.txt"), "-c", "import sys; print(sys.prefix)"], capture_output=True
    )
    assert Path(os.fsdecode(done.stdout).strip()) == made / ".venv"


def test_line_ends_do_not_change_a_lock(tmp_path: Path) -> None:
    (tmp_path / "unix").write_bytes(b"a==1\nb==2\n")
    (tmp_path / "windows").write_bytes(b"a==1\r\nb==2\r\n")
    (tmp_path / "other").write_bytes(b"a==1\nb==3\n")
    assert digest(tmp_path / "unix") == digest(tmp_path / "windows") != digest(tmp_path / "other")


def test_another_lock_is_installed(made: Path) -> None:
    make_pip(made, "")
    (made / "requirements.txt").write_text("# changed\n")
    assert not is_ready(made / ".venv", made / "requirements.txt")
    prepare(made, "requirements.txt")
    assert is_ready(made / ".venv", made / "requirements.txt")
    assert "--require-hashes" in (made / "pip.log").read_text()
    assert "index" not in (made / "pip.log").read_text()


def test_the_development_lock_serves_the_app_too(project: Path) -> None:
    make_pip(project, "")
    prepare(project, "requirements-dev.txt")
    assert is_ready(project / ".venv", project / "requirements.txt")
    assert is_ready(project / ".venv", project / "requirements-dev.txt")
    assert len((project / "pip.log").read_text().splitlines()) == 1


def test_the_runtime_lock_does_not_serve_the_tests(made: Path) -> None:
    assert not is_ready(made / ".venv", made / "requirements-dev.txt")


@pytest.mark.parametrize("harm", ["cut short", "no interpreter", "another interpreter", "no stamp"])
def test_a_harmed_environment_is_not_ready(made: Path, harm: str) -> None:
    environment_folder = made / ".venv"
    if harm == "cut short":
        (environment_folder / UNFINISHED).touch()
    elif harm == "no interpreter":
        python_of(environment_folder).unlink()
    elif harm == "another interpreter":
        stamp = environment_folder / STAMP
        stamp.write_text("/elsewhere/python3.99\n" + "\n".join(stamp.read_text().splitlines()[1:]))
    else:
        (environment_folder / STAMP).unlink()
    assert not is_ready(environment_folder, made / "requirements.txt")


def test_a_failed_installation_is_said_and_begun_afresh(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_pip(project, "sys.exit(1)")
    with pytest.raises(Refusal, match="could not be installed"):
        prepare(project, "requirements.txt")
    assert (project / ".venv" / UNFINISHED).exists()
    (project / ".venv" / "half a library").touch()

    def create_without_download(folder: Path) -> None:
        venv.create(folder, with_pip=False, symlinks=os.name != "nt")
        make_pip(project, "")

    monkeypatch.setattr(environment, "create", create_without_download)
    prepare(project, "requirements.txt")
    assert is_ready(project / ".venv", project / "requirements.txt")
    assert not (project / ".venv" / "half a library").exists()


def test_a_killed_installation_is_begun_afresh(project: Path) -> None:
    make_pip(project, "os.kill(os.getppid(), 9)" if os.name != "nt" else "os._exit(1)")
    done = subprocess.run([sys.executable, "-c", preparing(project)], capture_output=True)
    assert done.returncode != 0
    assert (project / ".venv" / UNFINISHED).exists()
    assert not is_ready(project / ".venv", project / "requirements.txt")


@pytest.mark.skipif(os.name == "nt", reason="file locks are not inherited on Windows")
def test_a_pip_left_running_is_waited_for(project: Path) -> None:
    over = project / "pip is over"
    code = f"import time; os.kill(os.getppid(), 9); time.sleep(0.5); open({str(over)!r}, 'w').close()"
    make_pip(project, code)
    with subprocess.Popen(
        [sys.executable, "-c", preparing(project)], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as first:
        first.wait(30)
    with alone(project / ".venv.lock"):
        assert over.exists()


def test_an_environment_without_pip_does_not_work(project: Path) -> None:
    assert not works(project / ".venv")
    make_pip(project, "")
    assert works(project / ".venv")
    assert not works(project / "nowhere")


@pytest.mark.skipif(os.name == "nt", reason="permissions of folders work differently on Windows")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text(NOTHING)
    (tmp_path / ".venv.lock").mkdir()
    with pytest.raises(Refusal, match=r"could not write to .*Copy it to a folder of your own"):
        prepare(tmp_path, "requirements.txt")


def test_only_one_sets_up_at_a_time(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with alone(tmp_path / "lock"):
            order.append("second")

    with alone(tmp_path / "lock"):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.2)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_other_pythons_libraries_are_not_mixed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "file:///mirror")
    kept = environment.surroundings(PIP_USER="0")
    assert "PYTHONPATH" not in kept
    assert kept["PIP_INDEX_URL"] == "file:///mirror"
    assert kept["PIP_USER"] == "0"
