"""The errors Touchstone raises on purpose, told apart by whose fault they are.

    TouchstoneError
    |-- UserError            the person at the desk can mend it: the message says what happened and what to do
    |   |-- NothingToUndo    the history has nothing to undo or redo
    |   `-- UndoConflict     the rows are not as the operation left them, so nothing was undone
    `-- LibraryError         the library file, its disk or its version is at fault
        |-- LibraryBusy      another window or program has this library open
        |-- LibraryReadOnly  the library may be read but not changed
        |-- LibraryNewer     a newer Touchstone made it
        |-- LibraryDamaged   it is not a library, or it is corrupt
        |-- DriveFailed      the drive reported an error
        `-- DiskFull         there is no room to write

Every message is one or two plain sentences, already translated, fit to be shown as it is.
Anything else that is raised is a bug.
"""


class TouchstoneError(Exception):
    """Anything Touchstone says in plain words to the person at the desk."""


class UserError(TouchstoneError):
    """The person at the desk can mend it."""


class NothingToUndo(UserError):
    """There is no operation left to undo or redo."""


class UndoConflict(UserError):
    """The rows are no longer as the operation left them."""


class LibraryError(TouchstoneError):
    """The library file, its disk or its version is at fault."""


class LibraryBusy(LibraryError):
    """Another window or program has this library open for writing."""


class LibraryReadOnly(LibraryError):
    """The library may be read but not changed."""


class LibraryNewer(LibraryError):
    """A newer version of Touchstone made this library."""


class LibraryDamaged(LibraryError):
    """The file is not a Touchstone library, or it is corrupt."""


class DiskFull(LibraryError):
    """There is no room left to write."""


class DriveFailed(LibraryError):
    """The drive reported an error."""
