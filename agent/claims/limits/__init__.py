"""Who helped, who did it, whether it was only planned: how a line keeps the limits of its evidence."""
