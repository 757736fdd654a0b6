/** A validator of JSON Schema 2020-12 that is not the one that Tetrapla uses: Python's jsonschema. */
import path from 'node:path'
import {run} from '../support/run.ts'

const script = path.join(import.meta.dirname, 'json_schema.py')

/** What it finds in files, a line each. */
export async function jsonSchema(
  python: string,
  schema: string,
  files: readonly string[]
): Promise<readonly string[]> {
  const {status, stdout, stderr} = await run(python, [script, schema, ...files])
  if (status !== 0) return [`the validator ended with ${String(status)}: ${stderr}`]
  return stdout.split('\n').filter((line) => line !== '')
}
