description = A physician colleague who listens. This chat links you with a trained peer from outside your department. Not care, and not for emergencies.

    Danger to life: 9-1-1. Thoughts of suicide: call or text 9-8-8, day or night.

short-description = For physicians. In danger: 9-1-1 or 9-8-8.
