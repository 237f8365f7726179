# The service as a small image: `docker compose up --build` (docs/operating.md).
FROM python:3.13-slim AS made
WORKDIR /app
COPY requirements.service.lock .
RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.service.lock \
    && .venv/bin/pip uninstall --yes pip

# What runs: Python, the packages of the lock, and this code. No tools to build or to install with.
FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /app --no-create-home oefenmaat \
    && install --directory --owner=oefenmaat --mode=0700 /app/data \
    && rm -rf /usr/local/lib/python3.13/site-packages/pip* /usr/local/lib/python3.13/ensurepip /usr/local/bin/pip*
WORKDIR /app
COPY --from=made /app/.venv .venv
COPY content content
COPY storage storage
COPY scheduler scheduler
COPY demo demo
COPY bot bot
RUN .venv/bin/python -m compileall -q content storage scheduler demo bot
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 LOG_FORMAT=json
USER oefenmaat
VOLUME /app/data
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/.venv/bin/python", "-m", "bot"]
CMD ["run"]
