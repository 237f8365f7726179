"""A whole practice of simulated people over the real service: `python -m bot simulate`."""
