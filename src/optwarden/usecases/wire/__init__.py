"""How is what others send us read safely? Pure; for `providers` and `optin`."""
