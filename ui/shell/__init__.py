"""The frame around the pages: side bar, top bar, next step, palette."""
