from dataclasses import replace
from pathlib import Path

import pytest

from tests.bulk import exports
from tests.bulk.conftest import Audit
from tests.bulk.exports import Line

NOW = 1_772_359_200
"""2026-03-01T10:00:00Z."""
HOUR = 3600
DAY = 24 * HOUR
ANNA = "46701234567"


def said(at: int, text: str, made: str = "", *, bot: str = exports.BOT) -> Line:
    return Line(ANNA, at, inbound=True, id=made or f"i{at}", text=text, bot=bot)


def sent(
    at: int, made: str, category: str = "UTILITY", *, bot: str = exports.BOT, status: str = "sent"
) -> Line:
    template = "" if category == "free-form" else "t"
    category = "" if category in ("free-form", "unknown") else category
    return Line(
        ANNA,
        at,
        inbound=False,
        id=made,
        template=template,
        category=category,
        bot=bot,
        status=status,
    )


def meta(path: Path, lines: list[Line], *more: object) -> None:
    callbacks = [one for line in lines for one in exports._meta(line)]
    exports.write_lines(path, [*more, *callbacks])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Where a test writes its table."""
    return tmp_path / "a.csv"


def test_a_message_of_the_same_second_is_not_held_against_anybody(
    audit: Audit, table: Path
) -> None:
    """A STOP and a send of one second: which was first is not known. A second later it is."""
    exports.as_table(table, [said(NOW, "STOP"), sent(NOW, "same"), sent(NOW + 1, "after")])
    assert audit(table).faults == {"after": "opted_out"}


def test_a_stop_holds_for_every_sender_of_the_business(audit: Audit, table: Path) -> None:
    """DESIGN 3: a person's opt-out is of the organisation; a window is of one bot."""
    lines = [said(NOW, "STOP", bot="1"), sent(NOW + HOUR, "other", bot="2")]
    exports.as_table(table, lines)
    assert audit(table).faults == {"other": "opted_out"}


def test_a_window_is_of_one_sender(audit: Audit, table: Path) -> None:
    """An answer from another number of the business is outside any window, unless --one-bot."""
    lines = [
        said(NOW - 3 * DAY, "hi", bot="2"),
        said(NOW, "hello", bot="1"),
        sent(NOW + HOUR, "other", "free-form", bot="2"),
        said(NOW + 2 * DAY, "hi", bot="2"),
    ]
    exports.as_table(table, lines)
    assert audit(table).faults == {"other": "window_closed"}
    assert audit(table, "--one-bot").faults == {}


def test_free_form_is_not_judged_where_nobody_knows_what_was_written(
    audit: Audit, table: Path
) -> None:
    """Before the first day of the exports, and where they hold no inbound messages at all."""
    early = [sent(NOW, "early", "free-form"), said(NOW + HOUR, "hi"), sent(NOW + 4 * DAY, "x")]
    exports.as_table(table, early)
    ended = audit(table)
    assert ended.faults == {}
    assert ended.document["undecided"][0]["reason"] == "window_unknown"
    exports.as_table(table, [sent(NOW, "a", "free-form"), sent(NOW + 9 * DAY, "b", "free-form")])
    assert audit(table).document["undecided"][0]["count"] == 2


def test_files_that_follow_each_other_cover_both_months(audit: Audit, tmp_path: Path) -> None:
    """The window of a message early in one file is looked for in the file before."""
    exports.as_table(tmp_path / "1.csv", [said(NOW - 9 * DAY, "a"), said(NOW - HOUR, "b")])
    second = [sent(NOW + HOUR, "in", "free-form"), sent(NOW + 2 * DAY, "out", "free-form")]
    exports.as_table(tmp_path / "2.csv", [*second, said(NOW + 3 * DAY, "c")])
    ended = audit("1.csv", "2.csv")
    assert ended.faults == {"out": "window_closed"}
    assert ended.document["undecided"] == []


def test_words_that_may_be_an_opt_out_are_no_fault(audit: Audit, table: Path) -> None:
    """Marketing after a doubtful message is for somebody to look at, not counted."""
    lines = [said(NOW, "not interested"), sent(NOW + HOUR, "m", "MARKETING"), sent(NOW + HOUR, "u")]
    exports.as_table(table, lines)
    ended = audit(table)
    assert ended.faults == {}
    assert [one["reason"] for one in ended.document["undecided"]] == ["opt_out_doubted"]


def test_the_switch_for_marketing_counts(audit: Audit, tmp_path: Path) -> None:
    """Meta's own switch ends marketing and nothing else; turned on again it lifts that."""
    lines = [
        sent(NOW + HOUR, "stopped", "MARKETING"),
        sent(NOW + HOUR, "fine"),
        sent(NOW + 3 * HOUR, "resumed", "MARKETING"),
    ]
    switched = [
        exports.meta_preference(ANNA, NOW, "stop"),
        exports.meta_preference(ANNA, NOW + 2 * HOUR, "resume"),
    ]
    meta(tmp_path / "a.jsonl", lines, *switched)
    assert audit("a.jsonl").faults == {"stopped": "opted_out"}


def test_conversation_prices_leave_open_what_a_message_was(audit: Audit, tmp_path: Path) -> None:
    """Before July 2025 Meta's category was the conversation's: a free-form answer may carry it."""
    callback = next(iter(exports._meta(sent(NOW + HOUR, "m", "MARKETING"))))
    status = callback["entry"][0]["changes"][0]["value"]["statuses"][0]
    status["pricing"]["pricing_model"] = "CBP"
    meta(tmp_path / "a.jsonl", [said(NOW - DAY, "no more ads"), said(NOW, "hello?")], callback)
    assert audit("a.jsonl").faults == {}
    status["pricing"]["pricing_model"] = "PMP"
    meta(tmp_path / "a.jsonl", [said(NOW - DAY, "no more ads"), said(NOW, "hello?")], callback)
    assert audit("a.jsonl").faults == {"m": "opted_out"}


def test_the_confirmation_of_a_stop_may_be_judged_too(audit: Audit, table: Path) -> None:
    """It is exempt for five minutes, once; --judge-confirmations takes that away."""
    lines = [said(NOW, "STOP"), sent(NOW + 60, "bye", "free-form")]
    exports.as_table(table, lines)
    ended = audit(table)
    assert ended.faults == {}
    assert ended.document["confirmations_exempt"] == 1
    assert audit(table, "--judge-confirmations").faults == {"bye": "opted_out"}
    exports.as_table(table, [said(NOW, "STOP"), sent(NOW + 400, "late", "free-form")])
    assert audit(table).faults == {"late": "opted_out"}


def test_policy_is_what_is_asked_for(audit: Audit, table: Path) -> None:
    """Categories, caps and quiet hours deny as they do in the gateway, where they are asked for."""
    lines = [sent(NOW + each * HOUR, f"m{each}", "MARKETING") for each in range(3)]
    exports.as_table(table, [*lines, sent(NOW + 14 * HOUR, "night")])
    assert audit(table).faults == {}
    denied = audit(table, "--allow", "UTILITY", "--allow", "authentication").faults
    assert denied == dict.fromkeys(["m0", "m1", "m2"], "category_not_allowed")
    assert audit(table, "--cap", "2/24").faults == {"m2": "too_frequent", "night": "too_frequent"}
    quiet = audit(table, "--quiet-hours", "21:00-08:00")
    assert quiet.faults == {"night": "quiet_hours"}
    assert audit(table, "--quiet-hours", "21:00-08:00", "--ignore", "quiet_hours").code == 0
    assert audit(table, "--quiet-hours", "21-8").code == 2


def test_an_unreachable_person_shows(audit: Audit, tmp_path: Path) -> None:
    """Three failures to deliver, and further templates should not have gone."""
    failed = [
        Line(ANNA, NOW + each * HOUR, False, f"f{each}", status="failed", code="131026")
        for each in range(3)
    ]
    meta(tmp_path / "a.jsonl", [*failed, sent(NOW + 9 * HOUR, "fourth")])
    assert audit("a.jsonl").faults == {"fourth": "unreachable"}


def test_a_message_the_provider_stopped_is_told_apart(audit: Audit, table: Path) -> None:
    """It is an attempt that should not have been made; the outcome says that it did not go."""
    exports.as_table(table, [said(NOW, "STOP"), sent(NOW + HOUR, "a", status="failed")])
    ended = audit(table)
    assert ended.faults == {"a": "opted_out"}
    assert ended.document["stopped_by_provider"] == 1
    assert ended.rows[0]["outcome"] == "failed"


def test_one_person_is_one_however_the_number_is_spelled(audit: Audit, table: Path) -> None:
    """Brazil's mobile numbers with and without their 9 are one person's."""
    written = said(NOW, "PARE de me mandar mensagens")
    lines = [
        Line("5511987654321", NOW, True, "i", text=written.text),
        Line("551187654321", NOW + HOUR, False, "s", template="t", category="UTILITY"),
    ]
    exports.as_table(table, lines)
    assert audit(table).faults == {"s": "opted_out"}


def test_an_example_names_the_lines_it_follows_from(audit: Audit, table: Path) -> None:
    """So that somebody can look: where the message is, and where the STOP."""
    exports.as_table(table, [sent(NOW + HOUR, "a"), said(NOW, "STOP")])
    (reason,) = audit(table).document["reasons"]
    (example,) = reason["examples"]
    assert (example["file"], example["line"]) == ("a.csv", 2)
    assert example["because"] == ["a.csv, line 3"]
    assert reason["persons"] == 1
    assert reason["rules"] == [2]


def test_the_business_s_own_opt_out_needs_a_list(audit: Audit, table: Path) -> None:
    """A list tells who ended it, a suppression, and how well an opt-in is known."""
    table.with_name("list.csv").write_text(
        "recipient,opted_in_at,grade,method,opted_out_at,opted_out_by,suppressed_at\n"
        f"{ANNA},2026-01-01,documented,WEB,2026-02-01,business,\n"
        f"+{ANNA},2026-02-10,,,,,\n"
        f"{ANNA},,,,,,2026-03-02\n",
        encoding="utf-8",
    )
    february = NOW - 24 * DAY
    lines = [sent(february, "out"), sent(NOW, "again"), sent(NOW + 3 * DAY, "suppressed")]
    exports.as_table(table, lines)
    ended = audit(table, "--consent", "list.csv")
    assert ended.faults == {"out": "opted_out", "suppressed": "suppressed"}
    assert [row["rule"] for row in ended.rows] == ["7", "1"]
    strict = audit(table, "--consent", "list.csv", "--least-grade", "documented").faults
    assert strict["again"] == "grade_too_low"


def test_a_list_that_says_nothing_is_refused_line_by_line(audit: Audit, table: Path) -> None:
    """A claim of a verified act, a word for no method, a line without a date: each is named."""
    table.with_name("list.csv").write_text(
        "recipient,opted_in_at,grade,method\n"
        f"{ANNA},2026-01-01,verified,\n{ANNA},2026-01-01,,PIGEON\n{ANNA},,,\n",
        encoding="utf-8",
    )
    exports.as_table(table, [sent(NOW, "a")])
    ended = audit(table, "--consent", "list.csv")
    unread = ended.document["files"][1]["unread"]
    assert unread == {"bad_grade": 1, "bad_method": 1, "nothing_said": 1}
    assert ended.faults == {"a": "no_opt_in"}


def test_what_came_with_a_user_id_alone_is_the_persons(audit: Audit, tmp_path: Path) -> None:
    """A STOP that names no number holds for the number that came with that id elsewhere, and
    a send that names only the user id is that person's too.
    """
    user_id = "SE.1349120865"
    both, stop, late = (
        exports._meta(said(NOW, "hello", "a")),
        exports._meta(said(NOW + DAY, "STOP", "b")),
        exports._meta(sent(NOW + 3 * DAY, "by-id")),
    )
    documents = [next(iter(each)) for each in (both, stop, late)]
    first, second, third = (one["entry"][0]["changes"][0]["value"] for one in documents)
    first["messages"][0]["from_user_id"] = user_id
    del second["messages"][0]["from"], second["contacts"]
    second["messages"][0]["from_user_id"] = user_id
    del third["statuses"][0]["recipient_id"]
    third["statuses"][0]["recipient_user_id"] = user_id
    meta(tmp_path / "a.jsonl", [sent(NOW + 2 * DAY, "by-number")], *documents)
    assert audit("a.jsonl").faults == {"by-number": "opted_out", "by-id": "opted_out"}


def test_a_reading_is_no_sending(audit: Audit, tmp_path: Path) -> None:
    """Where only the delivery or the reading is reported, it may have gone before the STOP."""
    callbacks = list(exports._meta(replace(sent(NOW + HOUR, "m"), status="delivered")))
    meta(tmp_path / "a.jsonl", [said(NOW, "STOP")], *callbacks[1:])
    ended = audit("a.jsonl")
    assert ended.faults == {}
    assert [one["reason"] for one in ended.document["undecided"]] == ["sent_at_unknown"]
    meta(tmp_path / "a.jsonl", [said(NOW, "STOP")], *callbacks)
    assert audit("a.jsonl").faults == {"m": "opted_out"}


def test_a_list_covers_topics_by_what_they_are(audit: Audit, tmp_path: Path) -> None:
    """An opt-in to marketing covers every topic of it, one to nothing named every other topic; a
    topic of which nobody knows what it is, is not judged.
    """
    header = "recipient,at,direction,type,category,topic,id\n"
    sends = [
        ("MARKETING", "sale"),
        ("UTILITY", "orders"),
        ("MARKETING", "both"),
        ("UTILITY", "both"),
    ]
    (tmp_path / "a.csv").write_text(
        header
        + "".join(
            f"{who},2026-03-01T10:00:00Z,out,template,{category},{topic},{who[-1]}-{topic}-{category}\n"
            for who in ("46701234561", "46701234562")
            for category, topic in sends
        )
    )
    (tmp_path / "list.csv").write_text(
        "recipient,topics,opted_in_at\n46701234561,marketing,2026-01-01\n46701234562,,2026-01-01\n"
    )
    ended = audit("a.csv", "--consent", "list.csv")
    assert ended.faults == {
        "1-orders-UTILITY": "topic_not_covered",
        "2-sale-MARKETING": "topic_not_covered",
    }
    assert [(one["reason"], one["count"]) for one in ended.document["undecided"]] == [
        ("topic_unknown", 4)
    ]


def test_a_stop_by_sms_tells_nothing_of_the_chat(audit: Audit, table: Path) -> None:
    """It is honoured; that a file holds it does not say that the file holds what was written on
    WhatsApp, so a free-form message may have been an answer.
    """
    table.write_text(
        "recipient,at,direction,type,category,text,id,channel\n"
        "46701000009,2026-03-01T08:00:00Z,in,text,,STOP,i1,sms\n"
        "46701000001,2026-03-05T08:00:00Z,out,text,,,free,whatsapp\n"
        "46701000009,2026-03-06T08:00:00Z,out,template,UTILITY,,template,whatsapp\n"
    )
    ended = audit(table)
    assert ended.faults == {"template": "opted_out"}
    assert [one["reason"] for one in ended.document["undecided"]] == ["window_unknown"]
