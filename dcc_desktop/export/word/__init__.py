"""Word documents: the only place with python-docx and python-pptx, which are imported when a document is saved."""
