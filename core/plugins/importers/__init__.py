"""The built-in importers: each reads one kind of original into a draft that the reviewer may correct."""
