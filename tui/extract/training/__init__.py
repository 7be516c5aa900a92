"""Growing the judge of blocks from pages with known answers; scikit-learn is needed here alone.

`python -m tui.extract.training DATA` grows it anew, the same from the same pages.
"""
