"""Talks: what people write and press comes in here, and what they read goes out."""

__version__ = "0.1.0"
