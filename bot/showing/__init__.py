"""What is said and shown: phrases, and values as text."""
