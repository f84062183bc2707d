"""Measure how far a five-year anti-corruption plan is from its targets."""

__version__ = "0.1.0"
