/** What an edition has no way to show is listed, with where it is. */
import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
import {ruleIds, rules, type Rule} from '../../pipeline/model/rules.ts'
import {lossGroups} from '../../pipeline/transform/losses/loss-groups.ts'
import {lossesOf} from '../../pipeline/transform/losses/losses-of.ts'
import {samplePublication} from '../support/sample-publication.ts'
import {builtOutput} from './output.ts'

const text = `---
title: Alpha
language: en
date: 2026-01-02
---

# Alpha

## Bravo

#### Charlie

> [!TIP]
> See [bravo](bravo.md), and wo\u200brds <math><mi>x</mi></math>.

<details><summary>Delta</summary>

Echo.

</details>

***

![golf](_dot.svg "Hotel") and <img src="_dot.svg" alt="">

\`\`\`js
let a = 1
\`\`\`
`

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

interface Listed {
  readonly losses: readonly {
    edition: string
    what: string
    rule?: string
    count: number
    at: {key: string; path: string; line: number}[]
  }[]
}

async function losses(configuration: string): Promise<readonly string[]> {
  const output = await builtOutput({
    'source/alpha.md': text,
    'source/bravo.md': text.replace('bravo.md', 'alpha.md'),
    'source/_dot.svg': drawing,
    'tetrapla.yaml': configuration
  })
  const manifest = JSON.parse(new TextDecoder().decode(output.get('alpha/en/manifest.json'))) as Listed
  return manifest.losses.map(
    ({edition, what, count, at}) => `${edition} ${what} ${count}: ${at.map(({line}) => line).join(' ')}`
  )
}

describe('the losses in a manifest', () => {
  test('are those that the editions have, where the source has them', async () => {
    expect(await losses('language: en\n')).toEqual([
      'json heading-level-changed 1: 11',
      'pdf callout-kind 1: 13',
      'pdf far-link 1: 14',
      'pdf invisible-character 1: 14',
      'pdf folding 1: 16',
      'pdf thematic-break 1: 22',
      'pdf image-title 1: 24',
      'pdf decorative-image 1: 24',
      'pdf code-language 1: 26',
      'pdf heading-level-changed 1: 11',
      'epub far-link 1: 14',
      'epub code-colour 1: 26',
      'epub heading-level-changed 1: 11',
      'html heading-level-changed 1: 11'
    ])
  })

  test('are fewer when the project has a web address', async () => {
    expect((await losses('baseUrl: https://example.org/\n')).join('\n')).not.toContain('far-link')
  })
})

const broken = `---
title: Alpha
language: en
date: 2026-01-02
titel: Bravo
---

See [bravo](bravo.md).

## Charlie

![Delta](echo.png) and [foxtrot](golf.md).

##

- Hotel[^1]
`

async function outcomes(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const output = await builtOutput(files, ['json'])
  const {losses} = JSON.parse(new TextDecoder().decode(output.get('alpha/en/manifest.json'))) as Listed
  return losses.map(
    ({what, rule, at}) => `${rule} ${what}: ${at.map(({key, line}) => `${line} ${key}`).join(', ')}`
  )
}

const brokenLosses = [
  'link/target-exists link-as-words: 8 alpha/p1, 12 alpha/charlie-p1',
  'image/exists image-as-words: 12 alpha/charlie-p1',
  'heading/has-words heading-left-out: 14 alpha/section',
  'footnote/is-defined footnote-as-text: 16 alpha/section-p1'
]

describe('the outcome of a finding', () => {
  test('is among the losses of each edition, with its rule and its block', async () => {
    const project = {'source/alpha.md': broken, 'tetrapla.yaml': 'language: en\n'}
    expect(await outcomes(project)).toEqual(brokenLosses)
    const output = await builtOutput(project, ['epub', 'json'])
    const {losses} = JSON.parse(new TextDecoder().decode(output.get('alpha/en/manifest.json'))) as Listed
    const of = (name: string) =>
      losses.filter(({edition}) => edition === name).map(({edition: _, ...one}) => one)
    expect(of('epub')).toEqual(of('json'))
  })

  test('is there though nobody is told of the finding', async () => {
    const off = ['link/target-exists', 'image/exists', 'heading/has-words']
      .map((rule) => `  ${rule}: off\n`)
      .join('')
    expect(
      await outcomes({'source/alpha.md': broken, 'tetrapla.yaml': `language: en\nrules:\n${off}`})
    ).toEqual(brokenLosses)
  })

  test('names no document that is left out as a draft', async () => {
    const found = await outcomes({
      'source/alpha/publication.yaml': 'title: Alpha\nlanguage: en\ndate: 2026-01-02\n',
      'source/alpha/bravo.md': '# Bravo\n\nCharlie.\n',
      'source/alpha/secret.md': '---\nstatus: draft\n---\n\n# Delta\n\n[echo](foxtrot.md)\n'
    })
    expect(found.join('\n')).toBe('')
  })

  test('each has its word in the schema of reports', async () => {
    const text = await readFile('schemas/formats/diagnostics.schema.json', 'utf8')
    const schema = JSON.parse(text) as {$defs: {losses: {properties: {what: {enum: string[]}}}}}
    const all = Object.values<Rule>(rules).flatMap(({loss}) => loss ?? [])
    expect(schema.$defs.losses.properties.what.enum).toEqual(expect.arrayContaining(all))
  })

  test('each is in the list of losses', async () => {
    const page = await readFile('docs/parity.md', 'utf8')
    for (const rule of ruleIds) {
      const {loss}: Rule = rules[rule]
      if (loss !== undefined) expect(page, rule).toContain(`| \`${loss}\``)
    }
  })
})

describe('lossesOf', () => {
  test('gives nothing for HTML and JSON, which show all', async () => {
    const publication = await samplePublication()
    expect(lossesOf('html', publication)).toEqual([])
    expect(lossesOf('json', publication)).toEqual([])
    expect(lossesOf('pdf', publication).map(({what}) => what)).toContain('thematic-break')
  })

  test('is cut to twenty places of a kind', async () => {
    const publication = await samplePublication()
    const breaks = Array.from({length: 30}, (_, index) => ({
      type: 'thematicBreak' as const,
      id: `b${index}`,
      position: {start: {line: 1, column: 1}, end: {line: 1, column: 4}}
    }))
    const [document] = publication.documents
    if (document === undefined) throw new Error('the sample has no document')
    const many = {...publication, documents: [{...document, children: breaks}]}
    const [group] = lossGroups(many, editionNames).filter(({edition}) => edition === 'pdf')
    expect(group).toMatchObject({what: 'thematic-break', count: 30})
    expect(group?.at).toHaveLength(20)
  })
})
