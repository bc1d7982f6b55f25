"""Matching: a seeded year of requests, the engine that ships, and the best that hindsight allows."""
