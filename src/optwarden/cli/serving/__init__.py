"""How does the gateway serve? Listening, announcing, one process or several, and an orderly end."""
