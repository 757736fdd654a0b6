/** Files beside the text: where they are published, how editions link to them, and which are not. */
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {build, judge} from '../../pipeline/driver/index.ts'
import {attest} from '../support/attest.ts'
import {linesOf} from '../check/lines.ts'
import {builtOutput, findingsIn} from '../verify/output.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const text = `# Scope

Fill in [the form](forms/visit%20form.pdf) and [](../shared/rates.csv#top "Rates").[^1] | [again](/forms/visit%20form.pdf)

[^1]: See [the data](forms/data.zip).
`

const files: Files = {
  'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/library/\n',
  'source/handbook/publication.yaml': 'title: Handbook\n',
  'source/handbook/scope.md': text,
  'source/handbook/duties.md': '# Duties\n\nDelta.\n',
  'source/handbook/forms/visit form.pdf': '%PDF-alpha',
  'source/handbook/forms/data.zip': 'PK-bravo',
  'source/shared/rates.csv': 'a,b\n1,2\n'
}

function textOf(content: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(content.get(path))
}

async function foundIn(files: Files): Promise<readonly string[]> {
  const {host, project} = await memoryProject(files, memoryOutput())
  const judged = await judge(host, project, {strict: false, only: [], found: []})
  return judged.kind === 'judged' ? linesOf(judged.diagnostics) : []
}

describe('files beside the text', () => {
  test('stand in the output as they are, and all editions link to them', async () => {
    const output = await builtOutput(files)
    const folder = 'handbook/en/files'
    expect([...output.keys()].filter((path) => path.startsWith(folder)).sort()).toEqual([
      `${folder}/_up/shared/rates.csv`,
      `${folder}/forms/data.zip`,
      `${folder}/forms/visit form.pdf`
    ])
    expect(textOf(output, `${folder}/forms/visit form.pdf`)).toBe('%PDF-alpha')
    const page = textOf(output, 'handbook/en/scope.html')
    expect(page).toContain('<a href="files/forms/visit%20form.pdf">the form</a>')
    expect(page).toContain('href="files/_up/shared/rates.csv" title="Rates"')
    expect(page).toContain('>rates.csv</a>')
    expect(textOf(output, 'handbook/en/handbook.en.json')).toContain(
      '{"kind":"attachment","href":"files/forms/data.zip","url":"https://example.org/library/handbook/en/files/forms/data.zip","mediaType":"application/zip","bytes":8,"sha256":"'
    )
    const book = unzipSync(output.get('handbook/en/handbook.en.epub') ?? new Uint8Array())
    expect(
      Object.values(book)
        .map((bytes) => strFromU8(bytes))
        .join('\n')
    ).toContain('href="https://example.org/library/handbook/en/files/forms/data.zip"')
    expect(await findingsIn(output)).toEqual([])
  })

  test('are told once where a PDF and a book have no way to them', async () => {
    const found = await foundIn({...files, 'tetrapla.yaml': 'language: en\n'})
    expect(found.filter((line) => line.includes('leaves-publication'))).toEqual([
      expect.stringContaining(
        "source/handbook/scope.md:3:9-43: warning: 4 links lead to files beside the text, where the PDF and EPUB can't follow"
      )
    ])
    expect(await findingsIn(await builtOutput({...files, 'tetrapla.yaml': 'language: en\n'}))).toEqual([])
  })

  test('that are hidden, outside the source folder, of another kind, empty or too large are told and not published', async () => {
    const page = `# Alpha

[a](.env.txt) [b](../keys.txt) [c](page.html) [d](map.svg) [e](empty.txt) [f](_notes/all.txt) [g](large.txt)
`
    const found = await foundIn({
      'tetrapla.yaml': 'language: en\nlimits: {attachmentBytes: 10}\n',
      'keys.txt': 'alpha',
      'source/alpha.md': page,
      'source/.env.txt': 'alpha',
      'source/page.html': '<p>alpha',
      'source/map.svg': '<svg/>',
      'source/empty.txt': '',
      'source/_notes/all.txt': 'alpha',
      'source/large.txt': 'alpha bravo'
    })
    expect(found.filter((line) => line.includes('warning')).map((line) => line.split('\n')[0])).toEqual([
      'source/alpha.md:3:1-14: warning: there is no file `.env.txt` that could be published [link/target-exists]',
      'source/alpha.md:3:15-31: warning: there is no file `../keys.txt` that could be published [link/target-exists]',
      'source/alpha.md:3:32-46: warning: there is no document `page.html` [link/target-exists]',
      'source/alpha.md:3:47-59: warning: `map.svg` is not a document, and files of its kind are not published [link/target-exists]',
      'source/alpha.md:3:60-74: warning: there is no file `empty.txt` that could be published [link/target-exists]',
      'source/alpha.md:3:75-94: warning: there is no file `_notes/all.txt` that could be published [link/target-exists]',
      'source/alpha.md:3:95-109: warning: the file has 11 bytes; at most 10 are published [limit/attachment-bytes]'
    ])
  })

  test('that change or go have their publication made again', async () => {
    const output = memoryOutput()
    const run = async (project: Files): Promise<void> => {
      const {host, project: read} = await memoryProject(project, output, undefined, memoryCache(output))
      const result = await build(host, read, {
        strict: false,
        only: [],
        found: [],
        allOrNothing: true,
        cache: true,
        version: '1.0.0',
        editions: ['html', 'json'],
        attest
      })
      expect(result.kind).toBe('built')
    }
    const form = 'source/handbook/forms/visit form.pdf'
    await run(files)
    await run({...files, [form]: '%PDF-other'})
    expect(textOf(output.files, 'handbook/en/files/forms/visit form.pdf')).toBe('%PDF-other')
    const {[form]: _, ...without} = files
    await run(without)
    expect(output.files.has('handbook/en/files/forms/visit form.pdf')).toBe(false)
    expect(textOf(output.files, 'handbook/en/scope.html')).toContain('<span>the form</span>')
  })
})
