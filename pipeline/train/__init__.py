"""What is learned from seeds/gold/train, and the one command that makes it anew: `python -m pipeline train`.

Fixed seeds, one thread: the same files give the same models.
"""
