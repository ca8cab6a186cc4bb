"""The page that a start without a file begins with."""
