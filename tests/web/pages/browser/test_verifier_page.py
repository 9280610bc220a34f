"""The page that checks packs: the same verdict as the command's, from a file, with no network."""

import base64
import hashlib
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import read_key
from optwarden.ledger.checking.pack import check_pack
from optwarden.web.verifier import page_as_html
from tests.ledger.checking.forging import forgeries
from tests.ledger.checking.maker import (
    BOT,
    BUSINESS,
    HOUR,
    NOON,
    OTHER_BOT,
    Witness,
    as_file,
    make_pack,
    opted_in,
    opted_out,
    sent,
    sign,
    signer,
)
from tests.ledger.checking.mutating import mutated, mutated_file, paths
from tests.ledger.checking.stories import GOOD, IN, LATER, WRONG
from tests.web.pages.browser.walking import Walk, walking

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE, DESKTOP, NARROWEST = 360, 1280, 320
SELF_ATTESTED = "The pack holds, but is self-attested"
PATIENCE = 60_000
"""Milliseconds, for a machine that does much else."""
MUTATIONS = 100
"""Of each kind."""
KEYS = [
    signer(log).verifier_key for log in (f"bot/{BOT}", f"bot/{OTHER_BOT}", f"business/{BUSINESS}")
]
_CHECK = """async ([files, keys, witnesses]) => {
  const verdicts = [];
  for (const file of files) {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    verdicts.push(await checkEvidencePack(bytes, keys, witnesses));
  }
  return verdicts;
}"""

_DROP = """(file) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([file], "pack.json"));
  const how = {dataTransfer, bubbles: true, cancelable: true};
  document.body.dispatchEvent(new DragEvent("drop", how));
}"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as somebody keeps it: a file."""
    file = tmp_path_factory.mktemp("page") / "verify.html"
    file.write_text(page_as_html(), encoding="utf-8")
    return file


@pytest_asyncio.fixture(loop_scope="session")
async def opened(browser: Browser, written: Path) -> AsyncIterator[Page]:
    """The page, opened from the disk."""
    context = await browser.new_context()
    page = await context.new_page()
    await page.goto(written.as_uri())
    yield page
    await context.close()


async def verdicts(
    page: Page,
    files: list[bytes],
    keys: list[str] | None = None,
    witnesses: list[str] | None = None,
) -> list[Any]:
    """What the page makes of packs."""
    encoded = [base64.b64encode(file).decode() for file in files]
    found: list[Any] = await page.evaluate(_CHECK, [encoded, keys or [], witnesses or []])
    return found


def without_reasons(document: Any) -> Any:
    """A verdict without the reason why something is no JSON, which each parser words its way."""
    findings = [
        {**one, "words": "" if one["code"] in ("not_json", "canonical") else one["words"]}
        for one in document["findings"]
    ]
    return {**document, "findings": findings}


def by_command(file: bytes, trusted: Trusted) -> Any:
    """The verdict as `optwarden verify --json` prints it."""
    return json.loads(json.dumps(check_pack(file, trusted).document()))


async def test_it_comes_to_the_same_verdict(opened: Page) -> None:
    """Of a true pack, with keys from elsewhere and without: word for word."""
    file = as_file(make_pack())
    assert await verdicts(opened, [file]) == [by_command(file, Trusted())]
    witness = Witness().verifier_key
    trusted = Trusted(tuple(map(read_key, KEYS)), (read_key(witness),))
    found = await verdicts(opened, [file], KEYS, [witness])
    assert found == [by_command(file, trusted)]
    assert found[0]["holds"]
    assert not found[0]["self_attested"]


async def test_it_finds_every_mutation_that_the_command_finds(opened: Page) -> None:
    """At the same place: changed anywhere, changed and signed anew, and changed byte by byte."""
    pack = make_pack(others=3)
    file, everywhere = as_file(pack), list(paths(pack))
    changed = [
        *(as_file(mutated(pack, seed, everywhere).pack) for seed in range(MUTATIONS)),
        *(as_file(sign(mutated(pack, seed, everywhere).pack)) for seed in range(MUTATIONS)),
        *(mutated_file(file, seed) for seed in range(MUTATIONS)),
    ]
    for one, found in zip(changed, await verdicts(opened, changed), strict=True):
        assert without_reasons(found) == without_reasons(by_command(one, Trusted()))


async def test_it_judges_sends_as_the_command_does(opened: Page) -> None:
    """Of every story of a message that was let go, right or wrong."""
    late = (IN, sent(LATER, 0), opted_out(NOON + 1, "all", recorded_at=LATER + HOUR))
    stories = [*GOOD.values(), *(happened for _, happened in WRONG.values()), late]
    files = [as_file(make_pack(story, (), (), others=3)) for story in stories]
    for file, found in zip(files, await verdicts(opened, files), strict=True):
        assert without_reasons(found) == without_reasons(by_command(file, Trusted()))


async def test_it_judges_forgeries_and_receipts_as_the_command_does(opened: Page) -> None:
    """Other words, another key, another person, a part: at the same places, in the same words."""
    files = [as_file(one) for one in forgeries()]
    for file, found in zip(files, await verdicts(opened, files), strict=True):
        assert found == by_command(file, Trusted())
    key, witness = KEYS[0], Witness().verifier_key
    trusted = Trusted((read_key(key),), (read_key(witness),))
    for file, found in zip(files, await verdicts(opened, files, [key], [witness]), strict=True):
        assert found == by_command(file, trusted)


async def test_an_old_browser_says_what_it_leaves_open(opened: Page) -> None:
    """Without Ed25519 the hashes are checked all the same, and no signature is said to hold."""
    await opened.evaluate("() => { crypto.subtle.importKey = () => Promise.reject(new Error()); }")
    pack = make_pack()
    [whole] = await verdicts(opened, [as_file(pack)], KEYS)
    assert whole["holds"]
    assert whole["self_attested"]
    assert "ed25519" in [one["code"] for one in whole["findings"]]
    pack["events"][2]["entry"] = pack["events"][2]["entry"].replace("2026-03", "2026-02")
    assert not (await verdicts(opened, [as_file(pack)]))[0]["holds"]


@pytest.mark.parametrize(
    "width,scheme", [(NARROWEST, "dark"), (PHONE, "light"), (DESKTOP, "light")]
)
async def test_a_person_chooses_a_file(
    browser: Browser, written: Path, tmp_path: Path, width: int, scheme: str
) -> None:
    """And reads the verdict, what happened, and in which words; nobody is asked anything."""
    file = tmp_path / "pack.json"
    folder = written.parent.as_uri()
    name = f"verifier-{scheme}-{width}"
    async with walking(
        browser, folder, tmp_path, name, width, color_scheme=scheme, offline=True
    ) as walk:
        await walk.page.goto(written.as_uri())
        await walk.look("1-empty")
        file.write_bytes(as_file(make_pack()))
        await choose(walk, file, SELF_ATTESTED)
        await expect(walk.page.locator("blockquote")).to_contain_text("Yes, send me “updates”")
        await expect(walk.page.locator("#told")).to_contain_text("46732001122")
        await expect(walk.page.locator("#told")).to_contain_text("relied on: events[0]")
        await walk.look("2-holds")
        await walk.page.locator("summary").click()
        await walk.page.fill("#keys", "\n".join(KEYS))
        await walk.look("3-keys")
        await walk.page.locator("button").click()
        await expect(walk.page.locator("h2")).to_have_text("The pack holds", timeout=PATIENCE)
        pack = make_pack()
        pack["events"][0]["entry"] = pack["events"][0]["entry"].replace("2026-03", "2026-02")
        file = tmp_path / "changed.json"
        file.write_bytes(as_file(pack))
        await choose(walk, file, "The pack does not hold")
        await expect(walk.page.locator("#told")).to_contain_text("events[0].proof")
        await walk.look("4-wrong")
        file = tmp_path / "page.html"
        file.write_bytes(b"<html>")
        await choose(walk, file, "This cannot be checked")
        await walk.look("5-unusable")
        await walk.page.fill("#keys", "no key")
        await walk.page.locator("button").click()
        await expect(walk.page.locator("#status")).to_contain_text(
            "cannot be read", timeout=PATIENCE
        )


async def choose(walk: Walk, file: Path, headline: str) -> None:
    """Choose a file and wait for the verdict, which is read out."""
    await walk.page.set_input_files("#file", file)
    await expect(walk.page.locator("h2")).to_have_text(headline, timeout=PATIENCE)
    await expect(walk.page.locator("#status")).to_have_text("Checked.")
    await expect(walk.page.locator("#result")).to_be_focused()


async def test_a_pack_is_never_read_as_markup(opened: Page, tmp_path: Path) -> None:
    """Whatever its texts are, they are shown as texts."""
    pack = make_pack()
    evil = "<img src=x onerror=alert(1)></script><script>document.title='owned'</script>"
    pack["business"]["name"] = pack["disclosures"][0]["rendered"] = evil
    file = tmp_path / "pack.json"
    file.write_bytes(as_file(sign(pack)))
    await opened.set_input_files("#file", file)
    await expect(opened.locator("blockquote")).to_have_text(evil, timeout=PATIENCE)
    assert await opened.locator("img, #told script").count() == 0
    assert await opened.title() == "Check an evidence pack"


async def test_no_value_turns_what_stands_beside_it(opened: Page, tmp_path: Path) -> None:
    """A mark that reverses the direction of writing ends with the value it is in."""
    turned = opted_in(NOON, "orders", private={"place": "\u202eevil", "spelling": "+46 732"})
    file = tmp_path / "pack.json"
    file.write_bytes(as_file(make_pack((turned,), (), ())))
    await opened.set_input_files("#file", file)
    values = opened.locator("td bdi")
    await expect(values.filter(has_text="evil")).to_have_text("\u202eevil", timeout=PATIENCE)
    await expect(values.filter(has_text="+46 732")).to_have_text("+46 732")
    assert await opened.locator("td", has_text="evil").locator("bdi", has_text="+46").count() == 1


async def test_it_is_dropped_and_printed(opened: Page, tmp_path: Path) -> None:
    """A file that is dropped anywhere is checked; what is printed is the verdict, not the form."""
    await opened.evaluate(_DROP, as_file(make_pack()).decode())
    await expect(opened.locator("h2")).to_have_text(SELF_ATTESTED, timeout=PATIENCE)
    await opened.emulate_media(media="print")
    await expect(opened.locator("form")).to_be_hidden()
    await expect(opened.locator("#told")).to_be_visible()


async def test_the_keyboard_is_enough(opened: Page) -> None:
    """Every control is reached, in the order it is read."""
    for wanted in ("file", "SUMMARY"):
        await opened.keyboard.press("Tab")
        assert (
            await opened.evaluate("document.activeElement.id || document.activeElement.tagName")
            == wanted
        )
    await opened.keyboard.press("Enter")
    for wanted in ("keys", "witnesses", "BUTTON"):
        await opened.keyboard.press("Tab")
        assert (
            await opened.evaluate("document.activeElement.id || document.activeElement.tagName")
            == wanted
        )


async def test_its_policy_allows_its_own_script_and_nothing_else() -> None:
    """The policy names the script and the style by their hashes, and no address is in the page."""
    page = page_as_html()
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    for name, tag in (("script", 'script type="module"'), ("style", "style")):
        [content] = re.findall(rf"<{tag}>(.*?)</{name}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\bsrc=|\bhref=|\bimport\b", page)
