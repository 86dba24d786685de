"""The thinking: pure stages, the seams they speak through, and the stories in `tailor`."""
