/** Which documents leave a mark at the lenient level: those that can't be read, but for what may be a draft, since its name would be told. */
import {describe, expect, test} from 'vitest'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

interface Read {
  readonly unread: string | undefined
  readonly found: readonly string[]
}

async function read(bytes: string | Uint8Array, configuration = ''): Promise<Read> {
  const limits =
    'limits: {documentBytes: 2000, attachmentBytes: 5000, frontMatterBytes: 300, nesting: 20, tableCells: 8}\n'
  const world = memoryWorld({
    'tetrapla.yaml': `language: en\nstrictness: lenient\n${limits}${configuration}`,
    'source/alpha.md': bytes
  })
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('no publication')
  const {value, diagnostics} = await readManuscript(source, project, world)
  const document = value.documents[0]
  if (document?.unread !== undefined)
    expect(document).toMatchObject({name: 'alpha', text: '', children: [], frontMatter: {data: {}}})
  return {
    unread: document?.unread?.rule,
    found: diagnostics.map(({severity, ruleId}) => `${severity} ${ruleId}`)
  }
}

const deep = `${'> '.repeat(30)}bravo\n`
const latin = new Uint8Array([...Buffer.from('# Alpha\n\nBrav'), 0xf6, ...Buffer.from('\n\nstage: one\n')])
const wide = (text: string): Uint8Array => Buffer.from(`\u{FEFF}${text}`, 'utf16le')
const long = 'charlie '.repeat(400)

describe('a document that can not be read leaves a mark, and a warning', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['YAML with a fault', '---\ntitle: "bravo\n---\n', 'front-matter/is-valid-yaml'],
    ['front matter that never closes', '---\ntitle: bravo\n', 'front-matter/closes'],
    ['front matter that is a list', '---\n- bravo\n---\n', 'front-matter/is-mapping'],
    ['front matter with a tag', '---\ntitle: !a bravo\n---\n', 'front-matter/is-plain'],
    ['TOML with a fault', '+++\ntitle = bravo\n+++\n', 'front-matter/is-valid-yaml'],
    [
      'data of a record with a fault',
      ':::document[Bravo]\n```yaml data\na: "b\n```\n:::\n',
      'front-matter/is-valid-yaml'
    ],
    ['an old encoding', latin.slice(0, 14), 'document/is-utf-8'],
    ['UTF-16', wide('# Альфа\n'), 'document/is-utf-8'],
    ['a noncharacter', '# Alpha\n\n\uFDD0\n', 'document/is-utf-8'],
    ['a control character in its head', '---\ntitle: br\u0001avo\n---\n', 'document/is-utf-8'],
    ['a file that is too large', long, 'limit/document-size'],
    ['front matter that is too large', `---\ntitle: ${long.slice(0, 400)}\n---\n`, 'limit/front-matter-size'],
    ['a text too deep, of what says that it is final', `---\nstatus: final\n---\n${deep}`, 'limit/nesting'],
    ['a table too large', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(5)}`, 'limit/table-cells'],
    [
      'what says in broken YAML that it is no draft',
      '---\ntitle: "bravo\ndraft: false\nstatus: final\n---\n',
      'front-matter/is-valid-yaml'
    ]
  ])('%s', async (_, bytes, rule) => {
    expect(await read(bytes)).toEqual({unread: rule, found: [`warning ${rule}`]})
  })
})

describe('what may be a draft, under an embargo or withdrawn has its error, and no mark', () => {
  test.each<[string, string | Uint8Array, string?]>([
    ['a draft in broken YAML', '---\ntitle: "bravo\nstatus: draft\n---\n'],
    ['with no space behind the colon', '---\ntitle: "bravo\nstatus:draft\n---\n'],
    ['with a value that is not known', '---\ntitle: "bravo\nStatus: in review\n---\n'],
    ["another tool's", '---\ntitle: "bravo\npublished: no\n---\n'],
    ['in one line', '---\n{title: "bravo, draft: true}\n---\n'],
    ['a draft in broken TOML', '+++\ntitle = bravo\ndraft = true\n+++\n'],
    ['behind what closes too early', '---\ntitle: "bravo\n---\nembargo: 2030-01-01\n---\n'],
    ['a word alone', '---\ndraft\n---\n'],
    [
      'the name that a project has for it',
      '---\ntitle: "bravo\nFreigabe: nein\n---\n',
      'map: {Freigabe: status}\n'
    ],
    ['a draft too deep', `---\nstatus: draft\n---\n${deep}`],
    ['a withdrawn text too deep', `---\nstatus: withdrawn\nwithdrawn: {date: 2020-01-01}\n---\n${deep}`],
    ['an old encoding with a key', latin],
    ['UTF-16', wide('---\nstatus: draft\n---\n# Альфа\n')],
    ['UTF-16 without its mark', Buffer.from('---\nstatus: draft\n---\n# Alpha\n', 'utf16le')],
    [
      'UTF-16 without its mark, the other way round',
      Buffer.from('---\nstatus: draft\n---\n', 'utf16le').swap16()
    ],
    ['with blanks behind the key', '---\ntitle: "bravo\nstatus   \t : draft\n---\n'],
    ['with a key in quotes', '---\ntitle: "bravo\n"published" : no\n---\n'],
    ['what is no text', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0xff])],
    ['a large file', `---\nstatus: draft\n---\n${long}`]
  ])('%s', async (_, bytes, configuration) => {
    const {unread, found} = await read(bytes, configuration)
    expect(unread).toBeUndefined()
    expect(found.some((one) => one.startsWith('error '))).toBe(true)
  })
})

test('a file that is larger than what is ever looked at has its error', async () => {
  expect(defaultLimits.attachmentBytes).toBeGreaterThan(defaultLimits.documentBytes)
  expect(await read(long.repeat(2))).toEqual({unread: undefined, found: ['error limit/document-size']})
})

test('what can be read stays as it is, with its findings', async () => {
  expect(await read('# Alpha\n\n:::nothing\n')).toMatchObject({
    unread: undefined,
    found: ['error directive/closes', 'error directive/is-known']
  })
})
