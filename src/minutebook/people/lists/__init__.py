"""Lists of people: what parts their entries, and who stands in each."""
