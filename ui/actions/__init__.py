"""What commands and views ask for, done: a few lines each, desk first."""
