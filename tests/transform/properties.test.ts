/** What holds for every manuscript: nothing is lost, doubled, renamed or changed in place, and links lead somewhere. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import type {DocumentNode, Flow, Inline} from '../../pipeline/model/tree/nodes.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {isBlank} from '../../pipeline/model/tree/is-blank.ts'
import {isBlock} from '../../pipeline/model/tree/shape.ts'
import {childrenOf, nodesOf, visit} from '../../pipeline/model/tree/walk.ts'
import {keepHighlighter} from '../../pipeline/transform/code/keep-highlighter.ts'
import {arrangeProject, type Arranged} from './arrange-project.ts'
import {runsOf} from '../support/runs-of.ts'

/** One for all cases: to open one takes longer than to colour what they have. */
const openHighlighter = keepHighlighter()

/** A word, unlike any other when `numberWords` is done. */
const word = fc.constantFrom('alpha', 'bravo', 'charlie', '[^one]', '[^two]', '[^three]', '*delta*', '`echo`')
const link = fc
  .constantFrom(
    '#alpha',
    '#bravo',
    'other.md',
    'other.md#charlie',
    '#p1',
    'absent.md',
    'https://example.org/'
  )
  .map((url) => `[foxtrot](${url})`)
const words = fc
  .array(fc.oneof({weight: 4, arbitrary: word}, link), {minLength: 1, maxLength: 6})
  .map((all) => all.join(' '))
const heading = fc
  .tuple(fc.integer({min: 1, max: 6}), words)
  .map(([depth, title]) => `${'#'.repeat(depth)} ${title}`)
const block = fc.oneof(
  {weight: 4, arbitrary: words},
  {weight: 3, arbitrary: heading},
  fc.array(words, {minLength: 1, maxLength: 3}).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.oneof(words, heading).map((quoted) => `> ${quoted}`),
  words.map((cell) => `| alpha | ${cell} |\n| --- | --- |\n| ${cell} | bravo |`),
  fc.oneof(words, heading).map((inner) => `:::note[Title]\n${inner}\n:::`),
  words.map((caption) => `:::table[Caption]\n| ${caption} |\n| --- |\n| bravo |\n:::`),
  fc.constant('```js\nconst alpha = "bravo"\n```')
)
const note = fc.tuple(fc.constantFrom('one', 'two', 'three', 'unused'), words)
const markdown = fc
  .tuple(fc.array(block, {minLength: 1, maxLength: 10}), fc.array(note, {maxLength: 4}))
  .map(([blocks, notes]) => [...blocks, ...notes.map(([name, text]) => `[^${name}]: ${text}`)].join('\n\n'))
const settings = fc.record({
  paragraphs: fc.constantFrom('anchors', 'numbered'),
  sections: fc.constantFrom('plain', 'numbered'),
  numbering: fc.constantFrom('document', 'publication')
})
const project = fc.record({settings, documents: fc.array(markdown, {minLength: 1, maxLength: 3})})

async function arranged({settings, documents}: {settings: object; documents: string[]}): Promise<Arranged> {
  const head = Object.entries(settings).map(([key, value]) => `${key}: ${value}\n`)
  const files = Object.fromEntries(
    ['other', 'bravo', 'charlie'].flatMap((name, index) => {
      const text = documents[index]
      return text === undefined ? [] : [[`source/book/${name}.md`, numberWords(text)]]
    })
  )
  const [only] = await arrangeProject(
    {
      'tetrapla.yaml': 'language: en\n',
      'source/book/publication.yaml': `title: Book\n${head.join('')}`,
      ...files
    },
    {openHighlighter}
  )
  if (only === undefined) throw new Error('the project has one publication')
  return only
}

/** Each letter word gets a number, so that every text of a document is its own. */
function numberWords(text: string): string {
  let count = 0
  return text.replace(
    /\b(alpha|bravo|charlie|delta|echo|foxtrot)\b(?![^\n]*\]:)/g,
    (found, name, at: number) => (/[#(/.]/.test(text[at - 1] ?? '') ? found : `${name}${++count}`)
  )
}

/** Texts in reading order; notes, and what was generated, are left out. */
function textsOf(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'noteGroup') return []
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value]
    return textsOf(childrenOf(node))
  })
}

/** Without white space between numbers of notes, which a heading that has nothing else loses. */
function wordsOf(nodes: readonly DocumentNode[]): string[] {
  return textsOf(nodes).filter((text) => !isBlank(text))
}

function idsOf(nodes: readonly DocumentNode[]): string[] {
  const ids: string[] = []
  visit(nodes, (node) => {
    if (isBlock(node)) ids.push(node.id)
  })
  return ids
}

function notesOf({
  children
}: Publication['documents'][number]): readonly Extract<DocumentNode, {type: 'note'}>[] {
  return nodesOf(children, 'note')
}

describe('arranging', () => {
  const runs = {numRuns: runsOf(20)}

  test.prop([project], runs)('keeps every text of the body, in order, the title first', async (given) => {
    const {manuscript, publication} = await arranged(given)
    publication.documents.forEach((document, index) => {
      const blocks = manuscript.documents[index]?.children ?? []
      const heading = blocks.find(({type, id}) => type === 'heading' && id === document.titleId)
      const said = heading === undefined ? [] : wordsOf([heading])
      // A heading of numbers of notes alone gives no title: words are put before them.
      expect([...(said.length === 0 ? [] : wordsOf(document.title)), ...wordsOf(document.children)]).toEqual([
        ...said,
        ...wordsOf(blocks.filter((block) => block !== heading))
      ])
    })
  })

  test.prop([project], runs)(
    'keeps every note that is referred to, once, and in order of numbers',
    async (given) => {
      const {manuscript, publication} = await arranged(given)
      publication.documents.forEach((document, index) => {
        const notes = notesOf(document)
        expect(notes.map(({number}) => number)).toEqual(notes.map((_, at) => at + 1))
        const texts = new Map(
          manuscript.documents[index]?.notes.map(({id, children}) => [id, textsOf(children)])
        )
        for (const {id, children} of notes) expect(textsOf(children)).toEqual(texts.get(id))
        const references = nodesOf(bodyOfAll(document), 'footnoteReference')
        const defined = references.filter((reference) => reference.note !== undefined)
        expect(notes.flatMap((one) => one.references).toSorted()).toEqual(
          defined.flatMap(({id}) => id ?? []).toSorted()
        )
        for (const {note: target, number} of defined) expect(notes[(number ?? 0) - 1]?.id).toBe(target)
      })
    }
  )

  test.prop([project], runs)('keeps every id, and gives none twice', async (given) => {
    const {manuscript, publication} = await arranged(given)
    publication.documents.forEach((document, index) => {
      const notes = notesOf(document)
      const used = new Set(notes.map(({id}) => id))
      const source = manuscript.documents[index]
      const before = [
        ...idsOf(source?.children ?? []),
        ...(source?.notes ?? []).filter(({id}) => used.has(id)).flatMap(({children}) => idsOf(children))
      ]
      const after = [
        ...(document.titleId === undefined ? [] : [document.titleId]),
        ...idsOf(document.children)
      ]
      expect(after.toSorted()).toEqual(before.toSorted())
      const all = [...after, ...used, ...notes.flatMap(({references}) => references)]
      expect(new Set(all).size).toBe(all.length)
    })
  })

  test.prop([project], runs)('leads every internal link to something that exists', async (given) => {
    const {publication} = await arranged(given)
    const keys = new Set(
      publication.documents.flatMap((document) => [
        document.name,
        ...[...(document.titleId === undefined ? [] : [document.titleId]), ...idsOf(document.children)].map(
          (id) => `${document.name}/${id}`
        )
      ])
    )
    for (const {target} of publication.documents.flatMap((one) => nodesOf(bodyOfAll(one), 'link'))) {
      expect(target.kind).not.toBe('reference')
      if (target.kind !== 'internal') continue
      const {document, block} = target.to
      expect(keys).toContain(block === undefined ? document : `${document}/${block}`)
    }
  })

  test.prop([project], runs)(
    'skips no level of headings, and keeps those of a sound outline',
    async (given) => {
      const {manuscript, publication} = await arranged(given)
      publication.documents.forEach((document, index) => {
        const levels = nodesOf(document.children, 'heading').map(({depth}) => depth)
        levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 1) + 1))
        const outline = manuscript.documents[index]?.children ?? []
        const said = outline.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
        const holdsOthers = nodesOf(outline, 'heading').length > said.length
        const isSound = said.every((depth, at) => depth <= (said[at - 1] ?? 1) + 1)
        // A title of a lower level raises all others.
        const isTitled = document.titleId !== undefined && said[0] === 1
        if (isTitled && isSound && !holdsOthers && notesOf(document).length === 0)
          expect(levels).toEqual(said.slice(1))
      })
    }
  )

  test.prop([project], {numRuns: runsOf(10)})('changes nothing of the manuscript', async (given) => {
    const {manuscript} = await arranged(given)
    const {manuscript: untouched} = await arranged(given)
    expect(manuscript).toEqual(untouched)
    visit(
      manuscript.documents.flatMap(({children}) => children),
      (node) => {
        expect(node).not.toHaveProperty('tokens')
        expect(node).not.toHaveProperty('number')
      }
    )
  })
})

function bodyOfAll(document: Publication['documents'][number]): (Flow | Inline)[] {
  return [...document.title, ...document.children]
}

describe('code', () => {
  const languages = ['rust', 'js', 'html', 'shell', 'json', 'yaml', 'markdown', 'diff']
  const fragment = fc.constantFrom(
    '"',
    "'",
    '`',
    '{',
    '}',
    '<a ',
    '/*',
    '*/',
    '//',
    '#',
    '\n',
    '\t',
    ' ',
    '${',
    '\\',
    '='
  )
  const code = fc
    .array(fc.oneof(fragment, fc.string({unit: 'grapheme', maxLength: 8})), {maxLength: 30})
    .map((parts) => parts.join('').replaceAll('\r', ''))

  test.prop([code, fc.constantFrom(...languages)], {numRuns: runsOf(100)})(
    'cut into runs is still itself',
    async (value, language) => {
      const highlighter = await openHighlighter(new Set(languages))
      const lines = highlighter?.tokensOf(value, language) ?? []
      highlighter?.close()
      expect(lines.map((line) => line.map(({text}) => text).join('')).join('\n')).toBe(value)
      expect(lines.flat().every(({text}) => text !== '')).toBe(true)
    }
  )
})
