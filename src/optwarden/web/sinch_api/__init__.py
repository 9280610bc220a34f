"""What does the seed's API look like from outside? The Sinch-compatible paths under `/whatsapp/v1/{bot-id}/`."""
