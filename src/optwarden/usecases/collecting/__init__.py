"""How do programmes collect opt-ins by themselves? One path for all methods, and its evidence."""
