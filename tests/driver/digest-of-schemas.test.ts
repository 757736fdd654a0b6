/** The digest over schemas that is known ahead is the one that is computed. */
import {expect, test} from 'vitest'
import {loadSchemas} from '../../pipeline/check/index.ts'
import {computeDigest} from '../../pipeline/driver/compute-digest.ts'
import {digestOfSchemas} from '../../pipeline/driver/digest-of-schemas.ts'
import {memoryWorld} from '../support/memory-world.ts'

const path = 'schemas/records/act.schema.json'

test.each([
  ['of a project without schemas of its own', new Map<string, string>()],
  ['of one with a schema', new Map([['act', path]])]
])('the digest %s is the one that is computed', async (_, recordSchemas) => {
  const world = memoryWorld({[path]: '{"title": "Act", "type": "object"}'})
  const {value} = await loadSchemas({frontMatterSchemas: new Map(), recordSchemas}, world)
  expect(value.records.has('act')).toBe(recordSchemas.has('act'))
  expect(digestOfSchemas(value)).toBe(computeDigest(value))
})
