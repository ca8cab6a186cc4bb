"""The report of a seminar as a Word document: one module a chapter."""
