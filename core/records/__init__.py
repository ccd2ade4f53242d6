"""Plain immutable data that crosses the borders of core: to the window, to plug-ins, to the command line."""
