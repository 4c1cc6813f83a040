"""Papers that look across cases: registers, meetings, decisions."""
