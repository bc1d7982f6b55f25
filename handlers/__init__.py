"""Decisions: plain functions over (event, work, moment), one file per errand. They never send."""
