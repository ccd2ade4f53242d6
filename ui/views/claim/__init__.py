"""The claim pane: everything about one claim, and the fields that change it."""
