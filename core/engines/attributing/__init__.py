"""Who said it: quotes and reported speech, the words that name the speaker, and who those words mean."""
