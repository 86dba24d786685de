"""Low-rank adapters trained on plain rows: fine-tuning (SFT), preferences (DPO), thumbs (KTO). The libraries are those of the extra `lab`."""
