"""Writing ``output/``: whole sets, in place in one move. The only room that writes there."""
