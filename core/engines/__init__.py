"""Pure functions on text: sentences, suggestions, dates, quotes, speakers and headlines."""
