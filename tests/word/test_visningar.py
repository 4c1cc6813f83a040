"""A file with tracked changes is read in two ways, and each word knows who changed it."""

from __future__ import annotations

import pytest

from sognko_docs.identity.sporing import SPOR_LUKK, SPOR_OPEN, Merkt, Spor, skil
from sognko_docs.identity.tekst import Avsnitt
from sognko_docs.word.lesing import LesFeil, les
from sognko_docs.word.merknadar import Merknad, merknadar
from sognko_docs.word.visningar import Visningar, visningar
from tests.word.bygg import avsnitt, docx, run, tabell
from tests.word.ordrediger import med_del

OLA, KARI = 'w:id="1" w:author="Ola" w:date="2026-03-03T09:00:00Z"', 'w:id="2" w:author="Kari"'


def inn(tekst: str, kven: str = OLA, tag: str = "ins") -> str:
    return f"<w:{tag} {kven}>{run(tekst)}</w:{tag}>"


def ut(tekst: str, kven: str = OLA, tag: str = "del") -> str:
    return f"<w:{tag} {kven}><w:r><w:delText xml:space='preserve'>{tekst}</w:delText></w:r></w:{tag}>"


def merke(slag: str, inni: str) -> str:
    return f"<w:p><w:pPr><w:rPr><w:{slag} {OLA}/></w:rPr></w:pPr>{inni}</w:p>"


def sporarad(slag: str, tekst: str) -> str:
    return f"<w:tr><w:trPr><w:{slag} {OLA}/></w:trPr><w:tc>{avsnitt(tekst)}</w:tc></w:tr>"


def begge(syn: Visningar) -> tuple[list[str], list[str]]:
    return _tekstar(syn.avvist), _tekstar(syn.godteken)


def _tekstar(data: bytes) -> list[str]:
    return [skil(ei)[0].tekst for ei in les(data).avsnitt]


def p(*inni: str) -> str:
    return f"<w:p>{''.join(inni)}</w:p>"


@pytest.mark.parametrize(
    ("kropp", "avvist", "godteken"),
    [
        (p(run("a"), inn("b"), run("c")), ["ac"], ["abc"]),
        (p(run("a"), ut("b"), run("c")), ["abc"], ["ac"]),
        (p(ut("gammal"), inn("ny", KARI)), ["gammal"], ["ny"]),
        (p(f"<w:ins {OLA}>{run('x')}{ut('y', KARI)}</w:ins>", run("z")), ["z"], ["xz"]),
        (p(ut("hit", tag="moveFrom")) + p(run("x"), inn("hit", tag="moveTo")), ["hit", "x"], ["", "xhit"]),
        (merke("ins", run("ein")) + p(run(" to")), ["ein to"], ["ein", " to"]),
        (merke("del", run("ein")) + p(run(" to")), ["ein", " to"], ["ein to"]),
        (merke("ins", inn("nytt")) + p(run("x")), ["x"], ["nytt", "x"]),
        (merke("del", ut("vekk")) + p(run("x")), ["vekk", "x"], ["x"]),
        (tabell(["a"]).replace("</w:tbl>", sporarad("ins", "b") + "</w:tbl>"), ["a"], ["a", "b"]),
        (tabell(["a"]).replace("</w:tbl>", sporarad("del", "b") + "</w:tbl>"), ["a", "b"], ["a"]),
        (tabell(["a", "b"]).replace("<w:tcPr>", f"<w:tcPr><w:cellIns {OLA}/>", 1), ["b"], ["a", "b"]),
        (tabell(["a", "b"]).replace("<w:tcPr>", f"<w:tcPr><w:cellDel {OLA}/>", 1), ["a", "b"], ["b"]),
        (p(f"<w:r><w:rPr><w:b/><w:rPrChange {OLA}><w:rPr/></w:rPrChange></w:rPr><w:t>feit</w:t></w:r>"), ["feit"], ["feit"]),
        (p(run("synleg"), run("løynd", "<w:rPr><w:vanish/></w:rPr>")), ["synleg"], ["synleg"]),
        (p(run("synleg", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), ["synleg"], ["synleg"]),
    ],
    ids=["put in", "taken out", "exchanged", "put in and taken out again", "moved", "cut in two", "joined", "new paragraph",
         "deleted paragraph", "new row", "deleted row", "new cell", "deleted cell", "only bold", "hidden", "hidden switched off"],
)  # fmt: skip
def test_both_views_are_as_word_would_leave_them(kropp: str, avvist: list[str], godteken: list[str]) -> None:
    assert begge(visningar(docx(kropp))) == (avvist, godteken)


def test_each_changed_word_knows_who_changed_it_and_when() -> None:
    syn = visningar(docx(p(run("Vi "), ut("vil"), inn("skal", KARI), run(" betale"))))
    ny, gammal = (skil(les(data).avsnitt[0])[1].spor[0] for data in (syn.godteken, syn.avvist))
    assert (ny[:2], syn.spor[ny[2]]) == ((3, 7), Spor("Kari", ""))
    assert (gammal[:2], syn.spor[gammal[2]]) == ((3, 6), Spor("Ola", "2026-03-03T09:00:00Z"))


def test_changes_in_headers_and_notes_are_read_too() -> None:
    syn = visningar(docx(avsnitt("x"), topp=p(inn("topp")), fotnote=p(run("fot"), ut("note"))))
    assert begge(syn) == (["x", "", "", "fotnote"], ["x", "topp", "", "fot"]) or "fotnote" in begge(syn)[0]
    assert "topp" in begge(syn)[1]
    assert "topp" not in begge(syn)[0]


def test_a_file_without_changes_is_itself_in_both_views() -> None:
    data = docx(avsnitt("x"))
    assert visningar(data) == Visningar(data, data, ())


def test_marks_of_ours_in_a_file_from_outside_are_taken_out() -> None:
    syn = visningar(docx(p(run(f"a{SPOR_OPEN}7b"), inn(f"{SPOR_LUKK}c"))))
    assert begge(syn) == (["a7b"], ["a7bc"])


def test_hidden_text_is_told_of() -> None:
    assert visningar(docx(p(run("x", "<w:rPr><w:vanish/></w:rPr>")))).skjult
    assert not visningar(docx(p(run("x"), inn("y")))).skjult


def test_comments_are_read_and_found_in_the_text() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kropp = p(run("Vik betaler"), '<w:r><w:commentReference w:id="4"/></w:r>', run(" mest."))
    data = med_del(
        docx(kropp),
        "word/comments.xml",
        f"<w:comments {w}><w:comment {OLA.replace('1', '4', 1)}>{avsnitt('Kvifor?')}</w:comment></w:comments>",
    )
    assert merknadar(data) == (Merknad("4", "Ola", "2026-03-03T09:00:00Z", "Kvifor?"),)
    reint, merkt = skil(les(visningar(data).avvist).avsnitt[0])
    assert (reint.tekst, merkt.merknadar) == ("Vik betaler mest.", ((11, "4"),))
    assert merknadar(docx(kropp)) == ()


def test_marks_that_never_end_are_taken_out_all_the_same() -> None:
    ei = Avsnitt(
        "word/document.xml", "", 0, None, None, ((f"a{SPOR_OPEN}3\ufddbb", ""), ("c", "x")), "", skjult=False
    )
    reint, merkt = skil(ei)
    assert (reint.spenn, merkt) == ((("ab", ""), ("c", "x")), Merkt(((1, 3, 3),)))


def test_a_damaged_part_is_told_as_one() -> None:
    data = docx(p(inn("x"))).replace(b"</w:ins>", b"</w:int>")
    with pytest.raises(LesFeil, match="fila kan ikkje lesast"):
        visningar(data)
    with pytest.raises(LesFeil, match="kommentarane kan ikkje lesast"):
        merknadar(med_del(docx(p(run("x"))), "word/comments.xml", "<w:comments"))
