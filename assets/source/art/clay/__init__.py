"""Clay: signed-distance sculpting in numpy. Knows nothing of Blender."""
