"""How people are named: offices, forms of address, names and their shorter forms, as the rules and the words say."""
