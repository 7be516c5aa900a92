"""Broadsheet: a terminal reading app."""

__version__ = "0.1.0"
