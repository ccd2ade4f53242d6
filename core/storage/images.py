"""Rows as JSON images: compare a row with its image, and put an image in a row's place."""

from sqlalchemy import Connection, Table

from core.storage.triggers import image


def current(connection: Connection, table: Table, row_id: str) -> str | None:
    """The image of a row as it is now, None where there is no such row."""
    found = connection.exec_driver_sql(
        f"SELECT {image(table, _name(table))} FROM {_name(table)} WHERE id = ?", (row_id,)
    ).first()
    return None if found is None else str(found[0])


def put(connection: Connection, table: Table, row_id: str, wanted: str | None) -> None:
    """Make a row equal to an image; None removes it."""
    connection.exec_driver_sql(f"DELETE FROM {_name(table)} WHERE id = ?", (row_id,))
    if wanted is None:
        return
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    values = ", ".join(f"json_extract(?1, '$.\"{column.name}\"')" for column in table.columns)
    connection.exec_driver_sql(f"INSERT INTO {_name(table)} ({names}) SELECT {values}", (wanted,))


def without_foreign_keys(connection: Connection, off: bool) -> None:
    """Switch cascades off for a replay, or on again; only outside a transaction."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.execute(f"PRAGMA foreign_keys = {'OFF' if off else 'ON'}")


def _name(table: Table) -> str:
    return f'"{table.name}"'
