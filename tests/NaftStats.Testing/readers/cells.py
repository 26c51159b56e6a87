"""Reads CSV files with the standard library, and prints the cells of each: its codes by dimension, its value and its status."""
import csv
import json
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        cells = [
            {
                "codes": {"year": row["year"]} | {name[:-5]: code for name, code in row.items() if name.endswith("_code")},
                "value": float(row["value"]) if row["value"] else None,
                "status": row["obs_status"],
                "origin": row["origin"] or None,
            }
            for row in csv.DictReader(file, strict=True)
        ]
    print(json.dumps(cells))
