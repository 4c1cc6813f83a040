"""A draft of an e-mail with an attachment, as a file every mail program opens; nothing is sent."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage

from sognko_docs.compose.utsending import Utsending


def brev(utsending: Utsending, filnamn: str, pakke: bytes) -> bytes:
    """Return the draft: the same input gives the same bytes.

    ``X-Unsent`` lets the program open it for editing. It has no sender and no date; the one who sends it gives both.
    """
    melding = EmailMessage(policy=policy.SMTP)
    melding["X-Unsent"] = "1"
    if utsending.til:
        melding["To"] = utsending.til
    melding["Subject"] = utsending.emne
    melding.set_content(utsending.tekst, cte="quoted-printable")
    melding["Content-Language"] = "nn-NO"  # why here: to set the text takes away what is said of its language
    melding.add_attachment(pakke, maintype="application", subtype="zip", filename=filnamn)
    melding.set_boundary("=_sognko-docs")
    return melding.as_bytes()
