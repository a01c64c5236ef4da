"""Raster: painted meshes to pictures on the processor, the same to the bit wherever it runs."""
