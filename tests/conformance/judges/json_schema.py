"""Validates JSON files (of .jsonl each line) against a schema, or a part of one that a fragment names (draft 2020-12).

Prints `file: /pointer: message` for each fault.
"""
import json
import sys

from jsonschema_rs import Draft202012Validator


def read(path):
    with open(path, encoding='utf-8') as file:
        if not path.endswith('.jsonl'):
            return [('', json.load(file))]
        return [(f'/{index}', json.loads(line)) for index, line in enumerate(file)]


path, _, fragment = sys.argv[1].partition('#')
[(_, schema)] = read(path)
Draft202012Validator(schema)
part = schema if fragment == '' else {'$ref': f'#{fragment}', '$defs': schema['$defs']}
validator = Draft202012Validator(part)
for path in sys.argv[2:]:
    for place, value in read(path):
        for error in validator.iter_errors(value):
            pointer = place + ''.join(f'/{part}' for part in error.instance_path)
            print(f'{path}: {pointer}: {error.message[:300]}'.replace('\n', ' '))
