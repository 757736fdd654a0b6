/** Properties of reading JSON with places. */
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {readJson} from '../../pipeline/check/schemas/read-json.ts'

const json = fc.jsonValue({maxDepth: 5, stringUnit: 'binary'})

test.prop([json, fc.constantFrom(undefined, 2, '\t')])('reads what JSON writes', (value, indent) => {
  const text = JSON.stringify(value, undefined, indent)
  const result = readJson('alpha.json', text)
  expect(result.ok && JSON.stringify(result.value.value)).toBe(JSON.stringify(JSON.parse(text)))
})

test.prop([json])('places every value where it stands', (value) => {
  const text = JSON.stringify(value, undefined, 1)
  const result = readJson('alpha.json', text)
  if (!result.ok) throw new Error(result.fault.message)
  for (const [pointer, {key, value: place}] of result.value.places) {
    const slice = text.slice(place.start.offset, place.end?.offset)
    expect(JSON.stringify(JSON.parse(slice))).toBe(JSON.stringify(at(JSON.parse(text), pointer)))
    if (key === undefined) continue
    const name = (pointer.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
    expect(JSON.parse(text.slice(key.start.offset, key.end?.offset))).toBe(name)
  }
})

test.prop([
  fc.string({unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', ' ', '\n', 't', '\\', '"')})
])('refuses exactly what JSON refuses, and keys that stand twice', (text) => {
  const result = readJson('alpha.json', text)
  if (!result.ok && result.fault.message.includes('twice')) return
  expect(result.ok).toBe(isJson(text))
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((held, step) => memberOf(held, step), value)
}

function memberOf(held: unknown, key: string): unknown {
  return typeof held === 'object' && held !== null
    ? new Map<string, unknown>(Object.entries(held)).get(key)
    : undefined
}
