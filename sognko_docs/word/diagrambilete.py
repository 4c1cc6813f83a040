"""A chart as a picture, for documents on their way to PDF: there the text of a native chart is lost.

Drawn by matplotlib with the font it carries itself, whatever fonts and settings the machine has; the PNG is
packed with our pinned codec and holds no time. The pixels are matplotlib's: its version is pinned.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from struct import pack
from typing import TYPE_CHECKING, Any

from deflate import crc32, zlib_compress

from sognko_docs.compose.verdi import Diagram
from sognko_docs.skrift import kr
from sognko_docs.word.diagramform import BLEK, BREIDD, FAA, LUFT, Fyll, fyll, hoegd, storleik

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PUNKT_PER_TOMME = 200
_TOMME = 25.4
_NIVAA = 9
_PLASS_TIL_TAL = 1.16


def har_teiknar() -> bool:
    """True when the library that draws pictures is installed."""
    return find_spec("matplotlib") is not None


@lru_cache(maxsize=16)
def lag_bilete(diagram: Diagram) -> bytes:
    """Return the chart as a PNG; ``har_teiknar`` must be true."""
    import matplotlib as mpl  # noqa: PLC0415  half a second that only pictures need
    import numpy as np  # noqa: PLC0415  likewise
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  likewise
    from matplotlib.figure import Figure  # noqa: PLC0415  likewise

    storleik_tommar = (BREIDD / _TOMME, hoegd(diagram) / _TOMME)
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["hatch.linewidth"] = 0.8
        figur = Figure(storleik_tommar, dpi=PUNKT_PER_TOMME, layout="constrained")
        lerret = FigureCanvasAgg(figur)
        akse = figur.add_subplot()
        _stolpar(akse, diagram)
        _rundt(akse, diagram)
        _forklaring(figur, diagram)
        lerret.draw()
        pikslar = np.asarray(lerret.buffer_rgba())[:, :, :3]
    return _png([rad.tobytes() for rad in pikslar], pikslar.shape[1])


def _forklaring(figur: Figure, diagram: Diagram) -> None:
    """Tell above the bars what each kind is, when there is more than one."""
    if len(diagram.seriar) > 1:
        figur.legend(
            loc="outside upper center",
            ncols=3 if _lange(diagram) else len(diagram.seriar),
            frameon=False,
            prop=_skrift(8.5),
            labelcolor=BLEK,
            handlelength=1.4,
            columnspacing=1.4,
        )


def _lange(diagram: Diagram) -> bool:
    """True when the names of the series need more than a line."""
    return sum(len(serie.namn) + 4 for serie in diagram.seriar) > 90  # noqa: PLR2004  letters on a line


def _stolpar(akse: Axes, diagram: Diagram) -> None:
    antal = len(diagram.seriar)
    steg = antal + LUFT
    for nr, (serie, utfylling) in enumerate(zip(diagram.seriar, fyll(diagram.seriar), strict=True)):
        kjende = [(g, verdi) for g, verdi in enumerate(serie.verdiar) if verdi is not None]
        stader = [g * steg + nr for g, _ in kjende]
        lengder = [float(verdi.kroner) for _, verdi in kjende]
        stolpar = akse.barh(
            stader, lengder, height=1, label=serie.namn, linewidth=0.5, **_utsjaanad(utfylling)
        )
        feit = serie.slag == "vald" and antal >= FAA
        tekstar = [kr(verdi) for _, verdi in kjende]
        skrift = _skrift(storleik(antal) - 1, feit=feit)
        akse.bar_label(stolpar, tekstar, padding=2, color=BLEK, fontproperties=skrift)


def _rundt(akse: Axes, diagram: Diagram) -> None:
    """Put the names beside the bars, first council on top, and take away all that says nothing."""
    antal = len(diagram.seriar)
    stader = [g * (antal + LUFT) + (antal - 1) / 2 for g in range(len(diagram.grupper))]
    akse.set_yticks(stader, diagram.grupper, fontproperties=_skrift(9), color=BLEK)
    akse.set_ylim(stader[-1] + antal / 2 + LUFT / 2, -(1 + LUFT) / 2)
    akse.tick_params(length=0)
    akse.set_xticks([])
    akse.spines[["top", "right", "bottom"]].set_visible(False)
    akse.spines["left"].set_color(BLEK)
    hoegst = max((float(v.kroner) for s in diagram.seriar for v in s.verdiar if v is not None), default=0)
    akse.set_xlim(right=max(hoegst, 1) * _PLASS_TIL_TAL)


def _skrift(storleik: float, *, feit: bool = False) -> Any:  # noqa: ANN401  matplotlib is an extra
    from matplotlib import get_data_path  # noqa: PLC0415  costs as above
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415  likewise

    fil = "DejaVuSans-Bold.ttf" if feit else "DejaVuSans.ttf"
    return FontProperties(fname=str(Path(get_data_path()) / "fonts" / "ttf" / fil), size=storleik)


def _utsjaanad(utfylling: Fyll) -> dict[str, str]:
    if utfylling.moenster is None:
        return {"facecolor": utfylling.farge, "edgecolor": BLEK}
    return {"facecolor": "white", "edgecolor": utfylling.farge, "hatch": utfylling.hatch}


def _png(rader: list[bytes], breidd: int) -> bytes:
    """Return rows of RGB pixels as a PNG: size, resolution, pixels, end."""
    per_meter = round(PUNKT_PER_TOMME / _TOMME * 1000)
    bitar = (
        (b"IHDR", pack(">2I5B", breidd, len(rader), 8, 2, 0, 0, 0)),
        (b"pHYs", pack(">2IB", per_meter, per_meter, 1)),
        (b"IDAT", bytes(zlib_compress(b"".join(b"\0" + rad for rad in rader), _NIVAA))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + slag + data + pack(">I", crc32(slag + data)) for slag, data in bitar
    )
