"""The people of a meeting before its labels are asked for: lists, titles, running text and signatures, joined."""
