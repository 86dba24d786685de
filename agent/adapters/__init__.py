"""What the seams are in this house: files, models and libraries behind the ports. They know no storage."""
