"""The suggesters that come with the program."""
