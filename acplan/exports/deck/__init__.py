"""What slides are drawn with: a presentation, runs of text, native charts and native tables."""
