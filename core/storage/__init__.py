"""Everything only SQLite understands: connections, triggers, row images, backups. Nothing else knows the dialect."""
