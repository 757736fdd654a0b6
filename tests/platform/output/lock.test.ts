/** One command at a time writes to an output, and one that is gone or silent holds up nobody. */
import {existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {startBeat} from '../../../pipeline/platform/output/beat.ts'
import {thisHolder} from '../../../pipeline/platform/output/holder.ts'
import {createOutput} from '../../../pipeline/platform/output/output.ts'
import {readFiles, temporaryFolder} from '../temporary-folder.ts'
import {artifact} from './small-build.ts'

const here = thisHolder('alpha')
const gone = {...here, process: 999_999_999}

/** A lock that last beat so many seconds ago. */
async function lockedOutput(content: string, secondsAgo = 0): Promise<string> {
  const root = await temporaryFolder()
  const file = path.join(root, '.tetrapla/lock')
  mkdirSync(path.dirname(file))
  writeFileSync(file, content)
  const time = Date.now() / 1000 - secondsAgo
  utimesSync(file, time, time)
  return root
}

async function take(root: string): Promise<void> {
  await (await createOutput({root})).close()
  expect(await readFiles(root)).toEqual({})
}

test('a lock is held by one command at a time', async () => {
  const root = await temporaryFolder()
  const output = await createOutput({root})
  await expect(createOutput({root})).rejects.toThrow(
    `another command (process ${process.pid} on ${here.host}) is writing to this output`
  )
  await output.close()
  await take(root)
})

test('who has ended, or whose lock was taken over, takes nothing from those who came after when a signal comes', async () => {
  const root = await temporaryFolder()
  const ended = await createOutput({root})
  await ended.close()
  ended.abandon()
  const next = await createOutput({root})
  await next.stage(artifact('index.html', 'alpha'))
  ended.abandon()
  await next.swap([], ['index.html'])
  const file = path.join(root, '.tetrapla/lock')
  writeFileSync(file, JSON.stringify(here))
  next.abandon()
  expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(here))
  expect(readFileSync(path.join(root, 'index.html'), 'utf8')).toBe('alpha')
  await next.close()
})

describe('a lock is taken over at once', () => {
  test.each([
    ['of a process that is gone', gone],
    ['of a process number that was given out again', {...here, start: '1'}]
  ])('%s', async (_, holder) => {
    await take(await lockedOutput(JSON.stringify(holder)))
  })
})

describe('a lock is taken over after 30 s of silence, and no sooner', () => {
  test.each([
    ['of a process here', here],
    ['of the first process of all', {...here, ...startOfFirst(), process: 1}],
    ['of another machine', {...gone, host: 'elsewhere'}],
    ['of another start of the system', {...gone, boot: 'before'}],
    ['of another container', {...gone, processSpace: 'pid:[1]'}],
    ['that says something else', {process: 999_999_999}],
    ['that says nothing', '']
  ])('%s', async (_, holder) => {
    const content = holder === '' ? '' : JSON.stringify(holder)
    await expect(createOutput({root: await lockedOutput(content)})).rejects.toThrow(
      'is writing to this output'
    )
    await expect(createOutput({root: await lockedOutput(content, 10)})).rejects.toMatchObject({
      hint: expect.stringMatching(/^if it was stopped, its lock is free in (1[0-9]|2[01]) s$/)
    })
    await take(await lockedOutput(content, 31))
    await take(await lockedOutput(content, -3600))
  })
})

function startOfFirst(): {readonly start: string} {
  if (!existsSync('/proc/1/stat')) return {start: ''}
  const status = readFileSync('/proc/1/stat', 'utf8')
  return {start: status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''}
}

test('a lock beats while the thread of its command is at work', async () => {
  const root = await lockedOutput('alpha', 60)
  const file = path.join(root, '.tetrapla/lock')
  const beat = startBeat(file, 'alpha', 20)
  await wait(30)
  const before = statSync(file).mtimeMs
  const end = Date.now() + 20_000
  while (statSync(file).mtimeMs === before && Date.now() < end);
  expect(statSync(file).mtimeMs).toBeGreaterThan(before)
  expect(readFileSync(file, 'utf8')).toBe('alpha')
  await beat.stop()
})

test('a command that ends before the first beat starts no thread for it', async () => {
  const root = await lockedOutput('alpha', 60)
  const file = path.join(root, '.tetrapla/lock')
  const before = statSync(file).mtimeMs
  await startBeat(file, 'alpha', 20).stop()
  await wait(200)
  expect(statSync(file).mtimeMs).toBe(before)
})

test('a command whose lock was taken over changes nothing', async () => {
  const root = await temporaryFolder()
  const output = await createOutput({root})
  await output.stage(artifact('index.html', 'alpha'))
  const file = path.join(root, '.tetrapla/lock')
  writeFileSync(file, JSON.stringify({...here, token: 'bravo'}))
  await expect(output.swap([], ['index.html'])).rejects.toThrow('another command took this output over')
  await output.close()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({token: 'bravo'})
  expect(Object.keys(await readFiles(root))).toEqual(['.tetrapla/lock'])
})
