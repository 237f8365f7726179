"""How fast and how small: `make bench`, each promise beside what is usually done, in the same run."""
