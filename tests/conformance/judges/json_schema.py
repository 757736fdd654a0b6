"""Validates JSON files against a schema (draft 2020-12): prints `file: /pointer: message` for each fault."""
import json
import sys

from jsonschema import Draft202012Validator


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


schema = read(sys.argv[1])
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for path in sys.argv[2:]:
    for error in validator.iter_errors(read(path)):
        pointer = ''.join(f'/{part}' for part in error.absolute_path)
        print(f'{path}: {pointer}: {error.message[:300]}'.replace('\n', ' '))
