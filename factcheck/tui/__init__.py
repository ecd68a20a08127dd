"""The workbench. Textual, and nowhere else."""
