"""What a hostile, unlucky or playful person may send: texts, forged buttons, odd updates."""

SHORT = """klaar|gedaan 14|klaar borg 13 pijn 2|done 12, pain 11|deels|partly 13 2|niet vandaag|not today|toch klaar
niet vandaag, pijn 8|14|0|-1|99|999999|3|20|10|pijn 3|borg 5|half gedaan|klaar klaar|hallo|pijn 6|pijn 12|١٤|' OR 1=1 --
/today|/vandaag|/week|/help|/stop|/start|/start wrong|/summary|/overzicht|/unknown|/today@oefenmaat_bot
/vandaag P-1|hallo /stop|/enrol|/aanmelden|/therapist|/therapist <b>Tom</b>|/enrol|/enrol P-1 joint=hip
ik ben gevallen|druk op mijn borst|I fell|ja|nee
/tijd|/time 8:45|/tijd weekend 25:00|/tijd weekend uit|/time 🕐|/taal|/language nl|/taal <b>
P 001!|P-77|2026-10-25|Europe/Paris|25:00|/enrol P-9 joint=knee tz=../../etc/passwd"""
TEXTS = (
    *SHORT.replace("\n", "|").split("|"),
    *(
        "A" * 4096,
        "<b>&amp;</i>" * 300,
        "👍" * 2000,
        "\u202eklaar 14\u202c",
        "\x00",
        "kl\x00aar\x07\x1b",
        "\u200b\u200f",
        *(
            "hoi \ud83d daar",
            "\udc00",
            "/stop\ud800",
            "\u2067\u0661\u0664\u2069",
            "14\u0000",
            "e\u0301" * 2000,
            "\r\n\t ",
            "",
        ),
    ),
    *("/start " + "x" * 4000, "/therapist " + "\u202eN" * 900, "/enrol " + "=" * 500, "/enrol Q " + "a" * 4000 + "=x"),
    *("/enrol P-9 joint=knee exclude=" + "lunge," * 600, "/enrol P-9 joint=knee side=" + "é" * 3000, "lunge," * 600),
)
LINES = (
    "joint=knee days=mon,tue,thu",
    "joint=hip lang=en weeks=8 time=00:00",
    "joint=both tz=Pacific/Kiritimati time=23:59 start=2020-01-01",
    "joint=knee tz=Etc/GMT+12 time=23:30 start=0001-01-01",
    "joint=knee tz=Europe/Amsterdam time=02:30 start=2026-10-24",
    "joint=hip start=9998-12-31",
)
PRESSES = """done:1:done done:2:partly done:1:maybe later:1 later:2 share:1:10 share:2:half effort:1:13 effort:1:21
pain:2:10 pain:1:11 show:1:0 leaf:2:999999999999999 typed:1:not:: typed:2:done:99:99 agree:1 agree:2 decline:2
stop:1:yes stop:2:no stop: summary:0 summary:999999999999999 enrol:go enrol:joint:knee enrol:therapist:77
questions:1:start:begin questions:2:start:open questions:1:start:average_pain:11 questions:2:end:begin questions:1::
painful:1 painful:2 lighter:1:light lighter:2:rest lighter:1:x settled:1:no settled:2:yes harder:1:yes proposals:0
proposals:9:leaf proposal:1:yes:0 proposal:99:no:9 days:1:2026-11-28:5 days:2:x:9 ask:1:2026-11-28:fewer stop_ask
taper:1:hold:3 taper:2:skip:99 taper:x:: safety:1:yes safety:2:no safety:3:x safety: contact:1 contact:2 contact:
time: time:main time:weekday:0730 time:weekend:off time:weekend:99 time:zone:60 time:zone:-660 time:zone:99999
time:zone:home time:zones:x time:most:3 time:most:usual time:most:-1 time:x:y language language:en language:xx
later:1:30 enrol:code: enrol:exclude: enrol:days:mon enrol:cancel done:99999999999999999999:done ::: é nonsense"""
FORGED_DATA = (
    *PRESSES.split(),
    *("", " ", "done: 1:done", "done:1:\x00", "\ud83d", "x" * 64, "done:\u0661:done", "done:-1:done", "done:1e3:done"),
)


def odd_updates(person, date):
    """Updates that the bot did not ask for, and unusual ones of those it did."""
    private = {"id": person["id"], "type": "private", "first_name": "A"}
    common = {"message_id": 7, "date": date}
    message = {**common, "chat": private, "from": person}
    channel = {**common, "chat": {"id": -100200, "type": "channel", "title": "C"}, "text": "klaar"}
    press = {"id": "9", "from": person, "chat_instance": "1"}
    reaction = {**common, "chat": private, "user": person, "old_reaction": [], "new_reaction": []}
    return (
        {"channel_post": channel},
        {"edited_channel_post": {**channel, "edit_date": date}},
        {"brand_new_kind": {"id": 1}},
        {},
        {"message_reaction": reaction},
        {"inline_query": {"id": "1", "from": person, "query": "P-1", "offset": ""}},
        {"message": {**message, "pinned_message": {**message, "text": "klaar"}}},
        {"message": {**message, "brand_new_content": {"x": 1}}},
        {"callback_query": {**press, "game_short_name": "chess"}},
        {"callback_query": {**press, "inline_message_id": "abc", "data": "done:1:done"}},
        {"callback_query": {**press, "data": "stop:1:no", "message": {**channel, "message_id": 2}}},
    )
