"""The board of ideas: cards in clusters, painted in one widget so that hundreds of them stay quick."""
