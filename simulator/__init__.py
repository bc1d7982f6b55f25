"""Telegram's house: a local Bot API over HTTP, for tests, benchmarks and the demo.

Bots come in by `/bot<token>/<method>`, persons and tests by `/sim/…`. Everything lives in memory,
nothing leaves loopback, and nothing of the bot is imported.
"""
