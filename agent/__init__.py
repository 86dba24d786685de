"""The thinking: pure stages, the seams they speak through, and the two stories in `tailor`."""
