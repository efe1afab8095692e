"""What people see: pages, charts, words. Reads published tables only; nothing of the pipeline depends on it."""
