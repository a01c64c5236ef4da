"""Ships: hulls built of lofts, blades, horns and plates, painted and lit pixel by pixel."""
