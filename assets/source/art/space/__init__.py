"""What else stands in space: rocks, devices, the ringed planet; and clouds of gas for wide pictures."""
