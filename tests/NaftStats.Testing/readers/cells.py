"""Reads CSV files with the standard library, and prints the cells of each: its codes by dimension, its value and its status."""
import csv
import json
import sys


def text(cell):
    """What Excel makes of a cell: ="10-19" is the text 10-19."""
    return cell[2:-1].replace('""', '"') if cell.startswith('="') else cell


def of_tidy(row, point="."):
    value = row["value"].replace(point, ".")
    return {
        "codes": {"year": row["year"]} | {name[:-5]: text(code) for name, code in row.items() if name.endswith("_code")},
        "value": float(value) if value else None,
        "status": row["obs_status"],
        "origin": row["origin"] or None,
    }


def of_sdmx(row):
    names = list(row)
    dimensions = names[names.index("ACTION") + 1 : names.index("TIME_PERIOD")]
    return {
        "codes": {"year": row["TIME_PERIOD"]} | {name.lower().replace("_", "-"): row[name] for name in dimensions},
        "value": None if row["OBS_VALUE"] == "NaN" else float(row["OBS_VALUE"]),
        "status": row["OBS_STATUS"],
        "origin": row["ORIGIN"] or None,
    }


def read(path):
    if path.endswith(".excel.csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [of_tidy(row, ",") for row in csv.DictReader(file, delimiter=";", strict=True)]
    with open(path, encoding="utf-8", newline="") as file:
        return [of_sdmx(row) if path.endswith(".sdmx.csv") else of_tidy(row) for row in csv.DictReader(file, strict=True)]


for path in sys.argv[1:]:
    print(json.dumps(read(path)))
