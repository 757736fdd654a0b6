/** What the world gives of a project's files, and what it refuses. */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {ProjectFailure, type FontName} from '../../pipeline/model/world.ts'
import {diskFiles} from '../../pipeline/platform/cache/disk-files.ts'
import {withUnsaved} from '../../pipeline/platform/cache/unsaved-files.ts'
import {createWorld} from '../../pipeline/platform/world.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

async function worldWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder()
  const root = path.join(folder, 'project')
  await mkdir(root)
  await writeFiles(root, files)
  await writeFiles(folder, {'secret.md': 'secret'})
  return {root, folder, world: createWorld({files: diskFiles(root), limits: defaultLimits})}
}

test('only whoever says so has heaps of the whole process grow slower', async () => {
  const {root, world} = await worldWith({})
  expect(world).not.toHaveProperty('growSlower')
  const growSlower = () => undefined
  const own = createWorld({files: diskFiles(root), limits: defaultLimits, growSlower})
  expect(own).toMatchObject({growSlower})
})

describe('opening a file', () => {
  test('gives its bytes', async () => {
    const {world} = await worldWith({'source/a.md': 'alpha'})
    expect(await world.open('source/a.md', 10)).toEqual({ok: true, value: new TextEncoder().encode('alpha')})
  })

  test.each([
    ['../secret.md', 'outside'],
    ['source/../../secret.md', 'outside'],
    ['/etc/passwd', 'outside'],
    ['out.md', 'outside'],
    ['outer/secret.md', 'outside'],
    ['absent.md', 'missing'],
    ['a.md/b.md', 'missing'],
    ['folder', 'not-a-file'],
    ['pipe', 'not-a-file'],
    ['a\0.md', 'outside']
  ])('of %j is refused: %s', async (file, kind) => {
    const {world, root, folder} = await worldWith({'a.md': 'alpha', 'folder/b.md': 'bravo'})
    await symlink('../secret.md', path.join(root, 'out.md'))
    await symlink(folder, path.join(root, 'outer'))
    execFileSync('mkfifo', [path.join(root, 'pipe')])
    expect(await world.open(file, 100)).toMatchObject({ok: false, failure: {kind}})
  })

  test('follows a symbolic link that stays inside', async () => {
    const {world, root} = await worldWith({'a.md': 'alpha'})
    await symlink('a.md', path.join(root, 'b.md'))
    expect(await world.open('b.md', 100)).toMatchObject({ok: true})
  })

  test('says where a link leads that leads nowhere, but of none that lies elsewhere', async () => {
    const {world, root, folder} = await worldWith({'a.md': 'alpha'})
    await symlink('bravo.md', path.join(root, 'b.md'))
    await symlink('charlie.md', path.join(folder, 'c.md'))
    await symlink(folder, path.join(root, 'outer'))
    const reason = 'it is a link to `bravo.md`, where nothing is'
    expect(await world.open('b.md', 100)).toEqual({ok: false, failure: {kind: 'unreadable', reason}})
    expect(await world.open('outer/c.md', 100)).toEqual({ok: false, failure: {kind: 'missing'}})
  })

  test('refuses a file above its limit before reading it', async () => {
    const {world} = await worldWith({'a.md': 'alpha'})
    const failure = {kind: 'too-large', bytes: 5, limit: 4}
    expect(await world.open('a.md', 4)).toEqual({ok: false, failure})
  })

  test('keeps no bytes of a large one', async () => {
    const {world, root} = await worldWith({'a.zip': 'alpha'})
    expect(await world.openLarge('a.zip', 4)).toMatchObject({ok: false, failure: {kind: 'too-large'}})
    expect(await world.openLarge('a.zip', 10)).toMatchObject({ok: true})
    await writeFiles(root, {'a.zip': 'bravo'})
    expect(await world.openLarge('a.zip', 10)).toEqual({ok: true, value: new TextEncoder().encode('bravo')})
  })

  test('reads a file once, so that all editions are of one version of it', async () => {
    const {world, root} = await worldWith({'a.md': 'alpha'})
    const first = await world.open('a.md', 100)
    await writeFiles(root, {'a.md': 'bravo'})
    expect(await world.open('a.md', 100)).toBe(first)
  })

  test('finds a decomposed name by its composed one', async () => {
    const {world} = await worldWith({['e\u0301/e\u0301.md']: 'alpha'})
    expect(await world.open('\u00e9/\u00e9.md', 100)).toMatchObject({ok: true})
  })
})

const missing = {ok: false, failure: {kind: 'missing'}} as const

describe('listing a folder', () => {
  test('is in order of code units, without names that begin with _ or .', async () => {
    const names = ['b.md', 'a/z.md', 'a.md', 'B.md', '_draft.md', '.hidden/x.md', 'a/_x/y.md', 'é.md']
    const {world} = await worldWith(Object.fromEntries(names.map((name) => [`source/${name}`, 'alpha'])))
    expect(await world.list('source')).toEqual([
      'source/B.md',
      'source/a.md',
      'source/a/z.md',
      'source/b.md',
      'source/é.md'
    ])
  })

  test('whose names begin with _ is by itself, and what begins so in it is left out', async () => {
    const names = [
      'a.md',
      '_b.md',
      '_c/d.md',
      '_c/_e.md',
      '_c/f/g.md',
      '_c/_h/i.md',
      'j/_k/l.md',
      '.m/_n/o.md'
    ]
    const files = Object.fromEntries(names.map((name) => [`source/${name}`, 'alpha']))
    const found = ['source/_c/d.md', 'source/_c/f/g.md', 'source/j/_k/l.md']
    const {world} = await worldWith(files)
    expect(await world.list('source/_*')).toEqual(found)
    const nothing = {list: async () => [], read: async () => missing}
    expect(await withUnsaved(nothing, new Map(Object.entries(files))).list('source/_*')).toEqual(found)
  })

  test('lists a link that leads out, and follows no link to a folder', async () => {
    const {world, root} = await worldWith({'source/a.md': 'alpha'})
    await symlink('../../secret.md', path.join(root, 'source/out.md'))
    await symlink('.', path.join(root, 'source/loop'))
    expect(await world.list('source')).toEqual(['source/a.md', 'source/out.md'])
  })

  test('names a link to a folder whose documents it does not meet', async () => {
    const {world, root} = await worldWith({
      'source/a.md': 'alpha',
      'source/in/b.md': 'bravo',
      'shared/c.md': 'charlie',
      'pictures/d.svg': 'delta',
      'drafts/_e.md': 'echo'
    })
    for (const folder of ['shared', 'pictures', 'drafts'])
      await symlink(`../${folder}`, path.join(root, 'source', folder))
    await symlink('in', path.join(root, 'source/again'))
    expect(await world.list('source')).toEqual(['source/a.md', 'source/in/b.md', 'source/shared/'])
  })

  test('tells of a linked folder that can’t be read by its path in the project', async () => {
    const {world, root, folder} = await worldWith({'source/a.md': 'alpha', 'drafts/b.md': 'bravo'})
    const drafts = path.join(root, 'drafts')
    await symlink('../drafts', path.join(root, 'source/linked'))
    await chmod(folder, 0o755)
    await chmod(drafts, 0)
    const isRoot = process.getuid?.() === 0
    // Who may read everything is somebody else meanwhile.
    if (isRoot) process.seteuid?.(65_534)
    try {
      await expect(world.list('source')).rejects.toThrow(
        'cannot read the folder `source/linked`: permission denied'
      )
    } finally {
      if (isRoot) process.seteuid?.(0)
      await chmod(drafts, 0o755)
    }
  })

  test('that is absent or outside holds nothing', async () => {
    const {world} = await worldWith({'a.md': 'alpha'})
    expect(await world.list('absent')).toEqual([])
    expect(await world.list('..')).toEqual([])
  })
})

describe('an image', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'

  test('is judged once', async () => {
    const {world, root} = await worldWith({'a.png': svg})
    const first = await world.image('a.png')
    expect(first).toMatchObject({ok: true, value: {path: 'a.png', mediaType: 'image/svg+xml', width: 2}})
    await writeFiles(root, {'a.png': 'bravo'})
    expect(await world.image('a.png')).toEqual(first)
  })

  test('gives its clean bytes, and says when it is another since', async () => {
    const plain = {width: 20, height: 20, channels: 3} as const
    const one = await sharp({create: {...plain, background: '#0f5265'}})
      .png()
      .toBuffer()
    const other = await sharp({create: {...plain, background: '#fff'}})
      .jpeg()
      .toBuffer()
    const {world, root} = await worldWith({'a.png': one})
    const image = await world.image('a.png')
    if (!image.ok) throw new Error('an image is expected')
    const bytes = await world.imageBytes(image.value)
    expect(bytes.length).toBe(image.value.size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(image.value.digest)
    await writeFile(path.join(root, 'a.png'), other)
    await expect(world.imageBytes(image.value)).rejects.toThrow(
      new ProjectFailure('the image `a.png` changed while it was read', 'run the command again')
    )
  })

  test('gives parts of one image while another is judged', async () => {
    const of = (background: string) =>
      sharp({create: {width: 200, height: 200, channels: 3, background}})
        .png()
        .toBuffer()
    const {world} = await worldWith({'a.png': await of('#0f5265'), 'b.png': await of('#fff')})
    const image = await world.image('a.png')
    if (!image.ok) throw new Error('an image is expected')
    const hash = createHash('sha256')
    for await (const part of world.imageParts(image.value)) {
      expect(await world.image('b.png')).toMatchObject({ok: true})
      hash.update(part)
    }
    expect(hash.digest('hex')).toBe(image.value.digest)
  })

  test.each([
    ['../secret.md', {kind: 'outside'}],
    ['absent.png', {kind: 'missing'}],
    ['b.png', {kind: 'unknown-type'}]
  ])('%s is refused', async (file, failure) => {
    const {world} = await worldWith({'b.png': 'bravo'})
    expect(await world.image(file)).toEqual({ok: false, failure})
  })

  test('that is too large is refused before it is read', async () => {
    const {root} = await worldWith({'a.svg': svg})
    const world = createWorld({files: diskFiles(root), limits: {...defaultLimits, imageBytes: 10}})
    const failure = {kind: 'too-large', bytes: svg.length, limit: 10}
    expect(await world.image('a.svg')).toEqual({ok: false, failure})
  })
})

describe('what comes with Tetrapla', () => {
  const fonts: readonly FontName[] = [
    'serif-regular',
    'serif-light',
    'sans-semibold-italic',
    'mono-semibold',
    'fallback-serif-bold',
    'fallback-mono-regular',
    'symbols'
  ]

  test.each(fonts)('the font %s is TrueType', async (name) => {
    const {world} = await worldWith({})
    const bytes = await world.font(name)
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
  })

  test.each(['serif', 'sans'] as const)('the web font %s is WOFF2', async (family) => {
    const {world} = await worldWith({})
    const bytes = await world.webFont({family, style: 'italic', script: 'cyrillic'})
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2')
  })

  test('a schema is parsed', async () => {
    const {world} = await worldWith({})
    expect(await world.schema('diagnostics')).toMatchObject({title: 'Diagnostics'})
  })

  test('an image becomes a plain PNG', async () => {
    const grey = {width: 4, height: 3, channels: 4, background: '#12345678'} as const
    const webp = await sharp({create: grey}).webp({lossless: true}).toBuffer()
    const {world} = await worldWith({'a.webp': webp})
    const image = await world.image('a.webp')
    if (!image.ok || image.value.mediaType === 'image/svg+xml') throw new Error('an image is expected')
    const png = await world.toPng?.(image.value)
    expect(await sharp(png).metadata()).toMatchObject({
      format: 'png',
      width: 4,
      height: 3,
      depth: 'uchar',
      isProgressive: false
    })
  })

  test('a drawing becomes pixels', async () => {
    const {world} = await worldWith({})
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>'
    const bytes = await world.rasterize(svg, 8, 4)
    expect(new DataView(bytes.buffer).getUint32(16)).toBe(8)
  })

  test('a drawing stands on white, which nothing is seen through', async () => {
    const {world} = await worldWith({})
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="1" height="2"/></svg>'
    const {data, info} = await sharp(await world.rasterize(svg, 2, 2))
      .raw()
      .toBuffer({resolveWithObject: true})
    expect(info.channels).toBe(3)
    expect([...data]).toEqual([0, 0, 0, 255, 255, 255, 0, 0, 0, 255, 255, 255])
  })

  test('a drawing that is made in bands has the pixels that it has in one', async () => {
    const {world} = await worldWith({})
    const [width, height] = [300, 1300]
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
      '<rect width="300" height="1300" fill="#fed"/><circle cx="150" cy="500" r="140.5" fill="#a30" opacity="0.5"/>' +
      '<path d="M3 7L290 1290" stroke="#123" stroke-width="3.3"/></svg>'
    const whole = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
    const banded = await sharp(await world.rasterize(svg, width, height))
      .raw()
      .toBuffer()
    expect(banded.equals(whole)).toBe(true)
  })
})
