import gzip
import json
from pathlib import Path

import pytest

from optwarden.bulk.audit.records import NotRead
from optwarden.bulk.audit.times import When, reader
from tests.bulk import exports
from tests.bulk.conftest import Audit

ROW = "recipient,at,direction,type,category,id,text\n"
GOOD = "46701234567,2026-03-01T10:00:00Z,out,template,UTILITY,g{},\n"


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "line,reason",
    [
        ("46701234567,2026-03-01T10:00:00Z,out\n", "columns"),
        ("46701234567,2026-03-01T10:00:00Z,out,template,UTILITY,x,a,b\n", "columns"),
        (",2026-03-01T10:00:00Z,out,template,UTILITY,x,\n", "no_recipient"),
        ("Anna,2026-03-01T10:00:00Z,out,template,UTILITY,x,\n", "bad_recipient"),
        ("46701234567,,out,template,UTILITY,x,\n", "no_time"),
        ("46701234567,03/04/2026 10:00,out,template,UTILITY,x,\n", "bad_time"),
        ("46701234567,1970-01-01T00:00:00Z,out,template,UTILITY,x,\n", "bad_time"),
        ("46701234567,2026-03-01T10:00:00,out,template,UTILITY,x,\n", "naive_time"),
        ("46701234567,2026-03-01,out,template,UTILITY,x,\n", "only_a_date"),
        ("46701234567,2026-03-01T10:00:00Z,sideways,template,UTILITY,x,\n", "bad_direction"),
        ("46701234567,2026-03-01T10:00:00Z,out,pigeon,UTILITY,x,\n", "bad_type"),
        ("46701234567,2026-03-01T10:00:00Z,out,template,SPAM,x,\n", "bad_category"),
        ('46701234567,2026-03-01T10:00:00Z,out,template,UTILITY,x,"never closed\n', "columns"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(
    audit: Audit, tmp_path: Path, line: str, reason: str
) -> None:
    """It is counted with its line and reason, takes no neighbour with it, and the code tells."""
    write(tmp_path / "a.csv", ROW + GOOD.format(1) + line + GOOD.format(2) + GOOD.format(3))
    ended = audit("a.csv")
    (file,) = ended.document["files"]
    assert file["unread_lines"] == [{"line": 3, "reason": reason}]
    assert file["unread"] == {reason: 1}
    assert file["records"] == 3
    assert ended.code == 2
    assert audit("a.csv", "--allow-unread", "1").code == 0


def test_quoted_line_breaks_are_text(audit: Audit, tmp_path: Path) -> None:
    """A message over several lines is one row, and rows after it keep their line numbers."""
    spoken = '46701234567,2026-03-01T10:00:00Z,in,text,,i1,"one\ntwo, ""three""\n"\n'
    write(tmp_path / "a.csv", ROW + spoken + GOOD.format(1) + "bad\n")
    (file,) = audit("a.csv").document["files"]
    assert file["records"] == 2
    assert file["unread_lines"] == [{"line": 6, "reason": "columns"}]


@pytest.mark.parametrize(
    "text",
    [
        ROW.replace(",", ";") + GOOD.format(1).replace(",", ";"),
        ROW.replace(",", "\t") + GOOD.format(1).replace(",", "\t"),
        "\ufeff" + ROW + GOOD.format(1),
        ROW.upper() + GOOD.format(1),
        "Phone Number,Sent At,Direction,Message Type,Template Category,Message-ID,Body\n"
        + GOOD.format(1),
    ],
)
def test_a_table_is_known_by_its_header(audit: Audit, tmp_path: Path, text: str) -> None:
    """Delimiters, a byte order mark, and other spellings of the columns do not matter."""
    write(tmp_path / "a.txt", text)
    ended = audit("a.txt")
    assert ended.code == 0
    assert ended.document["files"][0]["taken_for"] == "table"
    assert ended.document["messages"] == 1


def test_a_spreadsheets_unicode_text_is_read(audit: Audit, tmp_path: Path) -> None:
    """UTF-16 with tabs, as spreadsheets save it."""
    text = (ROW + GOOD.format(1)).replace(",", "\t")
    (tmp_path / "a.txt").write_bytes(text.encode("utf-16"))
    assert audit("a.txt").document["messages"] == 1


def test_columns_can_be_named(audit: Audit, tmp_path: Path) -> None:
    """--map says which column holds a field; what nobody asked for is listed."""
    write(tmp_path / "a.csv", "Kund,Skickat,Not\n46701234567,2026-03-01T10:00:00Z,x\n")
    refused = audit("a.csv")
    assert refused.code == 2
    assert "Kund, Skickat, Not" in refused.err
    assert "--map" in refused.err
    ended = audit("a.csv", "--map", "recipient=Kund", "--map", "at=skickat")
    assert ended.document["files"][0]["unused_columns"] == ["Not"]
    assert ended.document["messages"] == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04rest", b"{}\n", b'{"a": 1}', b"[1, 2]", b"nothing,here\n1,2\n", b"{broken"],
)
def test_a_file_that_is_none_of_these_is_refused(
    audit: Audit, tmp_path: Path, content: bytes
) -> None:
    """Nothing is done, the file is named, and the code is 2; another file does not hide it."""
    (tmp_path / "odd.bin").write_bytes(content)
    write(tmp_path / "a.csv", ROW + GOOD.format(1))
    ended = audit("a.csv", "odd.bin")
    assert ended.code == 2
    assert "odd.bin" in ended.err
    assert not ended.out


def test_a_file_cut_short_says_so(audit: Audit, tmp_path: Path) -> None:
    """What is there counts, and that it breaks off is an unread line."""
    whole = gzip.compress((ROW + "".join(GOOD.format(n) for n in range(50_000))).encode())
    (tmp_path / "a.csv.gz").write_bytes(whole[: len(whole) // 2])
    ended = audit("a.csv.gz")
    assert ended.document["files"][0]["unread"] == {"file_broken": 1}
    assert ended.code == 2


def test_archives_wrap_callbacks(audit: Audit, tmp_path: Path) -> None:
    """A callback beside what an archive knows of it, as an object or as text, is found."""
    sent = exports.Line("46701234567", 1_772_000_000, inbound=False, id="w1", category="UTILITY")
    callbacks = list(exports._meta(sent))
    documents = [
        {"received_at": "x", "body": callbacks[0]},
        {"received_at": "x", "payload": json.dumps(callbacks[1])},
        callbacks[2],
    ]
    exports.write_lines(tmp_path / "a.jsonl", documents)
    ended = audit("a.jsonl")
    assert ended.document["messages"] == 1
    assert ended.document["unread"] == 0


def test_a_page_of_twilio_may_be_one_document(audit: Audit, tmp_path: Path) -> None:
    """A page saved as it came, printed prettily, is read."""
    line = exports.Line("46701234567", 1_772_000_000, inbound=False, id="SM1", template="t")
    exports.as_twilio_pages(tmp_path / "p.json", [line])
    page = json.loads((tmp_path / "p.json").read_text())
    write(tmp_path / "p.json", json.dumps(page, indent=2))
    ended = audit("p.json")
    assert ended.document["files"][0]["taken_for"] == "twilio_messages"
    assert ended.document["messages"] == 1


def test_damaged_lines_of_json_are_named(audit: Audit, tmp_path: Path) -> None:
    """A line that is no JSON, or no callback, is counted; an opt-out in it is pointed out."""
    stop = {"entry": [{"changes": [{"value": {"messages": [{"text": {"body": "STOP"}}]}}]}]}
    good = exports.Line("46701234567", 1_772_000_000, inbound=False, id="w1", category="UTILITY")
    exports.as_meta_callbacks(tmp_path / "a.jsonl", [good])
    with (tmp_path / "a.jsonl").open("a") as stream:
        stream.write('{"entry": [\n{"what": 1}\n' + json.dumps(stop) + "\n\n")
    (file,) = audit("a.jsonl").document["files"]
    assert [one["line"] for one in file["unread_lines"]] == [4, 5, 6]
    assert set(file["unread"]) == {"not_json", "not_understood", "opt_out_not_read"}


def test_other_channels_have_no_part(audit: Audit, tmp_path: Path) -> None:
    """Of Twilio's log an SMS is skipped; only a STOP by SMS counts, as in the gateway."""
    header = "From,To,Body,Status,SentDate,ErrorCode,Sid,Direction\n"
    rows = [
        "+46701234567,+4681112233,STOP,received,2026-03-01T10:00:00Z,0,S1,inbound",
        "+4681112233,+46701234567,Hi,delivered,2026-03-01T11:00:00Z,0,S2,outbound-api",
        "whatsapp:+4681112233,whatsapp:+46701234567,Hi,delivered,2026-03-01T12:00:00Z,0,S3,outbound-api",
        "messenger:9,messenger:8,STOP,received,2026-03-01T10:00:00Z,0,S4,inbound",
        "whatsapp:+4681112233,whatsapp:+46701234567,Hi,canceled,2026-03-01T12:00:00Z,0,S5,outbound-api",
    ]
    write(tmp_path / "log.csv", header + "\n".join(rows) + "\n")
    ended = audit("log.csv")
    assert ended.faults == {"S3": "opted_out"}
    assert ended.document["files"][0]["skipped"] == {"never_sent": 1, "other_channel": 2}


@pytest.mark.parametrize(
    "text,at,precision",
    [
        ("2026-03-01T10:00:00Z", 1_772_359_200_000_000, 1_000_000),
        ("2026-03-01 10:00:00.25+00:00", 1_772_359_200_250_000, 10_000),
        ("2026-03-01 12:00:00 +0200", 1_772_359_200_000_000, 1_000_000),
        ("2026-03-01 10:00 UTC", 1_772_359_200_000_000, 60_000_000),
        ("Sun, 01 Mar 2026 10:00:00 +0000", 1_772_359_200_000_000, 1_000_000),
        ("1772359200", 1_772_359_200_000_000, 1_000_000),
        ("1772359200123", 1_772_359_200_123_000, 1_000),
        ("1772359200123456", 1_772_359_200_123_456, 1),
        ("2026-03-01T10:00:00.123456789Z", 1_772_359_200_123_456, 1),
        ("1772359200.5", 1_772_359_200_500_000, 100_000),
    ],
)
def test_times_are_read_as_they_are_written(text: str, at: int, precision: int) -> None:
    """Of many spellings, with how exact each is."""
    assert reader(None)(text) == When(at, precision)


@pytest.mark.parametrize("text", ["01/02/2026 10:00", "yesterday", "20260301", "2026-13-01T00:00Z"])
def test_no_time_is_guessed(text: str) -> None:
    """What is ambiguous or no time is not read."""
    with pytest.raises(NotRead):
        reader(None)(text)


def test_a_zone_can_be_named(audit: Audit, tmp_path: Path) -> None:
    """Times without a zone are of the one that is named, and months are counted there."""
    write(
        tmp_path / "a.csv", ROW + GOOD.format(1).replace("2026-03-01T10:00:00Z", "2026-03-01 00:30")
    )
    ended = audit("a.csv", "--time-zone", "Europe/Stockholm")
    assert ended.document["months"][0]["month"] == "2026-03"
    assert audit("a.csv", "--time-zone", "Mars/Base").code == 2


def test_a_stop_of_nobody_is_pointed_out(audit: Audit, tmp_path: Path) -> None:
    """A row that opts out and whose sender or time cannot be read is not lost among bad rows."""
    rows = "Anna,2026-03-01T10:00:00Z,in,text,,i1,STOP\n46701234567,,in,text,,i2,stop please\n"
    write(tmp_path / "a.csv", ROW + rows + "Anna,2026-03-01T10:00:00Z,in,text,,i3,hello\n")
    (file,) = audit("a.csv").document["files"]
    assert file["unread"] == {"opt_out_not_read": 2, "bad_recipient": 1}


def test_national_numbers_need_a_country(audit: Audit, tmp_path: Path) -> None:
    """--country reads them, and they are the same persons as in international spelling."""
    stop = "070-123 45 67,2026-03-01T09:00:00Z,in,text,,i,STOP\n"
    write(tmp_path / "a.csv", ROW + stop + GOOD.format(1))
    assert audit("a.csv").document["unread"] == 1
    assert audit("a.csv", "--country", "se").faults == {"g1": "opted_out"}
    assert audit("a.csv", "--country", "Sweden").code == 2


def test_nothing_to_judge_is_no_all_clear(audit: Audit, tmp_path: Path) -> None:
    """Files in which the business sent nothing end with 2, not with 0."""
    write(tmp_path / "a.csv", ROW + "46701234567,2026-03-01T09:00:00Z,in,text,,i,hello\n")
    ended = audit("a.csv")
    assert ended.code == 2
    assert ended.document["messages"] == 0
