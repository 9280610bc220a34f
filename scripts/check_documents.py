"""Do the documents hold together? Every link leads somewhere, every decision is in the index.

Run by `make check`. Prints each problem as `file:line: what is wrong` and exits with 1 if any.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

DECISION_HEADINGS: Final = ["Context", "Options", "Decision", "Consequences", "Revisit when"]

LINK: Final = re.compile(
    r"(?<!!)\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|!\[[^\]]*\]\(([^)\s]+)[^)]*\)"
)
HEADING: Final = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
FENCE: Final = re.compile(r"^\s*(```|~~~)")
OUTSIDE: Final = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# What belongs to one machine or one registry has no place in the tree. Written so that this file
# does not find itself.
PRIVATE: Final = re.compile(r"(?<![\w.])/(?:work|root)/|pypi\.org/simple|files\.pythonhosted\.")


def problems(root: Path) -> Iterator[str]:
    """Every problem of every file that is, or is about to be, under version control."""
    files = tracked_files(root)
    for file in files:
        name = file.relative_to(root)
        for line, problem in private_words(file):
            yield f"{name}:{line}: {problem}"
        if file.suffix == ".md":
            for line, problem in broken_links(file, root):
                yield f"{name}:{line}: {problem}"
    yield from decision_problems(root / "docs" / "adr")


def tracked_files(root: Path) -> list[Path]:
    """The files git knows or would add, except those deleted from the tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    ).stdout.decode()
    named = sorted({root / name for name in listed.split("\0") if name})
    return [file for file in named if file.is_file()]


def broken_links(document: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Links of a Markdown file that lead to no file, out of the tree, or to no heading."""
    for number, line in enumerate(_prose_lines(document), start=1):
        for match in LINK.finditer(line):
            link = match.group(1) or match.group(2)
            if OUTSIDE.match(link):
                continue
            path, _, anchor = link.partition("#")
            target = (document.parent / path).resolve() if path else document
            if not target.exists():
                yield number, f"no such file: {link}"
            elif not target.is_relative_to(root.resolve()):
                yield number, f"leads out of the project: {link}"
            elif anchor and target.suffix == ".md" and anchor not in anchors(target):
                yield number, f"no such heading: {link}"


def anchors(document: Path) -> set[str]:
    """The anchors that a forge gives the headings of a Markdown file."""
    found: set[str] = set()
    for line in _prose_lines(document):
        if heading := HEADING.match(line):
            words = re.sub(r"[^\w\- ]", "", heading.group(1).lower()).replace(" ", "-")
            repeated = sum(
                1 for known in found if re.fullmatch(rf"{re.escape(words)}(-\d+)?", known)
            )
            found.add(f"{words}-{repeated}" if repeated else words)
    return found


def decision_problems(folder: Path) -> Iterator[str]:
    """Decision records that the index does not name, or without the five headings in order."""
    index = (folder / "README.md").read_text()
    for record in sorted(folder.glob("[0-9]*.md")):
        if f"({record.name})" not in index:
            yield f"docs/adr/README.md: does not list {record.name}"
        headings = [line[3:].strip() for line in _prose_lines(record) if line.startswith("## ")]
        if headings != DECISION_HEADINGS:
            yield f"docs/adr/{record.name}: its headings are to be {DECISION_HEADINGS}"


def private_words(file: Path) -> Iterator[tuple[int, str]]:
    """Lines that name a path of one machine or the host of a package registry."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return  # a picture or the like
    for number, line in enumerate(text.splitlines(), start=1):
        if found := PRIVATE.search(line):
            yield number, f"names something of one machine: {found.group(0)}"


def _prose_lines(document: Path) -> Iterator[str]:
    """Line by line, with those inside code fences emptied, so that numbers stay right."""
    inside_fence = False
    for line in document.read_text(encoding="utf-8").splitlines():
        if FENCE.match(line):
            inside_fence = not inside_fence
            yield ""
        else:
            yield "" if inside_fence else line


def main() -> int:
    """Check the tree this file stands in; returns the exit code."""
    found = list(problems(Path(__file__).resolve().parent.parent))
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"Documents: {len(found)} problem(s).")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
