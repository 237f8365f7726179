"""The webhook behind the nginx of docs/operating/nginx.conf, with TLS: the real program, the real proxy."""

import io
import os
import shutil
import ssl
import subprocess
from contextlib import contextmanager
from datetime import timedelta
from ipaddress import ip_address

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from demo.bot_api import LocalBotApi
from tests.bot.processes import ADMIN, ROOT, environment, running
from tests.bot.test_listening import SECRET, free_port
from tests.bot.test_processes import answer_of, now

NGINX = shutil.which("nginx", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"]))
pytestmark = [
    pytest.mark.skipif(NGINX is None, reason="nginx is not installed (apt-get install nginx-light)"),
    pytest.mark.parametrize("backend", ["sqlite"], indirect=True),
]
MAIN = "daemon off; user root; pid nginx.pid; error_log stderr; events {{}} http {{ {temporary} include site.conf; }}\n"
TEMPORARY = " ".join(f"{name}_temp_path {name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))


@pytest.fixture
async def api():
    async with LocalBotApi(now=now) as server:
        yield server


def certificate(folder):
    """A certificate for this machine and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now() - timedelta(days=1))
        .not_valid_after(now() + timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))


def example(folder, front, behind):
    """The example with the addresses of this test and nothing else changed."""
    text = (ROOT / "docs/operating/nginx.conf").read_text(encoding="utf-8")
    for line, here in (
        ("listen 443 ssl;", f"listen 127.0.0.1:{front} ssl;"),
        ("server_name bot.example.org;", "server_name 127.0.0.1;"),
        ("server 127.0.0.1:8080;", f"server 127.0.0.1:{behind};"),
        ("/etc/letsencrypt/live/bot.example.org/", f"{folder}/"),
    ):
        assert line in text
        text = text.replace(line, here)
    return text


@contextmanager
def proxy(folder, front, behind):
    certificate(folder)
    (folder / "site.conf").write_text(example(folder, front, behind), encoding="utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(temporary=TEMPORARY), encoding="utf-8")
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]
    assert subprocess.run([*command, "-t"], capture_output=True, check=False).returncode == 0
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running_proxy:
        try:
            yield
        finally:
            running_proxy.terminate()


async def test_through_the_proxy_of_the_example_updates_come_and_everything_else_is_refused(
    api, database_url, tmp_path
):
    front, behind = free_port(), free_port()
    address = f"https://127.0.0.1:{front}"
    settings = environment(
        api.url,
        database_url,
        WEBHOOK_URL=f"{address}/telegram",
        WEBHOOK_SECRET=SECRET,
        WEBHOOK_LISTEN=f"127.0.0.1:{behind}",
    )
    with proxy(tmp_path, front, behind):
        trusted = ssl.create_default_context(cafile=tmp_path / "fullchain.pem")
        api.world.trusts = trusted
        async with running(tmp_path, settings) as program, aiohttp.ClientSession() as session:
            admin = api.user(ADMIN, language_code="en")
            assert "/enrol" in (await answer_of(api, admin, "/help")).text
            assert "/status" in (await answer_of(api, admin, "/help")).text
            assert not api.calls("getUpdates")
            for method, path, status in (
                ("POST", "telegram", 403),  # without the secret
                ("GET", "telegram", 403),
                ("POST", "", 404),
                ("GET", "metrics", 404),
            ):
                async with session.request(method, f"{address}/{path}", ssl=trusted) as response:
                    assert response.status == status, (method, path)
            async with session.post(f"{address}/telegram", data=io.BytesIO(bytes(2**21)), ssl=trusted) as response:
                assert response.status == 413
        assert "running as" in program.log
