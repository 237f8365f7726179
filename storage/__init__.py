"""Remembers: the only package that knows SQL. Queries are functions that take `db`."""

from sqlalchemy.exc import SQLAlchemyError as DatabaseTrouble

from storage.db import Database, Db

__all__ = ["Database", "DatabaseTrouble", "Db"]
