/** `tetrapla import`: writes a project that checks, again and again, and never over what is there. */
import {mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {paragraph, run, wordFile} from '../import/word-file.ts'
import {tetrapla} from './run-command.ts'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-import-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

const book = {
  'My Book/book.toml': '[book]\ntitle = "Alpha"\n',
  'My Book/src/SUMMARY.md': '- [Bravo](bravo.md)\n- [Later]()\n',
  'My Book/src/bravo.md': '# Bravo\n\n{{#include code.rs}}\n',
  'My Book/src/code.rs': 'Charlie.\n'
}

test('a folder becomes a project that checks; a second time nothing changes, and an edited file stays', () => {
  const folder = folderWith(book)
  const first = tetrapla(folder, ['import', 'My Book', '--to', 'project'])
  expect(first).toMatchObject({code: 0, err: ''})
  expect(first.out).toContain('src/SUMMARY.md:2: not imported: “Later”, a chapter without a text\n')
  expect(first.out).toContain(
    '3 files written to `source/my-book`, 0 there already, 0 kept; 1 not imported\n'
  )
  expect(first.out).toContain(
    'tetrapla.yaml: `language: en`, since nothing says what the documents are in: `--language` says another\n'
  )
  expect(readFileSync(path.join(folder, 'project/tetrapla.yaml'), 'utf8')).toBe(
    'language: en\nfrom: mdbook\n'
  )
  expect(tetrapla(path.join(folder, 'project'), ['check', '--strict'])).toMatchObject({code: 0})

  const document = path.join(folder, 'project/source/my-book/bravo.md')
  expect(readFileSync(document, 'utf8')).toBe('# Bravo\n\nCharlie.\n')
  writeFileSync(document, '# Edited\n')
  const second = tetrapla(folder, ['import', 'My Book', '--to', 'project'])
  expect(second.out).toContain(
    '0 files written to `source/my-book`, 2 there already, 1 kept; 1 not imported\n'
  )
  expect(second.out).toContain('source/my-book/bravo.md: kept as it is')
  expect(readFileSync(document, 'utf8')).toBe('# Edited\n')
})

test('a DOCX file becomes a document', () => {
  const folder = folderWith({
    'Report.docx': wordFile(paragraph(run('Alpha'), 'berschrift1') + paragraph(run('Bravo.')))
  })
  const {code, out} = tetrapla(folder, ['import', 'Report.docx', '--reporter', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    written: ['tetrapla.yaml', 'source/report.md'],
    lost: [{path: 'Report.docx'}]
  })
  expect(readFileSync(path.join(folder, 'source/report.md'), 'utf8')).toContain('## Alpha\n\nBravo.\n')
  expect(tetrapla(folder, ['check'])).toMatchObject({code: 0})
})

test('a folder that is called by its language is a language of the publication around it', () => {
  const folder = folderWith({
    'handbook/5.0/en/alpha.md': '# Alpha\n\nWords.\n',
    'handbook/5.0/pt_BR/alpha.md': '# Alfa\n\nPalavras.\n',
    'handbook/is-a/bravo.md': '# Bravo\n'
  })
  const imported = (from: string, language: string) =>
    tetrapla(folder, ['import', from, '--to', 'project', '--language', language]).out
  expect(imported('handbook/5.0/en', 'en')).toContain('files written to `source/handbook/en`')
  expect(imported('handbook/5.0/pt_BR', 'pt-BR')).toContain('files written to `source/handbook/pt-br`')
  expect(imported('handbook/is-a', 'en')).toContain('files written to `source/is-a`')
  rmSync(path.join(folder, 'project/source/is-a'), {recursive: true})
  expect(tetrapla(folder, ['build', 'project', '--edition', 'json']).out).toMatch(
    /^handbook \(en\).*\nhandbook \(pt-BR\)/m
  )
})

test('what comes into a project in another language says its own, and that the settings stay', () => {
  const page = (language: string) => `<html lang="${language}"><title>Alpha</title><p>Bravo.</p></html>`
  const folder = folderWith({
    'tetrapla.yaml': 'language: en\npublisher: Charlie\n',
    'web/page.html': page('fr'),
    'web/asked.html': `<h1>Delta</h1>${page('fr')}`,
    'Report.docx': wordFile(paragraph(run('Alpha'), 'berschrift1') + paragraph(run('Bravo.'))),
    'words/echo.md': '# Echo\n'
  })
  const imported = (...words: readonly string[]) => tetrapla(folder, ['import', ...words]).out
  const textOf = (file: string) => readFileSync(path.join(folder, 'source', file), 'utf8')
  expect(imported('web/page.html')).toContain(
    'tetrapla.yaml: kept as it is; what is imported says `language: fr` itself\n1 file written to `source`, 0 there already, 1 kept;'
  )
  expect(textOf('page.md')).toBe('---\nlanguage: "fr"\ntitle: "Alpha"\n---\n\nBravo.\n')
  imported('web/asked.html', '--language', 'de')
  expect(textOf('asked.md')).toMatch(/^---\nlanguage: "de"\n---\n\n# Delta\n/)
  imported('Report.docx', '--language', 'de')
  expect(textOf('report.md')).toContain('language: de\n')
  imported('words', '--language', 'de')
  expect(textOf('words/publication.yaml')).toContain('language: de\n')
  expect(readFileSync(path.join(folder, 'tetrapla.yaml'), 'utf8')).toBe('language: en\npublisher: Charlie\n')
})

test.each([
  [['import'], '`import` needs one folder or file'],
  [['import', 'zulu'], 'there is no `zulu`\n  hint: name a folder, a web page or a DOCX file'],
  [['import', 'nnoe'], 'there is no `nnoe`\n  hint: did you mean `none`?'],
  [['import', 'none'], 'there is no Markdown and no web page in `none` that could be imported'],
  [
    ['import', 'https://example.org/alpha'],
    '`https://example.org/alpha` is on the web, and nothing is fetched'
  ],
  [['import', 'a.txt'], '`a.txt` is no folder, no HTML page and no DOCX file'],
  [['import', 'b.docx'], 'cannot import `b.docx`: it is no DOCX file'],
  [['import', '.'], 'the project would lie in what is imported'],
  [['import', '.', '--profile', 'mkdoc'], 'there is no profile `mkdoc`'],
  [['import', 'b.docx', '--track', 'all'], 'there is no track `all`']
])('%j is refused in one sentence', (words, message) => {
  const {code, err} = tetrapla(
    folderWith({'a.txt': '', 'b.docx': 'x', 'none/settings.yaml': 'a: 1\n'}),
    words
  )
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test.each([
  ['mkdocs.yml', 'site_name: Alpha\nnav: [bravo.md]\n', 'docs'],
  ['astro.config.mjs', 'export default {integrations: [starlight({})]}\n', 'docs'],
  ['config.toml', 'baseURL = "https://example.org/"\n', 'content'],
  ['config.rb', 'activate :blog\n', 'source']
])('settings above the folder that was named are told: %s', (name, settings, inner) => {
  const folder = folderWith({[`site/${name}`]: settings, [`site/${inner}/bravo.md`]: '# Bravo\n\nWords.\n'})
  const {out} = tetrapla(folder, ['import', `site/${inner}`, '--to', 'project'])
  expect(out).toContain(
    `../${name}: not imported: what it says of titles, order and languages, since it lies above \`site/${inner}\`: \`tetrapla import site\` has it\n`
  )
  expect(tetrapla(folder, ['import', 'site', '--to', 'other']).out).not.toContain(`../${name}`)
})

test('settings of another program, of the same name, are not told', () => {
  const folder = folderWith({'site/config.toml': 'port = 1\n', 'site/docs/bravo.md': '# Bravo\n\nWords.\n'})
  expect(tetrapla(folder, ['import', 'site/docs', '--to', 'project']).out).not.toContain('config.toml')
})
