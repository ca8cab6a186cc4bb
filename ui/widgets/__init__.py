"""What pages and dialogs are put together from; knows the look, not the file."""
