"""A footnote put into a finished Word file: no house template has one, and a council may add one."""

from __future__ import annotations

import re

from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def med_fotnote(data: bytes, tekst: str) -> bytes:
    """Return the file with a footnote at the end of its last paragraph."""
    medlemer = les_zip(data)

    def bytt(namn: str, moenster: str, nytt: str) -> None:
        xml = medlemer[namn].innhald().decode()
        stader = list(re.finditer(moenster, xml))
        assert stader, f"{moenster} står ikkje i {namn}"
        plass = stader[-1].start()
        medlemer[namn] = pakk(namn, (xml[:plass] + nytt + xml[plass:]).encode())

    notar = "".join(
        f'<w:footnote w:type="{slag}" w:id="{nr}"><w:p><w:r><w:{teikn}/></w:r></w:p></w:footnote>'
        for nr, (slag, teikn) in enumerate(
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator")), -1
        )
    )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {_NS}>{notar}'
        f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {tekst}</w:t></w:r>'
        "</w:p></w:footnote></w:footnotes>"
    )
    medlemer["word/footnotes.xml"] = pakk("word/footnotes.xml", xml.encode())
    bytt("word/document.xml", "</w:p>", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    bytt(
        "[Content_Types].xml", "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{_TYPE}"/>'
    )
    bytt(
        "word/_rels/document.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rIdFot" Type="{_REL}" Target="footnotes.xml"/>',
    )
    return skriv_zip(medlemer.values())
