"""A CSV file is read as people write it: separators, code pages, quotes, blank lines; what is no table is refused."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.table import FORMULA, csv_file
from bot.enrolment import BY_NAME
from bot.enrolment_file import ROWS_MOST, UnreadableFile, read_rows

few = settings(max_examples=200, deadline=None, derandomize=True, database=None)
cells = st.text(st.characters(codec="cp1252", exclude_characters="\0\r\n"), max_size=20).map(str.strip)
columns = st.lists(st.sampled_from(sorted(set(BY_NAME) - {"code"})), unique=True, max_size=5)


@few
@given(
    data=st.data(),
    names=columns,
    separator=st.sampled_from(",;"),
    encoding=st.sampled_from(("utf-8", "utf-8-sig")),
    ending=st.sampled_from(("\n", "\r\n")),
)
def test_what_was_written_is_read_again_with_its_line(data, names, separator, encoding, ending):
    header = ["code", *names, *(["tz"] if "tz" not in names else ["goals"] if "goals" not in names else [])]
    rows = data.draw(st.lists(st.tuples(*(cells for _ in header)).filter(any), min_size=1, max_size=5))
    made = io.StringIO()
    writer = csv.writer(made, delimiter=separator, lineterminator=ending)
    writer.writerows([header, *rows])
    found = read_rows(made.getvalue().encode(encoding))
    assert [row.line for row in found] == list(range(2, len(rows) + 2))
    assert [row.fields for row in found] == [
        {name: cell for name, cell in zip(header, row, strict=True) if cell} for row in rows
    ]


def test_windows_files_quotes_capitals_blank_lines_and_the_line_of_excel_are_read():
    text = 'sep=;\r\nCode;Therapist;Days\r\n\r\n"P-1";"Zoë; of Tom";"mon,tue"\r\n;;\r\nP-2;Jörg;\r\n'
    first, second = read_rows(text.encode("cp1252"))
    assert (first.line, first.fields) == (4, {"code": "P-1", "therapist": "Zoë; of Tom", "days": "mon,tue"})
    assert (second.line, second.fields) == (6, {"code": "P-2", "therapist": "Jörg"})


def test_what_stands_beyond_the_last_column_is_told():
    [row] = read_rows(b"code,joint\nP-1,knee,,more,still\n")
    assert row.beyond == "more still"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"code;joint\n", "empty"),
        (b"code;colour\nP-1;red\n", "column"),
        (b"code;joint;joint\nP-1;knee;hip\n", "column"),
        (b"code;;joint\nP-1;;hip\n", "column"),
        (b"joint;side\nknee;left\n", "no_code"),
        (b"\x89PNG\r\n\x1a\n\0\0", "text"),
        ("code;joint\nP-1;knee\n".encode("utf-16"), "text"),
        (b"code\n" + b"P\n" * (ROWS_MOST + 1), "rows"),
        (b"code\n" + b"x" * 199_000, "text"),
    ],
)
def test_what_is_no_table_of_enrolments_is_refused_with_the_reason(content, why):
    with pytest.raises(UnreadableFile) as refused:
        read_rows(content)
    assert refused.value.why == why


@few
@given(content=st.binary(max_size=300) | st.text(alphabet='code;,joint"\n\r sep=P-1', max_size=80).map(str.encode))
def test_whatever_it_holds_it_is_read_or_refused(content):
    try:
        rows = read_rows(content)
    except UnreadableFile:
        return
    assert all(set(row.fields) <= set(BY_NAME) for row in rows)


@few
@given(rows=st.lists(st.tuples(st.text(), st.text()).map(lambda row: tuple(c.replace("\0", "") for c in row))))
def test_no_cell_of_a_file_that_is_sent_is_calculated_by_a_spreadsheet(rows):
    text = csv_file(("code", "link"), rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]
    assert len(read) == len(rows)
    assert not [cell for row in read for cell in row if cell.startswith(FORMULA)]
