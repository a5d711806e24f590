"""How lines lie on the page: rows and the gaps between them, columns, paragraphs, running text."""
