"""One page a stage of the seminar; a page knows the desk, and no other page."""
