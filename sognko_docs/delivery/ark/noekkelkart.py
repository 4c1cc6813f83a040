"""Where the numbers and the keys stand on the sheet «Nøklar»: a column each, shared by all alternatives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from xlsxwriter.utility import xl_col_to_name

from sognko_docs.compute.noeklar import i_bruk
from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar
from sognko_docs.delivery.ark.hjelp import ANDRE_FOERSTE, ANNAN_RAD
from sognko_docs.sak.noeklar.slag import Form
from sognko_docs.sak.talgrunnlag import Talgrunnlag

ARK = "Nøklar"
MINST_DESIMALAR = 2
PROSENT = 100


@dataclass(frozen=True, slots=True)
class Talkolonne:
    """The numbers councils have, open; their parts of the sum stand in the column beside."""

    kolonne: int
    partar: tuple[str, ...]
    tal: Mapping[str, Decimal]
    grunnlag: Talgrunnlag | None
    """The statistics; None when the numbers are percentages in the case."""

    @property
    def eining(self) -> int:
        """How many units a cell is counted in, so that what is written is whole: hundredths at least."""
        plassar = max([MINST_DESIMALAR, *(desimalar(self.tal[part]) for part in self.partar)])
        return int(10**plassar) * (1 if self.grunnlag else PROSENT)

    @property
    def celle(self) -> str:
        """The cell of a council."""
        return f"'{ARK}'!${xl_col_to_name(self.kolonne)}{ANNAN_RAD}"

    @property
    def alle(self) -> str:
        """The cells of all parties."""
        bokstav = xl_col_to_name(self.kolonne)
        siste = ANDRE_FOERSTE + len(self.partar) - 1
        return f"'{ARK}'!${bokstav}${ANDRE_FOERSTE}:${bokstav}${siste}"

    @property
    def sum(self) -> Fraction:
        """The sum of the parties' numbers."""
        return sum((Fraction(self.tal[part]) for part in self.partar), Fraction(0))


@dataclass(frozen=True, slots=True)
class Noekkelkolonne:
    """A key: how it is made of numbers, and the column of the part each council has."""

    form: Form
    grupper: tuple[tuple[Talkolonne, ...], ...]
    delkolonne: int
    eiga: bool
    """True when the part has columns of its own, and is not the one beside the numbers."""

    @property
    def snittkolonne(self) -> int | None:
        """The column of the mean of the numbers; None when the key is not one."""
        return self.delkolonne - 1 if self.eiga and len(self.grupper) == 1 else None

    @property
    def celle(self) -> str:
        """The cell of a council's part."""
        return f"'{ARK}'!${xl_col_to_name(self.delkolonne)}{ANNAN_RAD}"


@dataclass(frozen=True, slots=True)
class Kart:
    """All numbers and all keys, each once, in the order of the alternatives."""

    tal: tuple[Talkolonne, ...]
    noeklar: tuple[Noekkelkolonne, ...]

    def noekkel(self, form: Form) -> Noekkelkolonne:
        """Return the key of a form that an alternative uses."""
        return next(noekkel for noekkel in self.noeklar if noekkel.form == form)


def lag_kart(grunnlag: Grunnlag) -> Kart:
    """Return where everything stands."""
    former: list[Form] = []
    for alternativ in grunnlag.alternativ.values():
        former.extend(vegen.form for vegen in i_bruk(alternativ) if vegen.form not in former)
    namn = tuple(dict.fromkeys(namn for form in former for namn in form.namn))
    faste = [form for form in former if form.eigne]
    stader = {ein: nr for nr, ein in enumerate(namn)}
    tal = [
        Talkolonne(2 * nr + 1, grunnlag.partar, grunnlag.tal[ein].tal, grunnlag.tal[ein])
        for ein, nr in stader.items()
    ]
    tal += [
        Talkolonne(2 * nr + 1, grunnlag.partar, form.eigne, None) for nr, form in enumerate(faste, len(namn))
    ]
    fri, noeklar = 2 * len(tal) + 1, []
    for form in former:
        grupper = tuple(tuple(tal[stader[ein]] for ein in gruppe) for gruppe in form.grupper)
        if form.eigne:
            grupper = ((tal[len(namn) + faste.index(form)],),)
        eiga = len(grupper) > 1 or len(grupper[0]) > 1
        brukt = (2 if len(grupper) == 1 else 1) if eiga else 0
        delkolonne = fri + brukt - 1 if eiga else grupper[0][0].kolonne + 1
        noeklar.append(Noekkelkolonne(form, grupper, delkolonne, eiga))
        fri += brukt
    return Kart(tuple(tal), tuple(noeklar))
