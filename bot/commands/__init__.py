"""The commands, one a file. Each has `configure(parser)` and `run(arguments) -> exit code`."""
