"""Memory: the encrypted store, its keys, and one writer. Nothing readable reaches the disk."""
