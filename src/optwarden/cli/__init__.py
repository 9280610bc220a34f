"""What can be typed? The commands; everything else is built from here."""


def main() -> None:
    """Run the command line. Raises SystemExit with the exit code, always."""
    message = "optwarden: no command is written yet"
    raise SystemExit(message)
