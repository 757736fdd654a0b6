/** What becomes of a text that has nearly everything wrong: it is made, all editions say the same, and each outcome is told. */
import {describe, expect, test} from 'vitest'
import {build, type BuildOptions} from '../../pipeline/driver/index.ts'
import {memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const options: BuildOptions = usualBuild

const text = `---
title: 2024
status: Living
type: Meta
date: 2024-01-02T10:00:00-05:00
summary:
language: en
tags: [alpha]
---

# Alpha {#top .wide}

![Bravo](https://example.org/bravo.png) and ![](absent.png)

![Charlie](charlie.png)

[![delta](https://example.org/delta.svg)](https://example.org/echo)

:::figure[What it shows]
![Foxtrot](/foxtrot.png)
:::

##

<iframe src="https://video.example.org/golf" title="Golf, a film"></iframe>

<video><source src="https://video.example.org/hotel.mp4"></video>

<button onclick="go()">India</button> and [juliet](juliet.md), [kilo](info:kilo), [lima](javascript:a()).

<p lang="mermaid">Mike</p>

:::aside
November.
:::

## Oscar {#links}

## Papa {#links}
`

interface Outcome {
  readonly kind: string
  readonly found: readonly string[]
  readonly json: string
}

async function outcomeOf(files: Readonly<Record<string, string>>): Promise<Outcome> {
  const output = memoryOutput()
  const {host, project} = await memoryProject(files, output)
  const result = await build(host, project, options)
  const json = [...output.files].find(([path]) => path.endsWith('.en.json'))?.[1]
  return {
    kind: result.kind,
    found:
      result.kind === 'unknown'
        ? []
        : result.diagnostics.map(({ruleId, severity}) => `${severity} ${ruleId}`),
    json: new TextDecoder().decode(json)
  }
}

describe('a document of the world', () => {
  test('is made in four editions that say the same', async () => {
    const {kind, found, json} = await outcomeOf({'source/index.md': text})
    expect(found.filter((one) => one.startsWith('error'))).toEqual([])
    expect(kind).toBe('built')
    for (const word of [
      'Bravo',
      'Charlie',
      'delta',
      'Foxtrot',
      'Golf, a film',
      'India',
      'juliet',
      'November'
    ])
      expect(json).toContain(word)
    expect(json).toContain('https://video.example.org/hotel.mp4')
    expect(json).not.toContain('javascript:')
    for (const rule of [
      'front-matter/value-is-understood',
      'image/is-local',
      'image/exists',
      'heading/has-words',
      'html/is-inert',
      'link/target-exists',
      'language/tag-is-valid',
      'directive/is-known',
      'identifier/is-safe'
    ])
      expect(found).toContain(`warning ${rule}`)
  })

  test('is one of several that meet, are drafts, or are empty', async () => {
    const {kind, found, json} = await outcomeOf({
      'source/publication.yaml': 'id: alpha\ntitle: Alpha\nlanguage: en\n',
      'source/index.md': '# One\n\nSee [two](a-b.md) and [three](c.md).\n',
      'source/a-b.md': '# Two\n\nTwo.\n',
      'source/a_b.md': '+++\ntitle = "Again"\ndate = 2024-01-02\n+++\n\nTwo again.\n',
      'source/c.md': '---\ndraft: true\n---\n# Three\n\nSecret.\n',
      'source/d.md': '---\ntitle: Four\n...\n'
    })
    expect(found.filter((one) => one.startsWith('error'))).toEqual([])
    expect(kind).toBe('built')
    expect(json).toContain('Two again.')
    expect(json).toContain('Again')
    expect(json).toContain('Four')
    expect(json).not.toContain('Secret')
    expect(found).toContain('info publication/leaves-drafts-out')
    expect(found).toContain('warning project/addresses-are-unique')
    expect(found).toContain('warning document/has-content')
  })
})

test('a key that is missing is no value that is ignored', async () => {
  const head = 'authors:\n  - url: https://example.org/alpha\n  - name: [Bravo]\n'
  const {host, project} = await memoryProject(
    {'source/index.md': `---\n${head}---\n# Alpha\n\nBravo.\n`},
    memoryOutput()
  )
  const result = await build(host, project, options)
  const told = result.kind === 'built' ? result.diagnostics : []
  const named = told.filter(({message}) => message.includes('`name`'))
  expect(named.map(({message, outcome}) => [message, outcome])).toEqual([
    ['`name` is missing in item 1 of `authors`', 'what needs it is left out'],
    ['`name` must be text, and is a list', 'the value is ignored, as if it were not there']
  ])
})

test('of each outcome the block that it is in is found, in a long document, too', async () => {
  const blocks = Array.from({length: 120}, (_, one) => `Alpha [bravo](none-${one}.md). {#p${one}}\n`)
  const items = Array.from(
    {length: 120},
    (_, one) => `- charlie\n\n  Delta [echo](no-${one}.md). {#q${one}}\n`
  )
  const source = `# Long\n\n${blocks.join('\n')}\n${items.join('\n')}`
  const {host, project} = await memoryProject({'source/index.md': source}, memoryOutput())
  const result = await build(host, project, {...options, editions: ['json']})
  const losses = result.kind === 'built' ? result.publications.flatMap((one) => one.losses) : []
  const told = losses.flatMap(({at}) => at).filter(({key}) => /\/[pq]\d+$/.test(key))
  const lines = source.split('\n')
  expect(new Set(told.map(({key}) => key)).size).toBe(told.length)
  expect(told.length).toBeGreaterThan(0)
  for (const {key, line = 0} of told) expect(lines[line - 1]).toContain(`{#${key.split('/')[1] ?? ''}}`)
})
