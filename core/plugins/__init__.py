"""The doors through which formats and suggesters come in; the built-in ones use them too."""
