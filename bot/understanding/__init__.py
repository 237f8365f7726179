"""The parts of `bot.understand`: the words it knows, spelling, and hearing what the words say one by one. Pure."""
