"""The loop closed."""
