"""Supporter: what a listed colleague declares of themselves, and when they can be asked."""
