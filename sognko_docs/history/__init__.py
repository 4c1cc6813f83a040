"""What the project was like before: revisions taken from git's objects. The only room that knows git."""
