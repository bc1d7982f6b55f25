"""Decisions: plain functions over (event, work, moment), one file per errand. They never send.

What every errand uses lies here: events and orders, buttons and cards, who somebody is, the moment.
The errands live in rooms, and here again is what leads into all of them: the table of routes, the
answers to what was asked. `tests/house/test_arrows.py` says in which order the rooms may import.
"""
