"""How is Optwarden started without its console script? As `python -m optwarden`."""

from optwarden.cli import main

if __name__ == "__main__":
    main()
