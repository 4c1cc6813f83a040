"""Likelydande: what is the same in all documents, what belongs to a role, and what a council may have of its own."""
