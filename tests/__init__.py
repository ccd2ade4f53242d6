"""The tests; their folders mirror core and ui."""
