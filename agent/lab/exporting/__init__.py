"""From an adapter to a model that Ollama serves: merged, as GGUF, with a Modelfile, and held against what transformers says before it counts as done."""
