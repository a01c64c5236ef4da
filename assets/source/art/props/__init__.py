"""Props: what stands on the ground. Pure numpy; a unit is a hex's circumradius, z is up, the viewer is at -y."""
