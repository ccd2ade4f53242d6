"""The desk: the open library and the views, joined; what is shown and what is worked on."""

from ui.desk.desk import Desk

__all__ = ["Desk"]
