"""Match: from a request that was sent to the yes of the one who asked for it, and to its close."""
