"""The command line: the same core as the window, for newsroom scripts, batch work and measuring."""
