import struct
import xml.etree.ElementTree as ET
import zlib
from typing import Final

import pytest
import zxingcpp

from optwarden.usecases.collecting.qr_codes import as_png, as_svg
from optwarden.usecases.field_refused import FieldRefused
from tests.doubles.wordings import shop_wording
from tests.programmes.declared import PATH, draft, published
from tests.web.api.caller import Caller, done, faults, problem

LINK: Final = "https://wa.me/15550100999?text=Yes%20please%20%28D5V2-15DG%29"
SVG: Final = "{http://www.w3.org/2000/svg}"


def pixels(png: bytes) -> list[bytes]:
    """The rows of a PNG of one bit a pixel, 255 for white (RFC 2083)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks: dict[bytes, bytes] = {}
    place = 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        kind, body = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        chunks[kind] = chunks.get(kind, b"") + body
        place += length + 12
    width, height, depth, color = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, color) == (1, 0)
    raw, stride = zlib.decompress(chunks[b"IDAT"]), (width + 7) // 8 + 1
    rows, above = [], bytes(stride - 1)
    for start in range(0, height * stride, stride):
        line = raw[start + 1 : start + stride]
        assert raw[start] in (0, 2), "neither unfiltered nor as the line above"
        if raw[start] == 2:
            line = bytes((one + other) & 255 for one, other in zip(line, above, strict=True))
        above = line
        rows.append(bytes(255 * (line[x // 8] >> (7 - x % 8) & 1) for x in range(width)))
    return rows


def decoded(png: bytes) -> str:
    """What a camera would read; the decoder is no relative of what drew it."""
    rows = pixels(png)
    picture = memoryview(b"".join(rows)).cast("B", (len(rows), len(rows[0])))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.ec_level == "Q"
    return str(found.text)


@pytest.mark.parametrize("scale", [1, 2, 8, 40])
def test_a_png_can_be_read(scale: int) -> None:
    """At every size, with four squares of white around the code."""
    png = as_png(LINK, scale)
    assert decoded(png) == LINK
    rows = pixels(png)
    assert len(rows) == len(rows[0])
    quiet = 4 * scale
    edges = [*rows[:quiet], *rows[-quiet:], *(row[:quiet] + row[-quiet:] for row in rows)]
    assert all(set(edge) == {255} for edge in edges)
    assert 0 in rows[quiet]


def test_a_quarter_may_be_lost() -> None:
    """A stain on the leaflet does not hide the link."""
    rows = [bytearray(row) for row in pixels(as_png(LINK, 8))]
    side = len(rows)
    for row in rows[side // 2 : side // 2 + side // 8]:
        row[side // 3 : 2 * side // 3] = bytes([255]) * (2 * side // 3 - side // 3)
    picture = memoryview(b"".join(rows)).cast("B", (side, side))
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [LINK]


def test_an_svg_has_a_title_and_loads_nothing() -> None:
    """Its title is the label, whatever stands in it, and it is all paths."""
    root = ET.fromstring(as_svg(LINK, "Leaflet <b> & co", 3))  # noqa: S314 - our own
    assert root.findtext(f"{SVG}title") == "Leaflet <b> & co"
    assert {one.tag for one in root.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "g", "path")
    }
    side = int(root.attrib["width"])
    assert side == int(root.attrib["height"]) == len(pixels(as_png(LINK, 3)))


def test_a_message_that_no_code_holds_is_refused() -> None:
    """The field is named; the server does not fail."""
    with pytest.raises(FieldRefused, match="chat_text"):
        as_png(LINK + "x" * 3000)


async def test_a_leaflets_code_leads_into_the_chat(api: Caller) -> None:
    """What is printed, read back, is the link beside it, whose message tells the leaflet."""
    code = (await published(api))["content"]["placements"][0]["code"]
    path = f"{PATH}/parcel/placements/{code}"
    link = done(await api.get(path))
    assert link["code"] == code
    assert link["label"] == "Leaflet"
    assert link["url"].startswith("https://wa.me/15550100999?text=Yes%2C%20I%20would")
    png = await api.get(f"{path}/qr.png?scale=2")
    assert (png.status_code, png.headers["content-type"]) == (200, "image/png")
    assert decoded(png.content) == link["url"]
    svg = await api.get(f"{path}/qr.svg")
    assert (svg.status_code, svg.headers["content-type"]) == (200, "image/svg+xml")
    assert ET.fromstring(svg.content).findtext(f"{SVG}title") == "Leaflet"  # noqa: S314
    gateway = api.world.gateway
    gateway.directory.forget()
    bot = await gateway.directory.bot("shop-bot")
    assert bot is not None
    found = await gateway.optin.resolve_chat_code(bot, link["text"])
    assert found is not None
    assert found[1].place == f"Leaflet ({code[:4]}-{code[4:]})"


async def test_a_code_is_drawn_in_a_language(embedded_api: Caller) -> None:
    """Of the disclosure's; another one falls back to the programme's own."""
    api = embedded_api
    business, keep = api.world.bot.business_id, api.world.gateway.optin.disclosures
    await keep.save_draft(business, shop_wording(language="pt-BR"))
    await keep.publish(business, "checkout", "pt-BR", material=False)
    code = (await published(api))["content"]["placements"][0]["code"]
    path = f"{PATH}/parcel/placements/{code}"
    for wanted, language in (("pt-BR", "pt-BR"), ("pt", "pt-BR"), ("fr", "en")):
        link = done(await api.get(f"{path}?language={wanted}"))
        assert link["language"] == language
        png = await api.get(f"{path}/qr.png?language={wanted}")
        assert decoded(png.content) == link["url"]


async def test_what_is_not_published_has_no_code(embedded_api: Caller) -> None:
    """A leaflet printed from a draft would lead nowhere."""
    api = embedded_api
    code = (await draft(api))["content"]["placements"][0]["code"]
    path = f"{PATH}/parcel/placements/{code}/qr.png"
    assert problem(await api.get(path)) == (404, "not_found")
    await published(api)
    assert (await api.get(path)).status_code == 200
    assert problem(await api.get(path.replace(code, "Y71HFE8M"))) == (404, "not_found")
    assert faults(await api.get(path.replace(code, "nonsense"))) == [("code", "not_a_code")]
    for scale in ("0", "41", "big"):
        ((field, _),) = faults(await api.get(f"{path}?scale={scale}"))
        assert field == "scale"
