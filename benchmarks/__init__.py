"""Benchmarks: `python -m benchmarks NAME`, each a table, or one JSON object."""
