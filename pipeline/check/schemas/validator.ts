/** Ajv as Tetrapla uses it: JSON Schema 2020-12, every error, nothing fetched, patterns in linear time. */
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {compareByValue} from './equality-keywords.ts'
import {compilePattern} from './patterns.ts'
import {repairKeywords} from './repaired-keywords.ts'
import {trackKeywords} from './tracked-keywords.ts'

/**
 * Ajv's own strict mode is off: it stops at its first fault and gives no place. What it would refuse (an unknown keyword
 * or format, an `if` alone) is found before a schema is added; its habits (`properties` only beside `type`) are not
 * those of JSON Schema.
 */
export function createValidator(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    ownProperties: true,
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    logger: false,
    code: {regExp: Object.assign(compilePattern, {code: 'compilePattern'})}
  })
  formats.default(ajv)
  // Which records there are is known when the whole library was read.
  ajv.addFormat('record-reference', true)
  trackKeywords(ajv)
  compareByValue(ajv)
  repairKeywords(ajv)
  return ajv
}
