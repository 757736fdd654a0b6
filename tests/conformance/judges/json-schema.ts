/** A validator of JSON Schema 2020-12 that is not the one that Tetrapla uses: jsonschema-rs. */
import path from 'node:path'
import {environmentOf, jsonSchemaRs} from '../support/python-packages.ts'
import {run} from '../support/run.ts'

const script = path.join(import.meta.dirname, 'json_schema.py')

/** What it finds in files, a line each. */
export async function jsonSchema(schema: string, files: readonly string[]): Promise<readonly string[]> {
  const {status, stdout, stderr} = await run('python3', [script, schema, ...files], {
    env: environmentOf(jsonSchemaRs)
  })
  if (status !== 0) return [`the validator ended with ${String(status)}: ${stderr}`]
  return stdout.split('\n').filter((line) => line !== '')
}
