"""The playground at `/sandbox`: a phone beside what the gateway records; only in `serve --dev`."""
