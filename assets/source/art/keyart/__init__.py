"""The key picture: a wide view of the valley at evening, for title, briefing and debriefing."""
