"""Relay: what one side says gets to the other, in whatever form, and leaves their chats."""
