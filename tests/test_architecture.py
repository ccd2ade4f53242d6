"""The layers, sizes and manners that ARCHITECTURE.md promises."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.fixtures.tracked import ROOT, imported_by, module_of, name_of, source_files, tracked_files, tree_of

FILE_STOP, FUNCTION_STOP = 400, 50
FILE_MEDIAN, FUNCTION_MEDIAN = 100, 6
BLOCKED = """
import importlib, json, sys

class Block:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "ui"}:
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Block())
refused = {}
for module in sys.argv[1:]:
    try:
        importlib.import_module(module)
    except Exception as error:
        refused[module] = repr(error)
print(json.dumps(refused))
"""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, Function]]:
    for path in source_files():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, Function):
                yield f"{name_of(path)}:{node.lineno} {node.name}", node


def length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_layers_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports" + (".exe" if os.name == "nt" else ""))
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5 kept, 0 broken" in done.stdout


def test_core_imports_without_qt() -> None:
    # Alembic alone can run env.py; what it imports, the layers above look at.
    modules = {module_of(path) for path in source_files()} - {"core.migrations.env"}
    modules = {module for module in modules if module.partition(".")[0] == "core"}
    assert len(modules) > 20
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, *modules], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout.splitlines()[-1]) == {}


def test_the_set_up_needs_nothing_installed() -> None:
    for path in source_files():
        if name_of(path).startswith(("bootstrap/", "run.py", "core/i18n.py", "core/__init__.py")):
            tops = {module.partition(".")[0] for module in imported_by(path)}
            assert tops <= sys.stdlib_module_names | {"bootstrap", "core"}, name_of(path)


def test_files_are_short() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in source_files()}
    print(f"{len(lengths)} files, {sum(lengths.values())} lines, median {median(lengths.values())}")
    assert {name: lines for name, lines in lengths.items() if lines > FILE_STOP} == {}
    assert median(lengths.values()) <= FILE_MEDIAN


def test_functions_are_short() -> None:
    lengths = {name: length(node) for name, node in functions()}
    print(f"{len(lengths)} functions, median {median(lengths.values())}, longest {max(lengths.values())}")
    assert {name: lines for name, lines in lengths.items() if lines > FUNCTION_STOP} == {}


def test_every_module_and_public_function_says_what_it_is_for() -> None:
    silent = [name_of(path) for path in source_files() if not ast.get_docstring(tree_of(path))]
    for path in source_files():
        classes = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ClassDef)]
        nodes = [*tree_of(path).body]
        nodes += [node for one in classes if not one.name.startswith("_") for node in one.body]
        for node in nodes:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                silent += [] if ast.get_docstring(node) else [f"{name_of(path)}:{node.lineno} {node.name}"]
    assert silent == []


def test_no_file_is_called_after_nothing() -> None:
    banned = re.compile(r"(utils?|helpers?|misc|common|manager)(\.py)?")
    assert [
        name_of(path) for path in source_files() if any(banned.fullmatch(part) for part in path.parts)
    ] == []


def called(node: ast.AST) -> str:
    """The name a call calls, "" for anything else."""
    func = node.func if isinstance(node, ast.Call) else None
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""


def is_ours(node: ast.AST) -> bool:
    """True for words that stand in the source or its translation, and for words made safe."""
    return isinstance(node, ast.Constant) or called(node) in {"_", "plain_tip"}


def told_as_markup(tree: ast.Module) -> Iterator[int]:
    """The lines that hand Qt words of unknown origin as a tooltip or label that it may take for markup."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            words = {"setToolTip": node.args[-1:], "setTabToolTip": node.args[-1:],
                     "showText": node.args[1:2], "QLabel": node.args[:1] or [node]}  # fmt: skip
            if not all(map(is_ours, words.get(called(node), []))):
                yield node.lineno
        if isinstance(node, ast.If) and "ToolTipRole" in ast.unparse(node.test):
            values = [one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value]
            yield from (value.lineno for value in values if not is_ours(value))
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            made = "QMessageBox" in {called(one) for one in ast.walk(node)}
            made |= isinstance(node, ast.ClassDef) and "QLabel" in map(ast.unparse, node.bases)
            if made and "TextFormat.PlainText" not in ast.unparse(node):
                yield node.lineno


def test_words_of_users_are_never_read_as_markup() -> None:
    paths = [path for path in source_files() if name_of(path) != "ui/plain.py"]
    assert [f"{name_of(path)}:{line}" for path in paths for line in told_as_markup(tree_of(path))] == []


def test_words_read_as_markup_would_be_found() -> None:
    for words in ("w.setToolTip(title)", "w.setTabToolTip(1, title)", "QLabel(title)", "QLabel()",
                  "if role == Qt.ItemDataRole.ToolTipRole:\n    return title",
                  "def ask():\n    QMessageBox(title)", "class Line(QLabel):\n    pass",
                  "QToolTip.showText(point, title)"):  # fmt: skip
        assert list(told_as_markup(ast.parse(f"def f():\n    {words.replace(chr(10), chr(10) + '    ')}")))


def test_nothing_is_left_for_later() -> None:
    banned = re.compile(
        "|".join(("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "type: " + r"ignore\s*$")), re.M
    )
    found = [name_of(path) for path in source_files() if banned.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_files_name_no_machine_and_no_registry() -> None:
    words = [
        "/wo" + "rk/",
        "/ro" + "ot/",
        "/ho" + "me/",
        "py" + "pi.org",
        "python" + "hosted",
        "/o" + "pt/py",
    ]
    banned = re.compile("|".join(map(re.escape, words)).encode())
    assert [name_of(path) for path in tracked_files() if banned.search(path.read_bytes())] == []
