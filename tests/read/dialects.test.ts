/** What other kinds of Markdown write, each with what it becomes here and what is told of it: fixtures/read-dialects/cases.yaml. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {compareDiagnostics} from '../../pipeline/model/diagnostic.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {profiles, type ProfileName} from '../../pipeline/model/publication/profile.ts'
import {openEmoji} from '../../pipeline/read/markdown/dialects/open-emoji.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'
import {expectFile} from '../support/expect-file.ts'
import {treeText} from './tree-text.ts'

const file = path.join(import.meta.dirname, '..', 'fixtures', 'read-dialects', 'cases.yaml')

interface Case {
  readonly title: string
  readonly raw: string
  /** The system that the text was written for. */
  readonly from?: ProfileName
}

function isCases(value: unknown): value is readonly Case[] {
  return Array.isArray(value)
}

async function outcomeOf({title, raw, from}: Case) {
  const bytes = Buffer.from(raw)
  const emoji = await openEmoji(bytes)
  const settings = {
    limits: defaultLimits,
    html: 'keep' as const,
    records: new Set<string>(),
    ...(emoji === undefined ? {} : {emoji}),
    ...(from === undefined ? {} : {profile: profiles[from]})
  }
  const read = readDocument({path: 'a.md', name: 'a', language: 'en', bytes}, settings)
  const tree = treeText(read.value).split('\n').slice(1)
  return {
    title,
    ...(from === undefined ? {} : {from}),
    raw,
    tree: tree.map((line) => line.replace(/ #\S+(?= |$)| \(\d+:\d+-\d+:\d+\)$/g, '')).join('\n'),
    told: [...read.diagnostics]
      .sort(compareDiagnostics)
      .map(({place, message}) => `${place.start.line}:${place.start.column} ${message}`)
  }
}

describe('other kinds of Markdown', () => {
  test('are read, or told', async () => {
    const cases: unknown = parse(readFileSync(file, 'utf8'))
    if (!isCases(cases)) throw new Error('expected a list of cases')
    expect(cases.length).toBeGreaterThan(40)
    const outcomes = []
    for (const one of cases) outcomes.push(await outcomeOf(one))
    expectFile(file, stringify(outcomes, {lineWidth: 0}))
  })
})
