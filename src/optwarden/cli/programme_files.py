"""What of a programme stands in files? Its declaration, and the QR codes of its placements."""

from __future__ import annotations

from pathlib import Path

from optwarden.cli.failures import not_found, usage
from optwarden.usecases.collecting.chat_codes import codes_in
from optwarden.usecases.collecting.qr_codes import as_png, as_svg
from optwarden.usecases.programmes import KeptProgramme, PlacementLink
from optwarden.web.api.administration.programme_fields import ProgrammeContent, ProgrammeName


class ProgrammeFile(ProgrammeContent):
    """A programme with its name."""

    name: ProgrammeName


def placement_code(kept: KeptProgramme, named: str) -> str:
    """Return the code of a placement that is named by label or code. Raises CommandFailed."""
    live = kept.stored.published or kept.stored.draft
    for placement in live.placements:
        if named == placement.label or placement.code in codes_in(named):
            return placement.code
    raise not_found("placement", named, (one.label for one in live.placements))


def draw(out: Path, found: PlacementLink, scale: int) -> None:
    """Write the image of a link. Raises CommandFailed."""
    url, ending = found.link.url, out.suffix.lower()
    if ending not in (".svg", ".png"):
        raise usage("--out takes a file that ends in .svg or .png.")
    image = as_png(url, scale) if ending == ".png" else as_svg(url, found.placement.label, scale)
    try:
        out.write_bytes(image)
    except OSError as error:
        raise usage(f"The file cannot be written: {type(error).__name__}.") from error
