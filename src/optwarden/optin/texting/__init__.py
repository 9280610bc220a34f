"""What have all opt-in methods by text message in common? All but how a provider is spoken to."""
