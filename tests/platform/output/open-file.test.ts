/** A file of the output that a program has open, as a PDF in its viewer under Windows, stays with all of the old library, and is named. */
import {cpSync, lstatSync, readdirSync, type Stats} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {exitCodes} from '../../../pipeline/cli/exit-codes.ts'
import {failureWords, type FailureWords} from '../../../pipeline/cli/terminal/explain-failure.ts'
import {disk, type Disk} from '../../../pipeline/platform/output/disk.ts'
import {createOutput} from '../../../pipeline/platform/output/output.ts'
import {readFiles, sharedFolder, temporaryFolder, writeFiles} from '../temporary-folder.ts'
import {breakingDisk, diskThatStopsAt, filesOf, first, leaveDeadLock, second, write} from './small-build.ts'

function refusal(code: string): Error {
  return Object.assign(new Error(code), {code})
}

/**
 * A disk on which a file is open: it can be read and given a second name, but by none of its names be moved, replaced or
 * removed, and no folder around it can be moved.
 */
function diskWithOpen(file: string, code: string, whole: Disk = disk): Disk {
  const open = lstatSync(file)
  const isOpen = (other: Stats | undefined): boolean => other?.ino === open.ino && other.dev === open.dev
  const holdsOpen = (place: string): boolean => {
    const status = lstatSync(place, {throwIfNoEntry: false})
    if (status?.isDirectory() !== true) return isOpen(status)
    return readdirSync(place).some((name) => holdsOpen(path.join(place, name)))
  }
  const refuse = (...places: readonly string[]): void => {
    if (places.some(holdsOpen)) throw refusal(code)
  }
  return {
    ...whole,
    rename: async (from, to) => {
      refuse(from, to)
      return whole.rename(from, to)
    },
    unlink: async (name) => {
      refuse(name)
      return whole.unlink(name)
    }
  }
}

/** A disk that gives a file one name only. */
const diskWithoutLinks: Disk = {
  ...disk,
  link: async () => {
    throw refusal('EPERM')
  }
}

const foreign = {'a/en/mine/note.txt': 'mine'}

/** An output with a file that is not ours in a publication; made once and copied. */
let built: string

beforeAll(async () => {
  built = await sharedFolder()
  await write(built, first)
  await writeFiles(built, foreign)
})

async function builtOutput(): Promise<string> {
  const root = await temporaryFolder()
  cpSync(built, root, {recursive: true})
  return root
}

/** Of what is published; Tetrapla's own folder may keep a second name of what is open, for the next command to remove. */
async function published(root: string): Promise<Record<string, string>> {
  const all = Object.entries(await readFiles(root))
  return Object.fromEntries(all.filter(([file]) => !file.startsWith('.tetrapla/')))
}

const old = {...filesOf(first), ...foreign}
const renewed = {...filesOf(second), ...foreign}

/** What the command says of a build of `second` that fails. */
async function wordsOf(root: string, given: Disk): Promise<FailureWords> {
  return write(root, second, given).then(
    () => expect.fail('it was built'),
    (error: unknown) => failureWords(error)
  )
}

/** Files that are open, and what can't be written then: the file, or the folder that is replaced or removed as a whole. */
const places = [
  ['a/en/index.html', 'a/en'],
  ['a/en/gone.html', 'a/en'],
  ['a/en/mine/note.txt', 'a/en'],
  ['b/en/index.html', 'b'],
  ['index.html', 'index.html'],
  ['manifest.json', 'manifest.json']
] as const

const reasons = {EBUSY: 'it is in use', EPERM: 'permission denied', EACCES: 'permission denied'}

const hint =
  'what is published is whole; put this right, or close the program that has it or a file in it open, and run the command again'

/** The codes in turns on a disk that gives files second names, and one on a disk that does not. */
const cases = places.flatMap(([file, named], index) => [
  ...Object.entries(reasons)
    .filter((_, turn) => turn === index % 3)
    .map(([code, reason]) => ({file, named, code, reason, on: 'links', whole: disk})),
  {file, named, code: 'EBUSY', reason: reasons.EBUSY, on: 'no links', whole: diskWithoutLinks}
])

test.each(cases)('$file is open ($code, $on)', async ({file, named, code, reason, whole}) => {
  const root = await builtOutput()
  const words = await wordsOf(root, diskWithOpen(path.join(root, file), code, whole))
  expect(words).toEqual({
    message: `cannot write \`${named}\`: ${reason}`,
    hints: [hint],
    code: exitCodes.output
  })
  expect(await published(root)).toEqual(old)
  await write(root, second)
  expect(await readFiles(root)).toEqual(renewed)
})

test('what a command that was killed began is undone by the next when a file is open then', async () => {
  const probe = breakingDisk(() => undefined)
  await write(await builtOutput(), second, probe.disk)
  // The file before the manifest is in place.
  const last = probe.steps.lastIndexOf('link') + 1
  for (const [file, left] of [
    ['manifest.json', old],
    ['index.html', renewed]
  ] as const) {
    const root = await builtOutput()
    await expect(write(root, second, diskThatStopsAt(last).disk)).rejects.toThrow()
    await leaveDeadLock(root)
    await (await createOutput({root, disk: diskWithOpen(path.join(root, file), 'EBUSY')})).close()
    expect(await published(root)).toEqual(left)
    await write(root, second)
    expect(await readFiles(root)).toEqual(renewed)
  }
})

test('a file that another program put in place meanwhile is not taken for the one that was kept', async () => {
  const root = await builtOutput()
  // The catalogue has its second name, and another file comes in its place before it can be replaced.
  const replacing: Disk = {
    ...disk,
    rename: async (from, to) => {
      if (from.endsWith('/new/index.html') && to === path.join(root, 'index.html')) {
        await disk.unlink(to)
        await writeFiles(root, {'index.html': 'of another'})
        throw refusal('EIO')
      }
      return disk.rename(from, to)
    }
  }
  expect(await wordsOf(root, replacing)).toMatchObject({code: exitCodes.output})
  expect(await published(root)).toEqual(old)
})
