/** Compiles the schema of JSON editions when the program is joined, so that no command does. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import type {Plugin} from 'rolldown'
import {options} from '../pipeline/verify/json-reader/compile-schema.ts'

const schemaFile = path.join(import.meta.dirname, '../schemas/formats/edition.schema.json')

/** What compiled code asks for beside itself. */
const helper = /require\("ajv\/dist\/runtime\/ucs2length"\)/g

export const compileSchemas: Plugin = {
  name: 'compile-schemas',
  load: {
    filter: {id: /[\\/]verify[\\/]json-reader[\\/]own-validator\.ts$/},
    handler: () => ({
      code: `${compileAhead()}\nexport const ownValidator = () => validate\n`,
      moduleType: 'js'
    })
  }
}

/** The text of a module that exports the function which is compiled at run time elsewhere. */
export function compileAhead(): string {
  const ajv = new Ajv2020({...options, code: {...options.code, source: true, esm: true}})
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))
  const code = standalone.default(ajv, validate).replace(helper, 'ucs2length')
  if (code.includes('require(')) throw new Error('expected compiled code to ask for one helper')
  return `import ucs2length from 'ajv/dist/runtime/ucs2length.js'\n${code}`
}
