"""Echo bots to measure against: `python -m benchmarks.echoes.NAME API_URL`, token in TOKEN."""
