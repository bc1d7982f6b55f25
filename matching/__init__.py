"""The rules: who may be asked, in which order, and when. Standard library only."""
