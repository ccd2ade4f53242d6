"""What makes a claim and a published check alike: words, names, figures, dates; pure functions."""
