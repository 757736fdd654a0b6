/** What an edition has no way to show is listed, with where it is. */
import {describe, expect, test} from 'vitest'
import {editionNames} from '../../pipeline/model/publication/front-matter.ts'
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
    count: number
    at: {path: string; line: number}[]
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
      'pdf callout-kind 1: 13',
      'pdf far-link 1: 14',
      'pdf invisible-character 1: 14',
      'pdf folding 1: 16',
      'pdf thematic-break 1: 22',
      'pdf image-title 1: 24',
      'pdf decorative-image 1: 24',
      'pdf code-language 1: 26',
      'epub far-link 1: 14',
      'epub code-colour 1: 26'
    ])
  })

  test('are fewer when the project has a web address', async () => {
    expect((await losses('baseUrl: https://example.org/\n')).join('\n')).not.toContain('far-link')
  })
})

describe('lossesOf', () => {
  test('gives nothing for HTML and JSON, which show all', async () => {
    const publication = await samplePublication()
    expect(lossesOf('html', publication)).toEqual([])
    expect(lossesOf('json', publication)).toEqual([])
    expect(lossesOf('pdf', publication).map(({what}) => what)).toContain('document-number')
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
    const [, group] = lossGroups(many, editionNames).filter(({edition}) => edition === 'pdf')
    expect(group).toMatchObject({what: 'thematic-break', count: 30})
    expect(group?.at).toHaveLength(20)
  })
})
