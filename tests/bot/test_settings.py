"""Settings: each wrong one is named in a clear line, and no value is shown."""

import pytest

from bot.settings import SettingsError, load_settings, remarks, settings_for_run

NAMES = (
    "TELEGRAM_BOT_TOKEN",
    "ADMIN_IDS",
    "DATABASE_URL",
    "TIMEZONE",
    "SEND_RATE",
    "PROMPT_TIME",
    "DATA_KEY",
    "PRACTICE_PHONE",
)


@pytest.fixture(autouse=True)
def nowhere(monkeypatch, tmp_path):
    """No `.env` and no settings from the machine."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://secret@somewhere"),
        ("DATABASE_URL", "no address"),
        ("DATABASE_URL", "sqlite+aiosqlite://"),
        ("TIMEZONE", "Europe/Amsterdamn"),
        ("LANGUAGE", "de"),
        ("PROMPT_TIME", "nine"),
        ("ADMIN_IDS", "12,secret"),
        ("PRACTICE_HAS", "band,trampoline"),
        ("SEND_RATE", "0"),
        ("DATA_KEY", "secret"),
        ("WEBHOOK_URL", "http://secret.example/hook"),
        ("WEBHOOK_SECRET", "a secret"),
        ("WEBHOOK_LISTEN", "secret"),
        ("HEALTH_LISTEN", "127.0.0.1:secret"),
        ("HEALTH_LISTEN", "127.0.0.1:99999"),
        ("APPROVE_FIRST_WEEK", "require-secret"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_kept_to_itself(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^{name}") as raised:
        load_settings()
    assert "secret" not in str(raised.value)


def test_a_missing_token_and_missing_admins_are_named_together():
    with pytest.raises(SettingsError) as raised:
        settings_for_run()
    assert [line.split()[0] for line in str(raised.value).splitlines()] == ["TELEGRAM_BOT_TOKEN", "ADMIN_IDS"]


def test_the_token_may_come_from_a_file(monkeypatch, tmp_path):
    (tmp_path / "token").write_text("12:abc\n")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_FILE", str(tmp_path / "token"))
    monkeypatch.setenv("ADMIN_IDS", "1, 2")
    settings = settings_for_run()
    assert settings.telegram_bot_token.get_secret_value() == "12:abc"
    assert settings.admin_ids == {1, 2}


def test_a_token_file_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_FILE", str(tmp_path / "none"))
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN_FILE cannot be read"):
        load_settings()


def test_an_empty_setting_means_its_default(monkeypatch):
    monkeypatch.setenv("TIMEZONE", "")
    monkeypatch.setenv("DATA_KEY", "")
    settings = load_settings()
    assert (settings.timezone, settings.data_key) == ("Europe/Amsterdam", ())


def test_a_missing_telephone_number_and_a_missing_key_are_remarked_at_the_start(monkeypatch):
    assert [remark.split()[0] for remark in remarks(load_settings())] == ["PRACTICE_PHONE", "DATA_KEY"]
    monkeypatch.setenv("PRACTICE_PHONE", "020 555 01 23")
    assert [remark.split()[0] for remark in remarks(load_settings())] == ["DATA_KEY"]


def test_a_webhook_needs_all_of_its_settings(monkeypatch):
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.org/hook")
    with pytest.raises(SettingsError, match=r"^WEBHOOK_SECRET, WEBHOOK_LISTEN: "):
        load_settings()
    monkeypatch.setenv("WEBHOOK_SECRET", "a-secret-of-letters")
    monkeypatch.setenv("WEBHOOK_LISTEN", "[::1]:8080")
    assert load_settings().webhook_listen == ("::1", 8080)
