"""Everything only SQLite understands: connections, triggers, row images, copies of the file."""
