"""The whole story: ``load → rules → compute → compose → word → read back → delivery``.

Findings are carried along as values; a case with an error is not written, and what stood in
``output/`` before stays whole.
"""
