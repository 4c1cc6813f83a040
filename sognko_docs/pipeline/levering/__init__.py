"""What goes out of the house: PDF, packets, archive packages, mail drafts and the index."""
