"""What stands in which document, for whom: the case seen the way a template names it."""
