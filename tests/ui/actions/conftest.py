"""The same desk as in tests/ui/desk."""

from tests.ui.desk.conftest import desk, reading, reopened

__all__ = ["desk", "reading", "reopened"]
