"""The fault test: the real program under load, killed and hindered at random moments, and what was lost by it."""
