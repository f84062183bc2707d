"""The same again, to switch to."""

from drawing import draw

draw("second")
