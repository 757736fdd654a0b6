/** Cases of fixtures/check/against/: what of an earlier output would vanish, and where that is told. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {judge} from '../../pipeline/driver/index.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {readEarlier} from '../../pipeline/cli/outputs/earlier/read-earlier.ts'
import {memoryCache, memoryOutput, memoryProject, type MemoryCache} from '../driver/memory-host.ts'
import {expectFile} from '../support/expect-file.ts'
import {builtOutput, filesOf, type OutputContent} from '../verify/output.ts'
import {linesOf} from './lines.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'check', 'against')

function filesBelow(root: string): Files {
  const entries = readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)]
    })
  )
}

/** What is found in `after` when it is compared with the output, whose ids are known when it is `kept`. */
async function compare(
  output: OutputContent,
  after: Files,
  only: readonly string[] = [],
  kept?: MemoryCache
): Promise<readonly Diagnostic[]> {
  const earlier = await readEarlier(filesOf(output), 'manifest.json')
  if (typeof earlier === 'string') throw new Error(earlier)
  const {host, project} = await memoryProject(after, memoryOutput(), undefined, kept)
  const judged = await judge(host, project, {
    strict: false,
    only,
    found: earlier.diagnostics,
    earlier: earlier.library
  })
  if (judged.kind !== 'judged') throw new Error('an id is not known')
  return judged.diagnostics.filter(({ruleId}) => /^(?:address|identifier)\//.test(ruleId))
}

const usual: readonly EditionName[] = ['json', 'html']

describe('a project and an earlier output', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const root = path.join(folder, name)
    const found = await compare(
      await builtOutput(filesBelow(path.join(root, 'before')), usual),
      filesBelow(path.join(root, 'after'))
    )
    expectFile(
      path.join(root, 'expected', 'diagnostics.txt'),
      linesOf(found)
        .map((line) => `${line}\n`)
        .join('')
    )
  })

  const head = 'language: en\n'
  const two: Files = {
    'tetrapla.yaml': head,
    'source/alpha.md': '# Alpha\n\nBravo.\n\nCharlie.\n',
    'source/delta.md': '# Delta\n\nEcho.\n'
  }

  test('tell where blocks are that moved, what is gone, and each that may be another', async () => {
    const texts = [
      'Bravo follows, and nobody has ever asked for its reasons.',
      'Charlie stands third, where it has always stood before.',
      'Delta is the last of those that anybody has counted.',
      'Echo was heard by everybody who stood on the other side.'
    ]
    const [bravo, charlie, , echo] = texts
    const book = (one: string, two: string): Files => ({
      'tetrapla.yaml': head,
      'source/alpha/one.md': one,
      'source/alpha/two.md': two,
      'source/alpha/publication.yaml': 'title: Alpha\n'
    })
    const output = await builtOutput(
      book(`# One\n\n${texts.join('\n\n')}\n\n## Scope\n`, `# Two\n\nFoxtrot.\n\n## Reach\n`),
      usual
    )
    const after = book(
      `# One\n\n${String(echo)}\n\n## Who may ask for it\n`,
      `# Two\n\n${String(bravo)}\n\nFoxtrot.\n\n${String(charlie)}\n\n## How far it goes\n`
    )
    const found = await compare(output, after, [], {...memoryCache(memoryOutput()), output})
    expect(
      linesOf(found)
        .flatMap((line) => line.split('\n'))
        .filter((line) => !line.startsWith('  hint'))
    ).toEqual([
      'source/alpha/one.md:1:1-6: error: `alpha/en/one.html#one-p3` would vanish [address/block-stays]',
      'source/alpha/one.md:5:1-22: warning: the identifier `scope` was that of other words: “Scope” [identifier/may-have-moved]',
      'source/alpha/two.md:3:1-58: info: `alpha/en/one.html#one-p1` leads on to `alpha/en/two.html#one-p1`, and 1 more of its ids to the same document [address/block-moved]',
      'source/alpha/two.md:9:1-19: warning: the identifier `reach` was that of other words: “Reach” [identifier/may-have-moved]'
    ])
  })

  test('have the same lists of figures and notices of newer originals, which builds make', async () => {
    const texts = {
      'tetrapla.yaml': head,
      'source/alpha.md':
        '# Alpha\n\n:::table[Bravo]\n\n| C |\n| - |\n| d |\n\n:::\n\n::list-of{type=table}\n\n- Echo.\n\n> [!NOTE]\n> Foxtrot.\n',
      'source/alpha.fr.md': '---\ntranslated-from: en\n---\n\n# Alpha\n\nGolf.\n'
    }
    const output = await builtOutput(texts, usual)
    expect(await compare(output, texts)).toEqual([])
    const found = await compare(output, {
      ...texts,
      'source/alpha.md': texts['source/alpha.md'].replace(/- Echo.*/s, 'Echo.\n')
    })
    expect(found.map(({message}) => message)).toEqual([
      '`alpha/en/index.html#alpha-l2` would vanish',
      '`alpha/en/index.html#alpha-n1` would vanish',
      '`alpha/en/index.html#alpha-p2` would vanish'
    ])
  })

  test('tell that the page of the contents of many documents would vanish, and how to keep its address', async () => {
    const many = (count: number, more = ''): Files => ({
      'tetrapla.yaml': head,
      'source/alpha/publication.yaml': `title: Alpha\n${more}`,
      ...Object.fromEntries(
        Array.from({length: count}, (_, index) => [`source/alpha/d${String(index)}.md`, '# Bravo\n'])
      )
    })
    const output = await builtOutput(many(61), ['html'])
    const moved = (await compare(output, many(60, 'moved: alpha/en/d60.html\n'))).filter(
      ({ruleId}) => ruleId === 'address/page-stays'
    )
    expect(moved.map(({message, hints}) => [message, hints])).toEqual([
      [
        '`alpha/en/index.contents.html` would vanish',
        [
          'write `moved: alpha/en/index.contents.html` in the front matter of the document that takes its place'
        ]
      ]
    ])
    const both = 'moved: [alpha/en/d60.html, alpha/en/index.contents.html]\n'
    const kept = (await compare(output, many(60, both))).map(({ruleId}) => ruleId)
    expect(kept).not.toContain('address/page-stays')
    expect((await compare(output, many(61))).map(({ruleId}) => ruleId)).not.toContain('address/page-stays')
  })

  test('say that ids are not known without a JSON edition', async () => {
    const found = await compare(await builtOutput(two, ['html']), {
      ...two,
      'source/alpha.md': '# Alpha\n\nBravo.\n'
    })
    expect(found.map(({ruleId, place, severity}) => `${place.path}: ${severity} ${ruleId}`)).toEqual([
      'alpha/en/alpha.en.json: warning address/can-be-compared',
      'delta/en/delta.en.json: warning address/can-be-compared'
    ])
  })

  test('tell ids of a publication that has no web pages by its documents', async () => {
    const after = {
      ...two,
      'tetrapla.yaml': `${head}editions: [json]\n`,
      'source/alpha.md': '# Alpha\n\nBravo.\n'
    }
    const found = await compare(await builtOutput(two, ['json']), after)
    expect(found.map(({message}) => message)).toEqual(['`alpha/alpha-p2` would vanish'])
  })

  test('are compared as far as is asked', async () => {
    const after = {
      'tetrapla.yaml': head,
      'source/alpha.md': '# Alpha\n\nBravo.\n',
      'source/delta.md': '# Delta\n'
    }
    const output = await builtOutput(two, usual)
    expect((await compare(output, after, ['alpha'])).map(({place}) => place.path)).toEqual([
      'source/alpha.md'
    ])
    expect((await compare(output, after)).map(({place}) => place.path)).toEqual([
      'source/alpha.md',
      'source/delta.md'
    ])
  })

  test('are told two hundred ids of a document, and how many more there are', async () => {
    const long = Array.from({length: 230}, (_, index) => `Word ${index}.`).join('\n\n')
    const output = await builtOutput({...two, 'source/alpha.md': `# Alpha\n\n${long}\n`}, usual)
    const found = await compare(output, {...two, 'source/alpha.md': '# Alpha\n\nWord 0.\n'})
    expect(found).toHaveLength(201)
    expect(found.at(-1)?.message).toBe('29 more ids of this document would vanish')
  })
})

describe('what an earlier output says', () => {
  const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
  const manifest = (publications: unknown, files: unknown = []): Uint8Array =>
    bytes({format: 'tetrapla-manifest', formatVersion: 1, publications, files})
  const listed = {
    id: 'alpha',
    language: 'en',
    type: 'document',
    title: 'Alpha',
    editions: [{edition: 'json', path: 'alpha/en/alpha.en.json', bytes: 1}]
  }
  const after = {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': '# Alpha\n\nBravo.\n'}

  test.each([
    ['nothing', undefined],
    ['no JSON', new TextEncoder().encode('{')],
    ['no UTF-8', Uint8Array.of(0xff)],
    ['another format', bytes({format: 'other'})],
    ['no list', manifest({})],
    ['only what leads outside', manifest([{...listed, id: '../alpha'}])]
  ])('is no manifest: %s', async (_, content) => {
    const files = new Map(content === undefined ? [] : [['manifest.json', content]])
    expect(await readEarlier(filesOf(files), 'manifest.json')).toBeTypeOf('string')
  })

  test.each([
    ['no JSON', new TextEncoder().encode('{')],
    ['a list', bytes([])],
    ['documents that are none', bytes({documents: [1]})],
    ['deep nesting', new TextEncoder().encode(`{"documents":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['nothing', undefined]
  ])('of a publication can be %s', async (_, content) => {
    const files = new Map([['manifest.json', manifest([listed, listed])]])
    if (content !== undefined) files.set('alpha/en/alpha.en.json', content)
    const found = await compare(files, after)
    expect(found.map(({ruleId, place}) => `${place.path}: ${ruleId}`)).toEqual([
      'alpha/en/alpha.en.json: address/can-be-compared'
    ])
  })

  test('of blocks may be of any kind', async () => {
    const documents = [
      {
        name: 'alpha',
        key: 'alpha',
        title: 1,
        addresses: {html: {href: '%ff#x'}},
        children: [
          {id: 'p9', key: 'alpha/p9', text: {}},
          {id: 7, key: 'alpha/7'},
          {id: '', key: ''},
          null,
          'text'
        ]
      }
    ]
    const files = new Map([
      ['manifest.json', manifest([listed])],
      ['alpha/en/alpha.en.json', bytes({documents})]
    ])
    expect((await compare(files, after)).map(({message}) => message)).toEqual(['`alpha/p9` would vanish'])
  })
})
