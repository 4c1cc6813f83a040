"""How the index looks on a screen and on paper."""

from __future__ import annotations

STIL = """
:root { --blekk: #1d2730; --farge: #1f4e5f; --linje: #c9d3d8; --tone: #eef3f5 }
* { box-sizing: border-box }
body { font: 1rem/1.5 Carlito, Calibri, "Segoe UI", sans-serif; color: var(--blekk); background: #fff;
  max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1, h2, h3 { color: var(--farge); line-height: 1.25 }
h1 { font-size: 1.8rem; margin: 0 0 .25rem }
h2 { font-size: 1.35rem; margin: 3rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--farge) }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
p, ul { margin: .25rem 0 .5rem } ul { padding-left: 1.25rem }
a { color: var(--farge); text-underline-offset: .15em }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--farge); outline-offset: 2px }
.under { color: #4a5962 }
.internt { border-left: 4px solid var(--farge); background: var(--tone); padding: .5rem .75rem }
.rulle { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .95rem }
caption { text-align: left; color: #4a5962; padding-bottom: .25rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--linje) }
thead th { background: var(--tone); border-bottom: 2px solid var(--farge) }
tbody th { font-weight: 600; max-width: 22rem }
.oversyn th:first-child { width: 29% } .oversyn th:nth-child(3) { width: 25% }
td a { display: inline-block; margin-right: .4rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0 }
dt { font-weight: 600 } dd { margin: 0 }
code { font-size: .9em; overflow-wrap: anywhere }
details { border-bottom: 1px solid var(--linje); padding: .4rem 0 } summary { cursor: pointer }
.les, .hopp:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap }
.hopp:focus { position: absolute; background: #fff; padding: .5rem }
@page { size: A4; margin: 18mm }
@media print { body { max-width: none; padding: 0; font-size: 10pt } table { font-size: 9pt } h2, h3 { break-after: avoid }
  tr, li { break-inside: avoid } thead { display: table-header-group } .hopp { display: none }
  .rulle { overflow: visible } a { color: inherit } }
"""
