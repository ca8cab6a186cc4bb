"""Good practices, contacts and the hub canvas."""
