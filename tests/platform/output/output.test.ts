/** The output: staged, swapped in whole, and nothing foreign touched. */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {chmod, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {OutputFailure} from '../../../pipeline/model/host.ts'
import {ProjectFailure} from '../../../pipeline/model/world.ts'
import {disk, makeReadableFolders} from '../../../pipeline/platform/output/disk.ts'
import type {KnownFiles} from '../../../pipeline/platform/output/known-files.ts'
import {createOutput} from '../../../pipeline/platform/output/output.ts'
import {readFiles, temporaryFolder, writeFiles} from '../temporary-folder.ts'
import {artifact, filesOf, first, manifestOf, second, write} from './small-build.ts'

test('a file that comes in pieces is written as it comes, and nothing is left of one that is cut off', async () => {
  const output = await createOutput({root: await temporaryFolder()})
  const facts = {path: 'a/en/alpha.json', mediaType: 'application/json'}
  async function* pieces(isCut: boolean): AsyncGenerator<Uint8Array> {
    yield Buffer.from('al')
    if (isCut) throw new Error('cut off')
    yield Buffer.from('pha')
  }
  await expect(output.stage({...facts, arriving: pieces(true)})).rejects.toThrow('cut off')
  const sha256 = createHash('sha256').update('alpha').digest('hex')
  expect(await output.stage({...facts, arriving: pieces(false)})).toEqual({...facts, bytes: 5, sha256})
  await output.close()
})

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

  test.each([
    ['a folder of its own', {'a/en/index.html/x': 'mine'}, {'a/en/index.html': 'gone'}],
    ['a file of its own', {c: 'mine'}, {}]
  ])('refuses foreign files in the way: %s', async (_, foreign, removed) => {
    const root = await temporaryFolder()
    await write(root, first)
    for (const file of Object.keys(removed)) await rm(path.join(root, file))
    await writeFiles(root, foreign)
    const before = await readFiles(root)
    await expect(write(root, second)).rejects.toThrow(OutputFailure)
    expect(await readFiles(root)).toEqual(before)
  })

  test('takes a foreign file for its own when the bytes are the same', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {'index.html': 'first'})
    await write(root, first)
    expect(await readFiles(root)).toEqual(filesOf(first))
  })

  test('gives what is published to everybody to read, whatever the umask', async () => {
    const root = path.join(await temporaryFolder(), 'output')
    const mask = process.umask(0o077)
    await write(root, first).finally(() => process.umask(mask))
    const modes = await Promise.all(
      ['', 'a', 'a/en', 'a/en/index.html', 'index.html'].map((file) => stat(path.join(root, file)))
    )
    expect(modes.map(({mode}) => mode & 0o777)).toEqual([0o755, 0o755, 0o755, 0o644, 0o644])
  })
})

const broken =
  'is cut or no JSON, and nothing else says which files there are Tetrapla\u2019s; put it back as it was'
const other = 'was not written by Tetrapla; move it away'

test.each([
  ['is cut', (text: string) => text.slice(0, -2), broken],
  ['is empty', () => '', broken],
  ['goes on', (text: string) => `${text}\0`, broken],
  ['is of another format', (text: string) => text.replace('tetrapla-', ''), other],
  ['is of another format in the end', (text: string) => filesFirst(text).replace('tetrapla-', ''), other]
])('a manifest that %s is named, and nothing is touched', async (_, change, told) => {
  const root = await temporaryFolder()
  await write(root, first)
  await writeFile(path.join(root, 'manifest.json'), change(filesOf(first)['manifest.json'] ?? ''))
  await expect(write(root, second)).rejects.toThrow(
    `\`manifest.json\` in the output ${told}, or choose another output`
  )
  expect(await readFile(path.join(root, 'a/en/gone.html'), 'utf8')).toBe('gone')
  expect(await readdir(root)).not.toContain('.tetrapla')
})

test.each([
  ['of another order', (text: string) => changed(text, (files) => files.toReversed())],
  ['with a file twice', (text: string) => changed(text, (files) => [...files, ...files.slice(0, 1)])],
  ['with its keys in another order', filesFirst],
  ['behind a byte order mark', (text: string) => `\ufeff${text}`]
])('a manifest %s tells of what is ours as the one that was written', async (_, change) => {
  const root = await temporaryFolder()
  await write(root, first)
  await writeFiles(root, {
    'README.md': 'mine',
    'manifest.json': change(filesOf(first)['manifest.json'] ?? '')
  })
  await write(root, second)
  expect(await readFiles(root)).toEqual({...filesOf(second), 'README.md': 'mine'})
})

test('a long manifest of another order is named, and what to do', async () => {
  const root = await temporaryFolder()
  await write(root, first)
  const listed = Array.from({length: 66_000}, (_, index) => [`b/en/${index}.html`, ''] as const)
  const manifest = changed(manifestOf(Object.fromEntries(listed)), (files) => files.toReversed())
  await writeFiles(root, {'manifest.json': manifest})
  await expect(write(root, second)).rejects.toThrow(
    '`manifest.json` in the output lists its files in another order than a build does; put it back as it was, or choose another output'
  )
  expect(await readFile(path.join(root, 'a/en/gone.html'), 'utf8')).toBe('gone')
})

function changed(manifest: string, change: (files: readonly unknown[]) => readonly unknown[]): string {
  const {files, ...others}: {readonly files: readonly unknown[]} = JSON.parse(manifest)
  return JSON.stringify({...others, files: change(files)})
}

function filesFirst(manifest: string): string {
  const {files, ...others}: {readonly files: unknown} = JSON.parse(manifest)
  return JSON.stringify({files, ...others})
}

test('a manifest that may not be read is told before anything is made', async () => {
  const root = await temporaryFolder()
  await write(root, first)
  const mayRead = () => Promise.reject(Object.assign(new Error('EACCES'), {code: 'EACCES'}))
  const opening = createOutput({root, disk: {...disk, mayRead}})
  await expect(opening).rejects.toThrow('cannot write `manifest.json`: permission denied')
  expect(await readdir(root)).not.toContain('.tetrapla')
})

test('what a command knows of the build before stands for its manifest as long as that is the same', async () => {
  const root = await temporaryFolder()
  await write(root, first)
  await writeFiles(root, {'README.md': 'mine'})
  const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex')
  const files = Object.entries({...filesOf(first), 'README.md': 'mine'})
  const seen = files.map(([file, text]) => [file, sumOf(text)] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const known: KnownFiles = {
    get: (wanted) => seen.find(([file]) => file === wanted),
    [Symbol.iterator]: () => seen.values()
  }
  await write(root, second, {known})
  expect(await readFiles(root)).toEqual(filesOf(second))
  await writeFiles(root, {'README.md': 'mine'})
  await write(root, first, {known})
  expect(await readFiles(root)).toEqual({...filesOf(first), 'README.md': 'mine'})
})

test.each([
  ['is the file that was there', disk, true],
  ['is written again on a disk that gives a file one name', {...disk, link: refusesLinks}, false]
])('what a publication that is put in place has as before %s', async (_, given, isSame) => {
  const root = await temporaryFolder()
  await write(root, first)
  const sha256 = createHash('sha256').update('gone').digest('hex')
  const known: KnownFiles = {
    get: (file) => (file === 'a/en/gone.html' ? [file, sha256] : undefined),
    [Symbol.iterator]: () => [].values()
  }
  const place = path.join(root, 'a/en/gone.html')
  const before = await stat(place)
  const third = {...second, files: {...second.files, 'a/en/gone.html': 'gone'}}
  await write(root, third, {known, disk: given})
  expect(await readFiles(root)).toEqual(filesOf(third))
  const {ino, nlink} = await stat(place)
  expect([ino === before.ino, nlink]).toEqual([isSame, 1])
})

test('what can not be read by all is written again', async () => {
  const root = await temporaryFolder()
  await write(root, first)
  const sha256 = createHash('sha256').update('gone').digest('hex')
  const known: KnownFiles = {get: (file) => [file, sha256], [Symbol.iterator]: () => [].values()}
  const place = path.join(root, 'a/en/gone.html')
  await chmod(place, 0o600)
  await write(root, {...second, files: {...second.files, 'a/en/gone.html': 'gone'}}, {known})
  expect((await stat(place)).mode & 0o777).toBe(0o644)
})

test('what is changed since it was seen is written as it was made', async () => {
  const root = await temporaryFolder()
  await write(root, first)
  const sha256 = createHash('sha256').update('gone').digest('hex')
  const known: KnownFiles = {get: (file) => [file, sha256], [Symbol.iterator]: () => [].values()}
  await writeFiles(root, {'a/en/gone.html': 'mine'})
  const third = {...second, files: {...second.files, 'a/en/gone.html': 'gone'}}
  await write(root, third, {known})
  expect(await readFiles(root)).toEqual(filesOf(third))
})

async function refusesLinks(): Promise<never> {
  throw Object.assign(new Error('EPERM'), {code: 'EPERM'})
}

test('files that are asked for together are held as each is, and one that can not be looked at is named', async () => {
  const root = await temporaryFolder()
  await writeFiles(root, {'alpha.txt': 'alpha', 'bravo.txt': 'bravo'})
  const fileOf = (file: string, text: string) => ({
    path: file,
    mediaType: 'text/plain',
    bytes: text.length,
    sha256: createHash('sha256').update(text).digest('hex')
  })
  const output = await createOutput({root})
  const [alpha, bravo] = [fileOf('alpha.txt', 'alpha'), fileOf('bravo.txt', 'bravo')]
  expect(await output.holdsAll([alpha, bravo, alpha])).toBe(true)
  expect(await output.holdsAll([alpha, {...bravo, sha256: alpha.sha256}])).toBe(false)
  expect(await output.holdsAll([alpha, fileOf('charlie.txt', '')])).toBe(false)
  const long = fileOf('a'.repeat(300), '')
  await expect(output.holdsAll([alpha, long])).rejects.toThrow(`cannot write \`${long.path}\``)
  await output.close()
})

test('files that were just put in place are listed as they were written, without stamps', async () => {
  const root = await temporaryFolder()
  const output = await createOutput({root})
  const {sha256} = await output.stage(artifact('alpha.txt', 'alpha'))
  await output.swap([], ['alpha.txt'])
  const written = []
  for (const file of output.written(['alpha.txt', 'bravo.txt'].map((name) => ({path: name, sha256}))))
    written.push(file)
  expect(written).toEqual([['alpha.txt', sha256], undefined])
  await output.close()
})

test('files can be staged at once', async () => {
  const root = await temporaryFolder()
  const output = await createOutput({root})
  const names = ['a/b/1', 'a/b/2', 'a/c/3', 'a/b/c/4', '5']
  await Promise.all(names.map((name) => output.stage(artifact(name, name))))
  await output.swap(['a/b'], [...names].sort())
  await output.close()
  expect(Object.keys(await readFiles(root)).sort()).toEqual([...names].sort())
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

test('a shared file that was damaged is replaced', async () => {
  const root = await temporaryFolder()
  await write(root, first)
  await writeFiles(root, {'assets/1111111111111111.css': 'bent'})
  await write(root, first)
  expect(await readFiles(root)).toEqual(filesOf(first))
})

test('a shared file whose name is not its digest is replaced', async () => {
  const root = await temporaryFolder()
  await write(root, {...first, shared: {'schemas/edition.schema.json': 'old'}})
  await write(root, {...first, shared: {'schemas/edition.schema.json': 'new'}})
  expect((await readFiles(root))['schemas/edition.schema.json']).toBe('new')
})

describe('the folder of the output', () => {
  test('is made with those around it, and goes again when nothing was put in it', async () => {
    const root = await temporaryFolder()
    const folder = path.join(root, 'alpha/bravo/charlie')
    expect(await makeReadableFolders(folder)).toBe(true)
    expect(await makeReadableFolders(folder)).toBe(false)
    await Promise.all(['a/b', 'a/c', 'a/b/d'].map(async (name) => makeReadableFolders(path.join(root, name))))
    expect((await readdir(path.join(root, 'a'))).sort()).toEqual(['b', 'c'])
  })

  test('is refused in the place of a file', async () => {
    const root = await temporaryFolder()
    await writeFiles(root, {alpha: ''})
    await expect(makeReadableFolders(path.join(root, 'alpha'))).rejects.toThrow('EEXIST')
    await expect(createOutput({root: path.join(root, 'alpha/bravo')})).rejects.toThrow(
      'a part of its path is a file'
    )
  })

  test.runIf(existsSync('/proc/self'))('is refused where the system makes no folders', async () => {
    await expect(createOutput({root: '/proc/alpha'})).rejects.toThrow('there is no such place')
  })
})
