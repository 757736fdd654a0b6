/** What becomes of the addresses from which a site leads on to its documents. */
import {describe, expect, test} from 'vitest'
import {judgeClaim} from '../../pipeline/check/library/moved/judge-claim.ts'
import {formerPage} from '../../pipeline/import/addresses/former-page.ts'
import {importFolder, type ImportOptions} from '../../pipeline/import/import-folder.ts'
import {startOf} from '../../pipeline/model/place.ts'
import {claimOfPage} from '../../pipeline/model/publication/pages.ts'
import {memoryTree} from './memory-tree.ts'

type Files = Readonly<Record<string, string>>

/** The texts of the documents, and what is lost. */
async function imported(files: Files, options?: ImportOptions) {
  const plan = await importFolder(memoryTree(files), options)
  const texts = plan.files.flatMap((file) =>
    file.kind === 'text' && file.path.endsWith('.md') ? [[file.path, file.text] as const] : []
  )
  return {texts: Object.fromEntries(texts), lost: plan.lost.map(({path, what}) => `${path}: ${what}`)}
}

describe('documents are led to from', () => {
  test('redirect_from of Jekyll, which goes where all of it is carried over', async () => {
    const {texts, lost} = await imported({
      '_config.yml': 'title: Alpha\n',
      'bravo.md':
        '---\ntitle: Bravo\nredirect_from:\n  - /old/bravo/\n  # older\n  - /2015/01/02/bravo.html\n  - old/bravo\nnav_order: 1\n---\n\nBravo.\n',
      'charlie.md':
        '---\nredirect_from: [/Old_Charlie/, /older/charlie, /old/bravo/, /charlie.html, /a.pdf, "/x/?y"]\n---\n# Charlie\n'
    })
    expect(texts).toEqual({
      'bravo.md':
        '---\nmoved: ["old/bravo/index.html","2015/01/02/bravo.html"]\ntitle: Bravo\nnav_order: 1\n---\n\nBravo.\n',
      'charlie.md':
        '---\nmoved: ["Old_Charlie/index.html","older/charlie/index.html","/charlie.html"]\nredirect_from: [/Old_Charlie/, /older/charlie, /old/bravo/, /charlie.html, /a.pdf, "/x/?y"]\n---\n# Charlie\n'
    })
    expect(lost).toEqual([
      'charlie.md: the former address `/old/bravo/`, which `bravo.md` has',
      "charlie.md: the former address `/a.pdf`, which can't be a page of the output",
      'charlie.md: the former address `/x/?y`, since nothing behind `?` or `#` leads on'
    ])
  })

  test('one of two that differ in small and capital letters alone', async () => {
    const {texts, lost} = await imported({
      'bravo.md': '---\nredirect_from: [charlie.html, CHARLIE.html, charlie.html]\n---\n# Bravo\n'
    })
    expect(texts['bravo.md']).toMatch(/^---\nmoved: \["\/charlie.html"\]\n/)
    expect(lost).toEqual([
      'bravo.md: the former address `CHARLIE.html`, which differs in small and capital letters alone from `charlie.html`'
    ])
  })

  test('aliases of Hugo, in YAML and TOML, some beside the page', async () => {
    const {texts, lost} = await imported({
      'hugo.toml': 'title = "Alpha"\n',
      'content/_index.md': '---\naliases: [/start/]\n---\n# Alpha\n',
      'content/guide/bravo.md':
        '+++\ntitle = "Bravo"\naliases = [\n  "old",\n  "/older/",\n]\n+++\n\nBravo.\n',
      'content/guide/charlie/index.md': '---\ntitle: Charlie\naliases:\n- ../first\n---\n\nCharlie.\n'
    })
    expect(texts).toEqual({
      '_index.md': '---\nmoved: ["start/index.html"]\n---\n# Alpha\n',
      'guide/bravo.md':
        '+++\nmoved = ["guide/old/index.html","older/index.html"]\ntitle = "Bravo"\n+++\n\nBravo.\n',
      'guide/charlie/index.md': '---\nmoved: ["first/index.html"]\ntitle: Charlie\n---\n\nCharlie.\n'
    })
    expect(lost).toEqual([])
  })

  test('aliases of Quarto', async () => {
    const {texts} = await imported({
      '_quarto.yml': 'website:\n  title: Alpha\n',
      'guide/bravo.qmd': '---\ntitle: Bravo\naliases:\n  - old.html\n  - /older/\n---\n\nBravo.\n'
    })
    expect(texts['guide/bravo.md']).toBe(
      '---\nmoved: ["guide/old.html","older/index.html"]\ntitle: Bravo\n---\n\nBravo.\n'
    )
  })

  test('redirect_maps of MkDocs', async () => {
    const settings = (more: string) =>
      `site_name: Alpha\n${more}plugins:\n  - search\n  - redirects:\n      redirect_maps:\n        old.md: new/bravo.md#part\n        a/index.md: index.md\n        web.md: https://example.org/\n        gone.md: nowhere.md\n`
    const documents = {'docs/index.md': '# Alpha\n', 'docs/new/bravo.md': '# Bravo\n'}
    const {texts, lost} = await imported({'mkdocs.yml': settings(''), ...documents})
    expect(texts).toEqual({
      'index.md': '---\nmoved: ["a/index.html"]\n---\n\n# Alpha\n',
      'new/bravo.md': '---\nmoved: ["old/index.html"]\n---\n\n# Bravo\n'
    })
    expect(lost).toEqual([
      'mkdocs.yml: the former address `/web/`: `https://example.org/`, where it leads, is no document',
      'mkdocs.yml: the former address `/gone/`: `nowhere.md`, where it leads, is no document'
    ])
    const flat = await imported({'mkdocs.yml': settings('use_directory_urls: false\n'), ...documents})
    expect(flat.texts['new/bravo.md']).toBe('---\nmoved: ["/old.html"]\n---\n\n# Bravo\n')
  })

  test('addresses that lead on to one another, and many that lead to no document are told in a line', async () => {
    const {texts, lost} = await imported({
      'config.rb': '',
      'config/tech-docs.yml': `redirects:\n  /a/oldest.html: /a/older.html\n  /a/older.html: /guide/bravo.html\n${['c', 'd', 'e', 'f'].map((one) => `  /${one}/x.html: /x/gone.html\n`).join('')}`,
      'source/guide/bravo.html.md.erb': '---\ntitle: Bravo\n---\n\nBravo.\n'
    })
    expect(texts['guide/bravo.md']).toContain('moved: ["a/oldest.html","a/older.html"]\n')
    expect(lost).toEqual([
      'config/tech-docs.yml: 4 former addresses that lead to no document, of them `/c/x.html` to `/x/gone.html`'
    ])
  })

  test('settings of Docusaurus, GitBook, mdBook, Starlight and the template of GOV.UK', async () => {
    const moved = async (files: Files) =>
      Object.values((await imported(files)).texts).flatMap((text) => /^moved: (.*)$/m.exec(text)?.[1] ?? [])
    expect(
      await moved({
        'docusaurus.config.js':
          "module.exports = {plugins: [['@docusaurus/plugin-client-redirects', {redirects: [{from: ['/docs/old', '/older/'], to: '/docs/guide/bravo'}]}]]}",
        'docs/guide/bravo.md': '# Bravo\n'
      })
    ).toEqual(['["docs/old/index.html","older/index.html"]'])
    expect(
      await moved({
        '.gitbook.yaml': 'root: ./text/\nredirects:\n  old/page: guide/bravo.md\n',
        'text/SUMMARY.md': '* [Bravo](guide/bravo.md)\n',
        'text/guide/bravo.md': '# Bravo\n'
      })
    ).toEqual(['["old/page/index.html"]'])
    expect(
      await moved({
        'book.toml': '[output.html.redirect]\n"/old/bravo.html" = "../guide/bravo.html"\n',
        'src/SUMMARY.md': '* [Bravo](guide/bravo.md)\n',
        'src/guide/bravo.md': '# Bravo\n'
      })
    ).toEqual(['["old/bravo.html"]'])
    expect(
      await moved({
        'astro.config.mjs':
          "export default {redirects: {'/old': '/guide/bravo/'}, integrations: [starlight({})]}",
        'src/content/docs/guide/bravo.mdx': '# Bravo\n'
      })
    ).toEqual(['["old/index.html"]'])
    expect(
      await moved({
        'config.rb': '',
        'config/tech-docs.yml': 'redirects:\n  /old/bravo.html: /guide/bravo.html\n',
        'source/guide/bravo.html.md.erb':
          '---\ntitle: Bravo\nold_paths:\n  - /older/bravo.html\n---\n\nBravo.\n'
      })
    ).toEqual(['["older/bravo.html","old/bravo.html"]'])
  })
})

test('an address of the publication itself is none that it had', async () => {
  const {texts, lost} = await imported(
    {'_config.yml': '', 'a.md': '---\nredirect_from: [/guide/, /guide/en/a.html, /guide/old/]\n---\n# A\n'},
    {name: 'guide'}
  )
  expect(texts['a.md']).toContain('moved: ["guide/old/index.html"]\n')
  expect(lost).toEqual([
    'a.md: the former address `/guide/`, since the publication has pages there',
    'a.md: the former address `/guide/en/a.html`, since the publication has pages there'
  ])
})

test('each page that is claimed can be claimed', () => {
  const addresses = [
    '/a',
    'b/',
    '/2015/01/x.html',
    '/fr/alt/',
    '/é/ü/',
    '/a%20b/',
    '/schemas/x/',
    '/',
    '..',
    '//',
    '/a//b',
    '/A/',
    '/A_b.html',
    '/v1.2/a/',
    '/a.php',
    '/404.html',
    '/Assets/a/',
    '/con/',
    '/.well-known/a/',
    `/${'a'.repeat(201)}/`
  ]
  for (const address of addresses) {
    const found = formerPage(address, '')
    const text = 'page' in found ? claimOfPage(found.page) : ''
    if (text !== '') expect(judgeClaim({text, place: startOf('a.md')}, true)).toBeUndefined()
  }
})
