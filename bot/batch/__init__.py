"""Many posts at once: read first, asked about once, tailored in the background, handed over together."""
