"""Where conversations take place."""
