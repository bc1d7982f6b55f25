"""The rim: everything that waits, sends, or speaks to Telegram. The only async floor."""
