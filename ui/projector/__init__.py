"""What the audience sees: results, never controls."""
