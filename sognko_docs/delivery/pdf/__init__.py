"""PDF: one LibreOffice kept alive, and what it writes made into archive PDF."""
