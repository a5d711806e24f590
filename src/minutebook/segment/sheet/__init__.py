"""One meeting's rows, parted as they were meant, with all that is asked about a row and its neighbours."""
