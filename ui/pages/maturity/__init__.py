"""Digital maturity: ratings, consensus, and what they show."""
