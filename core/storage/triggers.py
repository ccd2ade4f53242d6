"""Triggers, generated from the tables, that write every changed row's image before and after.

They are temporary triggers of the writing connection: made anew at each opening, so they always fit the
tables, and no migration has to care for them. A temporary table holds the operation in progress; a change
outside an operation is refused. Rows of ``verdict`` cannot be changed, only added, by anything but undo.
"""

from sqlalchemy import Connection, MetaData, Table

APPEND_ONLY = ("verdict",)


def undoable_tables(metadata: MetaData) -> list[Table]:
    """The tables that take part in undo, owners before what they own."""
    return [table for table in metadata.sorted_tables if table.info.get("undo", True)]


def install(connection: Connection, metadata: MetaData) -> None:
    """Make the triggers on the writing connection."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE current_operation (id INTEGER NOT NULL, recording INTEGER NOT NULL)"
    )
    for table in undoable_tables(metadata):
        for statement in _statements(table):
            connection.exec_driver_sql(statement)


def start(connection: Connection, operation_id: int, *, recording: bool) -> None:
    """From here on, changes belong to this operation; ``recording`` is off while images are replayed."""
    connection.exec_driver_sql("DELETE FROM temp.current_operation")
    connection.exec_driver_sql(
        "INSERT INTO temp.current_operation VALUES (?, ?)", (operation_id, int(recording))
    )


def finish(connection: Connection) -> None:
    """From here on, changes are refused until the next start."""
    connection.exec_driver_sql("DELETE FROM temp.current_operation")


def image(table: Table, row: str) -> str:
    """SQL for the JSON image of a row; ``row`` is "NEW", "OLD" or the table's own quoted name."""
    pairs = ", ".join(f"'{column.name}', {row}.\"{column.name}\"" for column in table.columns)
    return f"json_object({pairs})"


def _statements(table: Table) -> list[str]:
    old, new = image(table, "OLD"), image(table, "NEW")
    made = [
        _recorder(table, "INSERT", "NEW", "NULL", new),
        _recorder(table, "UPDATE", "NEW", old, new),
        _recorder(table, "DELETE", "OLD", old, "NULL"),
        *(_guard(table, event) for event in ("INSERT", "UPDATE", "DELETE")),
    ]
    return made + ([_no_update(table)] if table.name in APPEND_ONLY else [])


def _recorder(table: Table, event: str, row: str, before: str, after: str) -> str:
    changed = f" AND {before} IS NOT {after}" if event == "UPDATE" else ""
    return (
        f'CREATE TEMP TRIGGER "record_{table.name}_{event}" AFTER {event} ON main."{table.name}" '
        f"WHEN (SELECT recording FROM temp.current_operation){changed} BEGIN "
        "INSERT INTO operation_change (operation_id, table_name, row_id, before, after) "
        f"SELECT id, '{table.name}', {row}.id, {before}, {after} FROM temp.current_operation; END"
    )


def _guard(table: Table, event: str) -> str:
    return (
        f'CREATE TEMP TRIGGER "guard_{table.name}_{event}" BEFORE {event} ON main."{table.name}" '
        "WHEN NOT EXISTS (SELECT 1 FROM temp.current_operation) BEGIN "
        "SELECT RAISE(ABORT, 'a change outside an operation'); END"
    )


def _no_update(table: Table) -> str:
    return (
        f'CREATE TEMP TRIGGER "append_only_{table.name}" BEFORE UPDATE ON main."{table.name}" '
        "WHEN (SELECT recording FROM temp.current_operation) BEGIN "
        f"SELECT RAISE(ABORT, '{table.name} rows are append-only'); END"
    )
