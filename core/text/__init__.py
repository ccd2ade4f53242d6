"""Text as Touchstone keeps it: one canonical form, spans in code points, offsets to and from Qt."""
