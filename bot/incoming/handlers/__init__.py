"""Handlers: unpack an update and call one action."""
