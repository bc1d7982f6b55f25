"""Joining: the door, consent, the places one declares, and how supporters come to be listed."""
