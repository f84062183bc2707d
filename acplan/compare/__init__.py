"""Many organisations beside each other, out of the packs that each sent."""
