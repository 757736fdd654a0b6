/** Files beside the text: where they are published, how editions link to them, and which are not. */
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {build, judge} from '../../pipeline/driver/index.ts'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {linesOf} from '../check/lines.ts'
import {builtOutput, findingsIn} from '../verify/output.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const text = `# Scope

Fill in [the form](forms/visit%20form.pdf) and [](../common/rates.csv#top "Rates").[^1] | [again](/forms/visit%20form.pdf)

[^1]: See [the data](forms/data.zip).
`

const files: Files = {
  'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/library/\n',
  'source/handbook/publication.yaml': 'title: Handbook\n',
  'source/handbook/scope.md': text,
  'source/handbook/duties.md': '# Duties\n\nDelta.\n',
  'source/handbook/forms/visit form.pdf': '%PDF-alpha',
  'source/handbook/forms/data.zip': 'PK-bravo',
  'source/common/rates.csv': 'a,b\n1,2\n'
}

function textOf(content: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(content.get(path))
}

async function foundIn(files: Files, source = 'source'): Promise<readonly string[]> {
  const world = memoryWorld(files)
  const {value: project} = await readProject(world, {source, schemas: 'schemas'})
  const host = {world, output: memoryOutput(), run: createJobRunner(project, world)}
  const judged = await judge(host, project, {strict: false, only: [], found: []})
  return judged.kind === 'judged' ? linesOf(judged.diagnostics) : []
}

describe('files beside the text', () => {
  test('stand in the output as they are, and all editions link to them', async () => {
    const output = await builtOutput(files)
    const folder = 'handbook/en/files'
    expect([...output.keys()].filter((path) => path.startsWith(folder)).sort()).toEqual([
      `${folder}/_up/common/rates.csv`,
      `${folder}/forms/data.zip`,
      `${folder}/forms/visit form.pdf`
    ])
    expect(textOf(output, `${folder}/forms/visit form.pdf`)).toBe('%PDF-alpha')
    const page = textOf(output, 'handbook/en/scope.html')
    expect(page).toContain('<a href="files/forms/visit%20form.pdf">the form</a>')
    expect(page).toContain('href="files/_up/common/rates.csv" title="Rates"')
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

  test('that lie beside a source folder deep in the project are told and not published', async () => {
    const found = await foundIn(
      {
        'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/\n',
        'docs/content/alpha/bravo.md': '# Bravo\n\n[a](../../keys.txt), [b](../terms.txt), [c](/keys.txt)\n',
        'docs/content/terms.txt': 'charlie',
        'docs/keys.txt': 'delta'
      },
      'docs/content'
    )
    expect(found.map((line) => line.split('\n')[0])).toEqual([
      'docs/content/alpha/bravo.md:3:1-20: warning: there is no file `../../keys.txt` that could be published [link/target-exists]',
      'docs/content/alpha/bravo.md:3:41-55: warning: `/keys.txt` is an absolute path [link/target-exists]'
    ])
  })

  test('with names that Windows changes, or that a server may take for a page, are told and not published', async () => {
    const names = ['con.pdf', 'aux/b.pdf', 'dot./b.pdf', 'c .pdf', 'd.html.geojson', 'e.svg.gz', 'f.pl.pdf']
    const found = await foundIn({
      'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/\n',
      'source/alpha.md': `# Alpha\n\n${names.map((name) => `[a](<${name}>)`).join('\n')}\n`,
      ...Object.fromEntries(names.map((name) => [`source/${name}`, 'bravo']))
    })
    expect(found.map((line) => Number(line.split(':')[1]) - 3)).toEqual([0, 1, 2, 4, 5])
  })

  test('that only a title links to are published, and without web pages, too', async () => {
    const titled = {
      'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/\n',
      'source/handbook/publication.yaml': 'title: Handbook\n',
      'source/handbook/scope.md': '# Scope and [form](form.pdf)\n\nAlpha.\n',
      'source/handbook/form.pdf': '%PDF-alpha'
    }
    for (const editions of [['html', 'json'], ['json']] as const) {
      const output = await builtOutput(titled, editions)
      expect(textOf(output, 'handbook/en/files/form.pdf')).toBe('%PDF-alpha')
      expect(await findingsIn(output)).toEqual([])
    }
  })

  test('that change or go have their publication made again', async () => {
    const output = memoryOutput()
    const run = async (project: Files): Promise<void> => {
      const {host, project: read} = await memoryProject(project, output, undefined, memoryCache(output))
      const result = await build(host, read, {
        ...usualBuild,
        allOrNothing: true,
        editions: ['html', 'json']
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
