"""A base and its adapters behind Ollama's protocol on the loopback interface, as they lie in their folders: what is compared is asked exactly as the product asks."""
