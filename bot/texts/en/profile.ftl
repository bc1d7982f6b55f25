description = A physician colleague who listens. This chat links you with a trained peer from outside your department. Not care, and not for emergencies.

    Danger to life: 9-1-1. Thoughts of suicide: call or text 9-8-8, day or night.

short-description = Links physicians. 9-1-1 and 9-8-8 help in danger.
