"""What all can read: the demands on a document, held against values that others have read from Word and PDF."""
