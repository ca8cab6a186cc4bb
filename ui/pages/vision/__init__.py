"""From strengths and ideas to vision, mission and ambition."""
