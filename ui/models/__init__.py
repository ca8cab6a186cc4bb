"""Item models between the file's entities and Qt's views."""
