/** Garbage is collected by a value of V8's that does not stay; in a process of its own, since values hold for all threads of one. */
import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'

const {href} = pathToFileURL(path.join(import.meta.dirname, '../../dist/platform/collect-garbage.js'))

/** MiB in use while a million objects are held and when they were let go of, beside those before; and whether V8 has its values again. */
const script = `
import {cachedDataVersionTag} from 'node:v8'
import {collectGarbage} from ${JSON.stringify(href)}
const used = () => process.memoryUsage().heapUsed / 1024 / 1024
const tag = cachedDataVersionTag()
collectGarbage()
const before = used()
let held = Array.from({length: 1_000_000}, () => ({}))
const [most, count] = [used() - before, held.length]
held = []
collectGarbage()
console.log(JSON.stringify({most, count, left: used() - before, isSame: cachedDataVersionTag() === tag}))
`

test('what was let go of is collected, and V8 has the values that code was kept with', () => {
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'})
  )
  expect(told).toMatchObject({count: 1_000_000, isSame: true})
  const {most, left} = told as Readonly<Record<'most' | 'left', number>>
  expect(most).toBeGreaterThan(8)
  expect(left).toBeLessThan(8)
})
