"""Remembers: the only package that knows SQL. Queries are functions that take `db`."""

from storage.db import Database as Database
from storage.db import Db as Db
