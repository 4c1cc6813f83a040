"""Our build beside docxtpl and its peers: the same case paper, timed in one run."""
