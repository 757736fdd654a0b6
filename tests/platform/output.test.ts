/** The output: staged, swapped in whole, finished after an interruption at any step, and nothing foreign touched. */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {chmod, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition.ts'
import {OutputFailure} from '../../pipeline/model/host.ts'
import {ProjectFailure} from '../../pipeline/model/world.ts'
import {disk, makeFolders, type Disk} from '../../pipeline/platform/output/files.ts'
import {createOutput} from '../../pipeline/platform/output/output.ts'
import {readFiles, temporaryFolder, writeFiles} from './temporary-folder.ts'

function artifact(file: string, text: string, shared = false): Artifact {
  return {path: file, mediaType: 'text/plain', bytes: new TextEncoder().encode(text), shared}
}

/** A build in small: shared files, the publications' files, and the manifest of them all. */
interface Build {
  readonly files: Readonly<Record<string, string>>
  readonly shared: Readonly<Record<string, string>>
  readonly folders: readonly string[]
}

const first: Build = {
  shared: {'assets/1111111111111111.css': 'one'},
  files: {'a/en/index.html': 'a1', 'a/en/gone.html': 'gone', 'b/en/index.html': 'b1', 'index.html': 'first'},
  folders: ['a/en', 'b/en']
}
const second: Build = {
  shared: {'assets/1111111111111111.css': 'one', 'assets/2222222222222222.css': 'two'},
  files: {'a/en/index.html': 'a2', 'c/en/index.html': 'c2', 'index.html': 'second'},
  folders: ['a/en', 'c/en']
}

function manifestOf({files, shared}: Build): string {
  const names = [...Object.keys(files), ...Object.keys(shared)].map((file) => ({path: file}))
  return JSON.stringify({files: names})
}

function filesOf(build: Build): Record<string, string> {
  const all = {...build.files, ...build.shared, 'manifest.json': manifestOf(build)}
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function write(root: string, build: Build, given: Disk = disk): Promise<void> {
  const output = await createOutput({root, disk: given})
  try {
    for (const [file, text] of Object.entries(build.shared)) await output.stage(artifact(file, text, true))
    for (const [file, text] of Object.entries(build.files)) await output.stage(artifact(file, text))
    await output.stage(artifact('manifest.json', manifestOf(build)))
    await output.swap(build.folders, Object.keys(filesOf(build)))
  } finally {
    await output.close()
  }
}

class Killed extends Error {}

/** A disk whose steps stop at the given one, as a process that is killed stops. */
function diskThatStopsAt(step: number): {readonly disk: Disk; steps(): number} {
  let count = 0
  const counted = <A extends readonly unknown[]>(act: (...given: A) => Promise<void>) => {
    return async (...given: A): Promise<void> => {
      count += 1
      if (count >= step) throw new Killed()
      await act(...given)
    }
  }
  const {write, rename, unlink, makeFolder, syncFolder} = disk
  const stopping = {
    write: counted(write),
    rename: counted(rename),
    unlink: counted(unlink),
    makeFolder: counted(makeFolder),
    syncFolder: counted(syncFolder)
  }
  return {disk: stopping, steps: () => count}
}

describe('a swap', () => {
  test('puts a build in place of the one before, and leaves nothing of its own work', async () => {
    const root = await temporaryFolder()
    await write(root, first)
    expect(await readFiles(root)).toEqual(filesOf(first))
    await write(root, second)
    expect(await readFiles(root)).toEqual(filesOf(second))
  })

  test('keeps foreign files, those in publications too', async () => {
    const root = await temporaryFolder()
    await write(root, first)
    const foreign = {
      'README.md': 'mine',
      'a/en/v/1/index.html': 'kept',
      'b/en/note.txt': 'mine',
      'b/x': 'mine'
    }
    await writeFiles(root, foreign)
    await write(root, second)
    expect(await readFiles(root)).toEqual({...filesOf(second), ...foreign})
  })

  test('removes folders that became empty', async () => {
    const root = await temporaryFolder()
    await write(root, first)
    await write(root, second)
    await expect(readFile(path.join(root, 'b'))).rejects.toThrow('ENOENT')
  })

  test('refuses to write over a foreign file, and leaves all as it was', async () => {
    const root = await temporaryFolder()
    await write(root, first)
    await writeFiles(root, {'c/en/index.html': 'mine'})
    const before = await readFiles(root)
    await expect(write(root, second)).rejects.toThrow(
      '`c/en/index.html` in the output was not written by Tetrapla'
    )
    expect(await readFiles(root)).toEqual(before)
  })

  test('takes a foreign file for its own when the bytes are the same', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'index.html': 'first'})
    await write(root, first)
    expect(await readFiles(root)).toEqual(filesOf(first))
  })

  test('does not follow a symbolic link out of the output', async () => {
    const [root, outside] = [await temporaryFolder(), await temporaryFolder()]
    await writeFiles(outside, {'en/index.html': 'theirs'})
    await symlink(outside, path.join(root, 'a'))
    await expect(write(root, first)).rejects.toThrow('leads out of the output')
    expect(await readFiles(outside)).toEqual({'en/index.html': 'theirs'})
  })

  test('removes nothing outside that a changed manifest names', async () => {
    const folder = await temporaryFolder()
    const root = path.join(folder, 'output')
    await writeFiles(folder, {'precious.md': 'precious'})
    await writeFiles(root, {'manifest.json': JSON.stringify({files: [{path: '../precious.md'}]})})
    await write(root, first)
    expect(await readFile(path.join(folder, 'precious.md'), 'utf8')).toBe('precious')
  })
})

test('an output that was closed without a swap leaves no trace', async () => {
  const root = path.join(await temporaryFolder(), 'output')
  const output = await createOutput({root})
  await output.stage(artifact('index.html', 'alpha'))
  await output.close()
  await expect(readFile(root)).rejects.toThrow('ENOENT')
})

/** The image's first five characters, as its parts come: in one buffer. */
async function* inTwoParts({path: file}: {readonly path: string}): AsyncIterable<Uint8Array> {
  const buffer = Buffer.from(file.slice(0, 5))
  yield buffer.subarray(0, 2)
  yield buffer.subarray(2)
}

// eslint-disable-next-line require-yield
async function* failing(error: Error): AsyncIterable<Uint8Array> {
  throw error
}

describe('a file in pieces', () => {
  const image = {path: 'alpha.png', digest: 'alpha', size: 5}
  const pieces = [Buffer.from('<'), image, Buffer.from('|'), image, Buffer.from('>')]
  const file = {path: 'a/en/a.epub', mediaType: 'application/epub+zip', pieces}

  test('is written with its images in their places, and told as the file that it is', async () => {
    const root = await temporaryFolder()
    const output = await createOutput({root, imageParts: inTwoParts})
    const written = await output.stage(file)
    await output.swap(['a/en'], [file.path])
    await output.close()
    const whole = '<alpha|alpha>'
    const sha256 = createHash('sha256').update(whole).digest('hex')
    expect(written).toEqual({path: file.path, mediaType: file.mediaType, bytes: whole.length, sha256})
    expect((await readFiles(root))[file.path]).toBe(whole)
  })

  test('is not published when an image of it is gone', async () => {
    const root = await temporaryFolder()
    const gone = new ProjectFailure('the image changed', 'run the command again')
    const output = await createOutput({root, imageParts: () => failing(gone)})
    await expect(output.stage(file)).rejects.toThrow(gone)
    await output.close()
    expect(await readFiles(root)).toEqual({})
  })

  test('stands alone at its path', async () => {
    const output = await createOutput({
      root: await temporaryFolder(),
      imageParts: inTwoParts
    })
    await output.stage(file)
    await expect(output.stage(file)).rejects.toThrow('two artifacts with the path')
    await output.close()
  })
})

test('two artifacts with one path and other bytes are a fault of ours', async () => {
  const output = await createOutput({root: await temporaryFolder()})
  await output.stage(artifact('a', 'alpha'))
  await expect(output.stage(artifact('a', 'bravo'))).rejects.toThrow('two artifacts with the path a')
  await expect(output.stage(artifact('../a', 'bravo'))).rejects.toThrow('must be relative')
  await output.close()
})

test('a shared file whose name is not its digest is replaced', async () => {
  const root = await temporaryFolder()
  await write(root, {...first, shared: {'schemas/edition.schema.json': 'old'}})
  await write(root, {...first, shared: {'schemas/edition.schema.json': 'new'}})
  expect((await readFiles(root))['schemas/edition.schema.json']).toBe('new')
})

describe('a build that is killed at any step', () => {
  test('leaves each publication whole, and the next command needs no cleaning', async () => {
    const probe = diskThatStopsAt(Number.POSITIVE_INFINITY)
    const whole = await temporaryFolder()
    await write(whole, first)
    await write(whole, second, probe.disk)
    expect(probe.steps()).toBeGreaterThan(20)
    let finished = 0
    for (let step = 1; step <= probe.steps(); step += 1) {
      const root = await temporaryFolder()
      await write(root, first)
      await writeFiles(root, {'a/en/mine.txt': 'mine'})
      await expect(write(root, second, diskThatStopsAt(step).disk)).rejects.toThrow(Killed)
      // What the dead process would have left: its lock.
      await mkdir(path.join(root, '.tetrapla'), {recursive: true})
      await writeFile(path.join(root, '.tetrapla/lock'), '999999999 1\n')
      const next = await createOutput({root})
      await next.close()
      const files = await readFiles(root)
      const isNew = files['index.html'] === 'second'
      finished += isNew ? 1 : 0
      expect(files).toEqual({...filesOf(isNew ? second : first), 'a/en/mine.txt': 'mine'})
    }
    expect(finished).toBeGreaterThan(5)
  })

  test('is finished by a command that is killed in its turn', async () => {
    const root = await temporaryFolder()
    await write(root, first)
    let step = 12
    await expect(write(root, second, diskThatStopsAt(20).disk)).rejects.toThrow(Killed)
    for (;;) {
      const stopping = diskThatStopsAt((step += 1) - 12)
      try {
        await (await createOutput({root, disk: stopping.disk})).close()
        break
      } catch (error) {
        expect(error).toBeInstanceOf(Killed)
      }
    }
    expect(await readFiles(root)).toEqual(filesOf(second))
  })
})

describe('the lock', () => {
  test('is held by one command at a time', async () => {
    const root = await temporaryFolder()
    const output = await createOutput({root})
    await expect(createOutput({root})).rejects.toThrow(`another command (process ${process.pid}) is writing`)
    await output.close()
    await (await createOutput({root})).close()
  })

  test.each([
    ['of a process that is gone', '999999999 1'],
    ['of a process number that was given out again', `${process.pid} 1`],
    ['that is not one', '']
  ])('%s is taken over', async (_, content) => {
    const root = await temporaryFolder()
    await writeFiles(root, {'.tetrapla/lock': content})
    await (await createOutput({root})).close()
    expect(await readFiles(root)).toEqual({})
  })
})

describe('the folder of the output', () => {
  test('is made with those around it, and goes again when nothing was put in it', async () => {
    const root = await temporaryFolder()
    const folder = path.join(root, 'alpha/bravo/charlie')
    expect(await makeFolders(folder)).toBe(true)
    expect(await makeFolders(folder)).toBe(false)
    await Promise.all(['a/b', 'a/c', 'a/b/d'].map(async (name) => makeFolders(path.join(root, name))))
    expect((await readdir(path.join(root, 'a'))).sort()).toEqual(['b', 'c'])
  })

  test('is refused in the place of a file', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {alpha: ''})
    await expect(makeFolders(path.join(root, 'alpha'))).rejects.toThrow('EEXIST')
    await expect(createOutput({root: path.join(root, 'alpha/bravo')})).rejects.toThrow(
      'a part of its path is a file'
    )
  })

  test.runIf(existsSync('/proc/self'))('is refused where the system makes no folders', async () => {
    await expect(createOutput({root: '/proc/alpha'})).rejects.toThrow('there is no such place')
  })
})

describe('a failure of the disk', () => {
  function failing(step: keyof Disk, code: string): Disk {
    const fail = async (): Promise<void> => {
      throw Object.assign(new Error('failed'), {code})
    }
    return {...disk, [step]: fail}
  }

  test.each([
    ['write', 'ENOSPC', 'the disk is full'],
    ['write', 'EROFS', 'the disk is read-only'],
    ['makeFolder', 'EACCES', 'permission denied'],
    ['rename', 'EIO', 'the disk reports a fault']
  ] as const)('in %s (%s) is told in words', async (step, code, words) => {
    const root = await temporaryFolder()
    await write(root, first)
    const before = await readFiles(root)
    await expect(write(root, second, failing(step, code))).rejects.toThrow(words)
    await expect(write(root, second, failing(step, code))).rejects.toBeInstanceOf(OutputFailure)
    expect(await readFiles(root)).toEqual(before)
  })

  test('keeps a journal that cannot be read from being guessed at', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'.tetrapla/journal.json': '[{"kind":"remove","path":"../a"}]'})
    await expect(createOutput({root})).rejects.toThrow('cannot be read')
    await rm(path.join(root, '.tetrapla'), {recursive: true})
    await chmod(root, 0o755)
  })
})
