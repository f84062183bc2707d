"""What leaves the product: one content, and the files that are made of it."""
