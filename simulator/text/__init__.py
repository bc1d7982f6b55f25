"""What Telegram does with a text: which entities it takes, what it finds and what it trims."""
