"""How much: one thing told as several, a part as the whole, one of the best as the best."""
