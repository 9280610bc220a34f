"""What does the seed's API look like? The Sinch-compatible paths `/whatsapp/v1/{bot-id}/...`."""
