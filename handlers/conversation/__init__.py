"""Conversation: what is said between two people, what it needs, and how it ends."""
