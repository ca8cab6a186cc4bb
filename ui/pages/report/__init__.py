"""The report: what the Word document will hold, what it lacks, and its export."""
