"""Checks CSV files against their metadata, by the rules of the W3C's Metadata Vocabulary for Tabular Data and Tabular Data Model."""
import csv
import json
import re
import sys

TYPES = {"string": str, "integer": int, "number": float}


def check(csv_path, metadata_path):
    with open(metadata_path, encoding="utf-8") as file:
        metadata = json.load(file)
    context = metadata["@context"]
    assert context[0] == "http://www.w3.org/ns/csvw" and context[1]["@language"] in ("nl", "fr", "en"), context
    assert isinstance(metadata["url"], str) and isinstance(metadata["dc:license"]["@id"], str)
    dialect = metadata["dialect"]
    columns = metadata["tableSchema"]["columns"]
    names = [column["name"] for column in columns]
    # Names of variables of URI templates (RFC 6570): without a hyphen.
    assert len(set(names)) == len(names) and all(re.fullmatch(r"[A-Za-z0-9](\w|\.|%[0-9A-Fa-f]{2})*", name, re.ASCII) for name in names), names
    with open(csv_path, encoding=dialect["encoding"], newline="") as file:
        rows = list(csv.reader(file, delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"], doublequote=dialect["doubleQuote"], strict=True))
    header, rows = rows[0], rows[1:]
    assert len(header) == len(columns), header
    for cell, column in zip(header, columns):
        assert cell in column["titles"]["und"], f"{cell} is no title of {column['name']}"
    keys = set()
    for row in rows:
        assert len(row) == len(columns), row
        for cell, column in zip(row, columns):
            if cell == column["null"]:
                assert not column["required"], f"{column['name']} is required: {row}"
            else:
                TYPES[column["datatype"]](cell)
        key = tuple(row[names.index(name)] for name in metadata["tableSchema"]["primaryKey"])
        assert key not in keys, f"The key {key} comes twice."
        keys.add(key)
    return len(rows)


print(sum(check(*pair) for pair in zip(sys.argv[1::2], sys.argv[2::2])))
