"""What belongs to the process: its threads, its logs, its door on the loopback interface."""
