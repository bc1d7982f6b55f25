"""Matching: seeded years of requests, the engine that ships, and the bound of hindsight."""
