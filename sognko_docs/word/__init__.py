"""The shell room that knows Word: templates, rendering, reading back. The only one that does."""
