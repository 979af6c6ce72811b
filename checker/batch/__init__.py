"""An archive in shards: a small map-reduce over files, so that nothing is ever gathered in one place."""
