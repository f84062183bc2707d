"""Four charts, a grid of 41 rows, one filter."""

from drawing import draw

draw("first")
