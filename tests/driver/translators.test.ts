/** Who translated a publication is said in all editions, and whether somebody has reviewed it. */
import {expect, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import {elementsOf, read, wordsOf} from '../editions/pdf/read-pdf.ts'
import {memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

/** The files of a notice in French that says this of its translation. */
async function built(translation: string): Promise<(name: string) => Uint8Array> {
  const output = memoryOutput()
  const source = `---\ntitle: Avis\ndate: 2026-01-02\ntranslation: ${translation}\n---\n\nAlpha.\n`
  const {host, project} = await memoryProject({'source/notice.fr.md': source}, output)
  const result = await build(host, project, {
    ...usualBuild,
    strict: true,
    allOrNothing: true,
    cache: false
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result, undefined, 2))
  return (name) => {
    const bytes = output.files.get(`notice/fr/${name}`)
    if (bytes === undefined) throw new Error(`the output has ${name}`)
    return bytes
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

function imprintOf(bytes: Uint8Array): string {
  return elementsOf(read(bytes).root, 'Imprint').map(wordsOf).join(' ')
}

test('translators and reviewers by name', async () => {
  const file = await built('{by: [Bravo, Charlie], reviewed: Delta}')
  const page = textOf(file('index.html')).replace(/<[^>]*>/g, '')
  expect(page).toMatch(/Traduction\s*Bravo, Charlie\s*Relecture de la traduction\s*Delta/)
  expect(textOf(file('index.html'))).toContain('"translator":[{"name":"Bravo"},{"name":"Charlie"}]')
  expect(imprintOf(file('notice.fr.pdf'))).toContain(
    'Traduction: Bravo, Charlie. Relecture de la traduction: Delta.'
  )
  expect(JSON.parse(textOf(file('notice.fr.json'))).metadata.translation).toEqual({
    by: [{name: 'Bravo'}, {name: 'Charlie'}],
    machine: false,
    reviewed: true,
    reviewers: [{name: 'Delta'}]
  })
  expect(textOf(file('notice.fr.bib'))).toContain('translator = {{Bravo} and {Charlie}}')
})

test('a machine, and nobody who has reviewed it', async () => {
  const file = await built('{machine: true, reviewed: false}')
  const page = textOf(file('index.html')).replace(/<[^>]*>/g, '')
  expect(page).toMatch(/Traduction\s*traduction automatique\s*Relecture de la traduction\s*non/i)
  expect(imprintOf(file('notice.fr.pdf'))).toMatch(
    /Traduction: traduction automatique\. Relecture de la traduction: non\./i
  )
})
