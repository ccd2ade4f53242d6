"""What runs before the libraries are there: standard library only, besides core's translation."""
