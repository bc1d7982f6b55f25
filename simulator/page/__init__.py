"""The demo page: phones side by side, and what lies on the disk, in a browser on this machine."""
