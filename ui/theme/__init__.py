"""The look: colours, type, spacing and icons; no page sets a colour or a size of its own."""
