"""Writers of the verdict report: one module for each format, and the page they share."""
