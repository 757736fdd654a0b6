/** A heap is made small again through Node's inspector; in a process of its own, whose heap is nobody else's. */
import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'

const {href} = pathToFileURL(path.join(import.meta.dirname, '../../dist/platform/shrink-heap.js'))

/** MiB that V8 has for what is new before much was made, behind it, and when the heap was made small; and whether V8 has its values again. */
const script = `
import {cachedDataVersionTag, getHeapSpaceStatistics} from 'node:v8'
import {shrinkHeap} from ${JSON.stringify(href)}
const room = () => getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size / 1024 / 1024
const tag = cachedDataVersionTag()
const held = JSON.parse('[' + Array.from({length: 200_000}, (_, at) => '{"at":' + at + '}').join() + ']')
const most = room()
await shrinkHeap()
console.log(JSON.stringify({most, count: held.length, left: room(), isSame: cachedDataVersionTag() === tag}))
`

test('the part for what is new is small again, V8 has the values that code was kept with, and the process ends', () => {
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      timeout: 30_000
    })
  )
  expect(told).toMatchObject({count: 200_000, isSame: true})
  const {most, left} = told as Readonly<Record<'most' | 'left', number>>
  expect(most).toBeGreaterThan(8)
  expect(left).toBeLessThan(4)
})

test('where Node permits no inspector, nothing is done', () => {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  const once = `await (await import(${JSON.stringify(href)})).shrinkHeap(); console.log('done')`
  const flags = [permission, '--allow-fs-read=*', '--no-warnings', '--input-type=module', '--eval', once]
  expect(execFileSync(process.execPath, flags, {encoding: 'utf8', timeout: 30_000})).toBe('done\n')
})
