"""What slides are drawn with: paper, text, native charts and native tables."""
