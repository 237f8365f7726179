import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.telegram_html import CannotParse, Entity, ParsedText, parse_html


def test_plain_text_stays_as_it_is():
    assert parse_html("Goedemorgen, u bent er > bijna") == ParsedText("Goedemorgen, u bent er > bijna")


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("code", "code"),
        ("pre", "pre"),
        ("tg-spoiler", "spoiler"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_each_tag_becomes_its_entity(tag, kind):
    assert parse_html(f"a <{tag}>b</{tag}>") == ParsedText("a b", (Entity(kind, 2, 1),))


def test_tags_with_attributes_are_understood():
    link = parse_html('<a href="https://example.org/?a=1&amp;b=2">x</a>').entities[0]
    assert link == Entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")
    assert parse_html('<span class="tg-spoiler">x</span>').entities[0].type == "spoiler"
    assert parse_html("<blockquote expandable>x</blockquote>").entities[0].type == "expandable_blockquote"
    code = parse_html('<pre><code class="language-python">x</code></pre>').entities
    assert code == (Entity("pre", 0, 1, language="python"),)


def test_offsets_count_utf16_units():
    parsed = parse_html("💪 <b>é💪</b>")
    assert parsed.entities == (Entity("bold", 3, 3),)
    assert parsed.length == 6


def test_references_become_characters():
    assert parse_html("&lt;b&gt; &amp; &quot; &#39; &#x20AC; &nbsp; 3 & 4").text == "<b> & \" ' € &nbsp; 3 & 4"


def test_outer_entities_come_before_inner_ones_and_empty_ones_are_left_out():
    parsed = parse_html("<b><i>x</i>y</b><u></u>")
    assert parsed.entities == (Entity("bold", 0, 2), Entity("italic", 0, 1))


def test_a_link_without_an_address_stays_text():
    assert parse_html('<a href="nowhere">x</a>') == ParsedText("x")


def test_trimming_moves_the_entities():
    assert parse_html(" \n<b>x </b>").trimmed() == ParsedText("x", (Entity("bold", 0, 1),))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<a href='x", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_what_cannot_be_parsed_is_refused_with_the_reason(text, reason):
    with pytest.raises(CannotParse) as refused:
        parse_html(text)
    assert str(refused.value) == reason


@given(st.text(alphabet="ab<>&;/\"'= é💪\n", max_size=40))
def test_every_text_is_parsed_or_refused_and_entities_lie_inside_it(text):
    try:
        parsed = parse_html(text).trimmed()
    except CannotParse:
        return
    assert all(0 <= each.offset < each.offset + each.length <= parsed.length for each in parsed.entities)


@given(st.text(max_size=40))
def test_escaped_text_comes_back_unchanged(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<i>{escaped}</i>").text == text
