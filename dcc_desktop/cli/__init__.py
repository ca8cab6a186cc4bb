"""The commands without windows, for scripts and for whoever supports the users."""
