"""Request: what somebody asks for before it is sent, and of whom."""
