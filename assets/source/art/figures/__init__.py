"""Figures: everyone and everything that moves on the ground. Front is -y, up is z, a hex has radius 1."""
