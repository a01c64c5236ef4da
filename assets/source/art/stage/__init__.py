"""Stage: Blender scene, camera, light, materials and rendering. Blender 3.4, Cycles on the CPU."""
