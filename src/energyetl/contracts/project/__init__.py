"""Russian projects in Iraq: identifiers, events, trackers, marts."""
