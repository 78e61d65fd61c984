"""An invented network of any size, put into an empty database of the program's own schema.

The same numbers and the same seed make the same rows. Two rhythms of listing are known: daily ones
of young posts with a full one now and then, and full ones alone, spread evenly over half a year.
"""
