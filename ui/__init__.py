"""The windows of DCC Desktop (Qt): pages call services, and show what the file holds."""
