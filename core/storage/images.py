"""Rows as JSON images: compare a row with its image, and put an image in a row's place.

An image has the columns its table had when it was recorded. A later migration may add a column, which must
have a default in the database, or take one away; so only the columns that both have count.
"""

import json

from sqlalchemy import Column, Connection, Table

from core.storage.triggers import image


def matches(connection: Connection, table: Table, row_id: str, wanted: str | None) -> bool:
    """True where a row is as its image says, as far as the image says; None stands for no such row."""
    found = connection.exec_driver_sql(
        f"SELECT {image(table, _name(table))} FROM {_name(table)} WHERE id = ?", (row_id,)
    ).scalar_one_or_none()
    if found is None or wanted is None:
        return found is wanted
    is_now, was = json.loads(found), json.loads(wanted)
    return all(is_now[name] == was[name] for name in is_now.keys() & was.keys())


def put(connection: Connection, table: Table, row_id: str, wanted: str | None) -> None:
    """Make a row equal to an image; None removes it.

    Columns that are not in the image keep what they hold, and take their default in a row that is new.
    """
    if wanted is None:
        connection.exec_driver_sql(f"DELETE FROM {_name(table)} WHERE id = ?", (row_id,))
        return
    columns = _in_image(table, wanted)
    pairs = ", ".join(f"{_quoted(column)} = {_value(column)}" for column in columns)
    changed = connection.exec_driver_sql(f"UPDATE {_name(table)} SET {pairs} WHERE id = ?2", (wanted, row_id))
    if changed.rowcount == 0:
        names, values = ", ".join(map(_quoted, columns)), ", ".join(map(_value, columns))
        connection.exec_driver_sql(f"INSERT INTO {_name(table)} ({names}) SELECT {values}", (wanted,))


def without_foreign_keys(connection: Connection, off: bool) -> None:
    """Switch cascades off for a replay, or on again; only outside a transaction."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.execute(f"PRAGMA foreign_keys = {'OFF' if off else 'ON'}")


def _in_image(table: Table, wanted: str) -> list[Column[object]]:
    recorded = json.loads(wanted).keys()
    return [column for column in table.columns if column.name in recorded]


def _quoted(column: Column[object]) -> str:
    return f'"{column.name}"'


def _value(column: Column[object]) -> str:
    return f"json_extract(?1, '$.\"{column.name}\"')"


def _name(table: Table) -> str:
    return f'"{table.name}"'
