"""Documents for people: Word, Excel, PDF and calendars are written here and nowhere else."""
