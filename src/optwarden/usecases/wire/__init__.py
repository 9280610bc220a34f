"""How is what others send us read safely, and who made it? Pure; for `providers` and `optin`."""
