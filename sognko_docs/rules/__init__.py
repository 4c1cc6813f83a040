"""Rules a case must keep: one function a rule, with its code and its § beside it.

The docstring of a rule is what ``sognko explain`` prints, and therefore Nynorsk: the rule on the first
line, the reason in the next paragraph, and an example after ``Døme:``.
"""
