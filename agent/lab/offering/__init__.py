"""From a comparison to a new default: offered only where nothing speaks against it, adopted by the owner, and given back by one command."""
