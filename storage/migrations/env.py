"""Alembic's entry: runs on the connection it is given (storage.migrate), else on DATABASE_URL."""

import asyncio

from alembic import context
from sqlalchemy import Connection

from storage.migrate import configure_and_run, upgrade_by_hand

connection = context.config.attributes.get("connection")
if isinstance(connection, Connection):
    configure_and_run(context, connection)
else:
    asyncio.run(upgrade_by_hand(context))
