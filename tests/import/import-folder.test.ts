/** What folders of other systems become: their contents in order, their documents, what these need, and what is told. */
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {importFolder} from '../../pipeline/import/import-folder.ts'
import {includeFiles} from '../../pipeline/import/texts/includes.ts'
import type {ImportPlan} from '../../pipeline/import/import-plan.ts'
import {processorSeconds} from '../support/processor-seconds.ts'
import {isWhole} from '../support/runs-of.ts'
import {memoryTree} from './memory-tree.ts'

type Files = Readonly<Record<string, string>>

function contentsOf(plan: ImportPlan): unknown {
  return parse(textOf(plan, 'publication.yaml'))
}

function textOf({files}: ImportPlan, path: string): string {
  const file = files.find((one) => one.path === path)
  return file?.kind === 'text' ? file.text : `no text: ${files.map((one) => one.path).join(' ')}`
}

function lostIn({lost}: ImportPlan): readonly string[] {
  return lost.map(({path, line, what}) => `${path}${line === undefined ? '' : `:${line}`}: ${what}`)
}

describe('the order and the title come from', () => {
  const systems: readonly (readonly [string, Files, object, readonly string[]])[] = [
    [
      'mdbook',
      {
        'book.toml': '[book]\ntitle = "Alpha"\nauthors = ["Ada"]\nlanguage = "fr"\nsrc = "text"\n',
        'text/SUMMARY.md':
          '# Summary\n\n[Bravo](bravo.md)\n\n# Part\n\n- [Charlie](sub/charlie.md)\n  - [Draft]()\n- [Web](https://example.org/)\n- [Gone](gone.md)\n\n[Zulu](zulu.md)\n',
        'text/bravo.md': '# Bravo\n',
        'text/sub/charlie.md': 'Charlie.\n',
        'text/unlisted.md': '# Unlisted\n',
        'text/zulu.md': '# Zulu\n'
      },
      {
        title: 'Alpha',
        language: 'fr',
        authors: ['Ada'],
        contents: {
          front: ['bravo.md'],
          parts: [{document: 'part-1.md', documents: ['sub/charlie.md']}],
          annexes: ['zulu.md']
        }
      },
      [
        'text/SUMMARY.md:8: “Draft”, a chapter without a text',
        'text/SUMMARY.md: the link to https://example.org/ in the contents',
        'text/gone.md: this document of the contents, which is not there or can not be read',
        'text/unlisted.md: this document, which is not in the contents'
      ]
    ],
    [
      'mdbook',
      {
        'book.json':
          '{"root": "./text/", "title": "Alpha", "description": "Of it.", "language": "pt-br", "author": "Ada", "structure": {"readme": "start.md", "summary": "parts/list.md"}}',
        'text/parts/list.md': '# Summary\n\n## Part\n\n* [Bravo](../bravo.md#top)\n* [Charlie](charlie.md)\n',
        'text/start.md': '# Start\n',
        'text/bravo.md': '# Bravo\n',
        'text/parts/charlie.md': 'Charlie.\n',
        'text/SUMMARY.md': '- [Bravo](bravo.md)\n'
      },
      {
        title: 'Alpha',
        summary: 'Of it.',
        language: 'pt-BR',
        authors: ['Ada'],
        contents: {
          documents: ['start.md'],
          parts: [{document: 'part-1.md', documents: ['bravo.md', 'parts/charlie.md']}]
        }
      },
      ['text/SUMMARY.md: this document, which is not in the contents']
    ],
    [
      'mdbook',
      {
        '.gitbook.yaml': 'root: docs\n',
        'docs/SUMMARY.md': '* [Introduction](README.md)\n* [Bravo](bravo.md)\n',
        'docs/README.md': '# Alpha\n',
        'docs/bravo.md': '# Bravo\n'
      },
      {contents: ['README.md', 'bravo.md']},
      []
    ],
    [
      'mkdocs',
      {
        'mkdocs.yml':
          'site_name: Alpha\nnav:\n  - index.md\n  - Guide:\n    - Bravo: guide/bravo.md\n  - Web: https://example.org/\nplugins:\n  - x: !!python/name:some.thing\n',
        'docs/index.md': '# Home\n',
        'docs/guide/bravo.md': 'Bravo.\n',
        'docs/zulu.md': '# Zulu\n'
      },
      {title: 'Alpha', contents: ['index.md', 'guide/bravo.md', 'zulu.md']},
      [
        'mkdocs.yml: the title of a part, “Guide”',
        'mkdocs.yml: the link to https://example.org/ in the contents'
      ]
    ],
    [
      'quarto',
      {
        '_quarto.yml':
          'lang: de\nbook:\n  title: Alpha\n  author: Ada\n  chapters:\n    - index.qmd\n    - part: Part\n      chapters: [bravo.qmd]\n    - sources.qmd\n  appendices: [zulu.qmd]\n',
        'index.qmd': '# Home\n\nSee [bravo](bravo.qmd#x).\n',
        'bravo.qmd': '# Bravo\n',
        'sources.qmd': '# Sources\n',
        'zulu.qmd': '# Zulu\n'
      },
      {
        title: 'Alpha',
        language: 'de',
        authors: ['Ada'],
        contents: {
          documents: ['index.md'],
          parts: [{document: 'part-1.md', documents: ['bravo.md', 'sources.md']}],
          annexes: ['zulu.md']
        }
      },
      ['_quarto.yml: the place of sources.qmd behind the parts: it stands in the last one']
    ],
    [
      'myst',
      {
        '_toc.yml':
          'format: jb-book\nroot: intro\nparts:\n  - caption: Part\n    chapters:\n      - file: bravo\n        sections:\n          - file: sub/charlie\n',
        '_config.yml': 'title: Alpha\nauthor: Ada\n',
        'intro.md': '# Intro\n',
        'bravo.md': '# Bravo\n',
        'sub/charlie.md': '# Charlie\n',
        'sub/cells.ipynb': '{}'
      },
      {
        title: 'Alpha',
        authors: ['Ada'],
        contents: {
          documents: ['intro.md'],
          parts: [{document: 'part-1.md', documents: ['bravo.md', 'sub/charlie.md']}]
        }
      },
      ['sub/cells.ipynb: this document: it is a notebook']
    ],
    [
      'myst',
      {
        'docs/conf.py':
          'project = "Alpha"\nauthor = "Ada"  # of Example\nlanguage = os.environ.get("X")\nextensions = [\n  "myst_parser",\n]\n',
        'docs/index.md':
          '# Home\n\n```{toctree}\n:caption: Part\n:hidden:\n\nBravo <sub/bravo>\n/charlie\nhttps://example.org/\nself\n```\n\n:::{toctree}\n---\nmaxdepth: 2\nglob:\n---\nmore/*\ngone\n:::\n',
        'docs/sub/bravo.md': '````\n```{toctree}\n../zulu\n```\n````\n',
        'docs/charlie.rst':
          'Charlie\n=======\n\n.. only:: html\n\n   .. toctree::\n      :maxdepth: 1\n\n      delta\n\nEnd.\n',
        'docs/delta.md': 'Delta.\n',
        'docs/more/foxtrot.md': '# Foxtrot\n',
        'docs/more/echo.md': '# Echo\n',
        'docs/zulu.md': '# Zulu\n'
      },
      {
        title: 'Alpha',
        authors: ['Ada'],
        contents: {
          documents: ['index.md'],
          parts: [
            {
              document: 'part-1.md',
              documents: ['sub/bravo.md', 'delta.md', 'more/echo.md', 'more/foxtrot.md']
            }
          ]
        }
      },
      [
        'docs/index.md: the link to https://example.org/ in the contents',
        'docs/charlie.rst: this document: it is reStructuredText',
        'docs/gone: this document of the contents, which is not there or can not be read',
        'docs/zulu.md: this document, which is not in the contents'
      ]
    ],
    [
      'docusaurus',
      {
        'docusaurus.config.js': "module.exports = {title: 'Alpha', tagline: 'A summary'}\n",
        'sidebars.js':
          "// @ts-check\nmodule.exports = {\n  docs: [\n    'intro', // first\n    {type: 'category', label: 'Guide', link: {type: 'doc', id: 'guide/index'}, items: ['guide/bravo', 'guide/own', 'guide/delta'],},\n  ],\n};\n",
        'docs/guide/bravo.mdx': '# Bravo\n',
        'docs/guide/charlie.md': '---\nid: own\n---\n# Charlie\n',
        'docs/guide/02-delta.md': '# Delta\n',
        'docs/guide/index.md': '# Guide\n',
        'docs/intro.md': '---\nsidebar_position: 9\n---\n# Intro\n',
        'docs/zulu.md': '# Zulu\n'
      },
      {
        title: 'Alpha',
        summary: 'A summary',
        contents: [
          'intro.md',
          'guide/index.md',
          'guide/bravo.md',
          'guide/charlie.md',
          'guide/02-delta.md',
          'zulu.md'
        ]
      },
      []
    ],
    [
      'hugo',
      {
        'hugo.toml': 'title = "Alpha"\nlanguageCode = "en-GB"\n',
        'content/_index.md': '# Home\n',
        'content/a.md': '+++\nweight = 1\n+++\n# A\n',
        'content/b.md': '---\nweight: 2\n---\n# B\n',
        'content/c.md': '---\nweight: 1\n---\n# C\n'
      },
      {title: 'Alpha', language: 'en-GB', contents: ['_index.md', 'a.md', 'c.md', 'b.md']},
      []
    ],
    [
      'jekyll',
      {
        '_config.yml': 'title: Alpha\n',
        '_docs/bravo.md': '# Bravo\n',
        '_drafts/charlie.md': '# Charlie\n',
        '_includes/part.md': 'Part.\n',
        'index.md': '# Home\n'
      },
      {title: 'Alpha', contents: ['index.md', 'docs/bravo.md']},
      ['_drafts/charlie.md: this document: it is a draft']
    ],
    [
      'github',
      {
        'README.md':
          '# Alpha\n\nSee [zulu](zulu.md).\n\n- [§1](delta.md#one) Delta\n  - [§1.1](./sub/bra%20vo.md)\n- [Help](CONTRIBUTING.md) [Web](https://example.org/a.md)\n\n| [Charlie](charlie.md) |\n| - |\n',
        'CONTRIBUTING.md': '# Contributing\n',
        'charlie.md': '# Charlie\n',
        'delta.md': '# Delta\n',
        'sub/bra vo.md': '# Bravo\n',
        'zulu.md': '# Zulu\n'
      },
      {
        title: 'Alpha',
        contents: ['README.md', 'delta.md', 'sub/bra vo.md', 'charlie.md', 'zulu.md', 'CONTRIBUTING.md']
      },
      []
    ],
    [
      'github',
      {
        'README.md':
          '<p align="center"><img src="alpha.svg" alt="Logo"></p>\n\n<h1 align="center">\n  <b>Alpha</b>\n  &amp; bravo\n</h1>\n\n# Charlie\n',
        'alpha.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'
      },
      {title: 'Alpha & bravo', contents: ['README.md']},
      []
    ],
    [
      'github',
      {
        'README.md':
          '<!-- <h1>Zulu</h1> -->\n\n<h1><img alt="Logo"></h1>\n\n<h3>Yankee</h3>\n\n<h1>__init__ of *F#* &#38; C#</h1>\n\n# Charlie\n'
      },
      {title: '__init__ of *F#* & C#', contents: ['README.md']},
      []
    ],
    [
      'github',
      {'README.md': '<!-- <h1>Zulu</h1> -->\n\n<h1><img alt="Logo"></h1>\n\n<h3>Yankee</h3>\n\n# Charlie\n'},
      {title: 'Charlie', contents: ['README.md']},
      []
    ],
    [
      'github',
      {
        'README.md': '## About\n\n# Alpha\n',
        '10-zulu.md': '# Zulu\n',
        '2-bravo.md': '# Bravo\n',
        'part 1/11.md': '# K\n',
        'part 1/9.md': '# I\n'
      },
      {contents: ['README.md', '2-bravo.md', '10-zulu.md', 'part 1/9.md', 'part 1/11.md']},
      []
    ],
    [
      'github',
      {'README.md': '- [Zulu](zulu.md)\n', 'alpha.md': '# Alpha\n', 'b.md': '# B\n', 'zulu.md': '# Zulu\n'},
      {contents: ['README.md', 'alpha.md', 'b.md', 'zulu.md']},
      []
    ],
    [
      'eleventy',
      {
        'eleventy.config.js':
          "export default function (eleventyConfig) {\n  eleventyConfig.addFilter('x', {data: 'no'})\n  return {dir: {input: './text/', output: 'out'}}\n}\n",
        'README.md': '# Read me\n',
        'text/_data/metadata.js':
          "// of the site\nexport default {\n  title: 'Alpha',\n  language: 'en',\n  author: {name: 'Ada', url: 'https://example.org/'},\n}\n",
        'text/_data/made.js': 'export default async () => 1\n',
        'text/_includes/part.md': 'Part.\n',
        'text/index.njk': '<h1>Home</h1>\n',
        'text/bravo.md': '---\neleventyNavigation:\n  key: B\n  order: 2\n---\n# Bravo\n',
        'text/charlie.md': '---\neleventyNavigation: {order: 1}\norder: 9\n---\n# Charlie\n',
        'text/delta.md': '---\norder: 3\n---\n# Delta\n',
        'text/able.md': '---\norder: 4\n---\n# Able\n',
        'text/404.md': '# Nothing here\n'
      },
      {
        title: 'Alpha',
        language: 'en',
        authors: ['Ada'],
        contents: ['charlie.md', 'bravo.md', 'delta.md', 'able.md']
      },
      [
        'text/index.njk: this page: it is a template',
        'text/404.md: this document: the output has a page of its own for addresses without one'
      ]
    ],
    [
      'vitepress',
      {
        'site/.vitepress/config.mts': `import {defineConfig} from 'vitepress'
import {more} from './more.ts'
const nav = [{text: 'Web', link: 'https://example.org/'}]
function guide() {
  return [{text: 'Bravo', link: 'bravo'}, {text: \`Charlie \${nav.length}\`, link: 'sub/charlie'}]
}
export default defineConfig({
  title: "L'essai", // the name
  description: \`Un texte\${nav}\`,
  lang: 'fr-FR',
  srcDir: './text',
  locales: {root: {label: 'Français'}, es: {label: 'Español', lang: 'es-ES', title: 'La prueba'}},
  themeConfig: {
    nav,
    sidebar: {
      '/guide/': {base: '/guide/', items: guide()},
      '/': [{text: 'L\\'ordre', items: [{text: 'Home', link: '/'}, {text: 'Zulu', link:'/zulu.html#end'}]}, {text: 'More', items: more}],
      '/es/': [{text: 'Zulu', link: '/es/zulu'}]
    }
  }
})
`,
        'site/README.md': '# Readme\n',
        'site/text/index.md': '# Home\n\n![One](/one.png)\n',
        'site/text/zulu.md': '# Zulu\n',
        'site/text/alone.md': '# Alone\n',
        'site/text/guide/bravo.md': '# Bravo\n',
        'site/text/guide/sub/charlie.md': 'Charlie.\n',
        'site/text/es/zulu.md': '# Zulú\n',
        'site/text/public/one.png': 'x'
      },
      {
        title: "L'essai",
        summary: 'Un texte',
        language: 'fr-FR',
        contents: ['guide/bravo.md', 'guide/sub/charlie.md', 'index.md', 'zulu.md', 'alone.md']
      },
      [
        "site/.vitepress/config.mts: the title of a part, “L'ordre”",
        'site/.vitepress/config.mts: the title of a part, “More”',
        'site/.vitepress/config.mts: `more` of the sidebar, which a program makes'
      ]
    ],
    [
      'vitepress',
      {
        '.vuepress/config.js':
          "module.exports = {\n  title: 'Alpha',\n  locales: {'/': {lang: 'de-DE'}},\n  themeConfig: {sidebar: {'/guide/': ['', 'bravo', {title: 'More', children: ['/guide/charlie.md']}]}}\n}\n",
        'README.md': '# Home\n',
        'guide/README.md': '# Guide\n',
        'guide/bravo.md': '# Bravo\n',
        'guide/charlie.md': '# Charlie\n'
      },
      {
        title: 'Alpha',
        language: 'de-DE',
        contents: ['guide/README.md', 'guide/bravo.md', 'guide/charlie.md', 'README.md']
      },
      ['.vuepress/config.js: the title of a part, “More”']
    ]
  ]

  test.each(systems)('%s', async (profile, files, expected, lost) => {
    const plan = await importFolder(memoryTree(files))
    expect(plan.profile).toBe(profile)
    expect(contentsOf(plan)).toEqual(expected)
    expect(lostIn(plan)).toEqual(lost)
  })
})

describe('the language of a publication', () => {
  const french =
    "Le conseil de la ville se réunit dans la salle du premier étage, et les habitants peuvent y assister. L'ordre du jour est publié avant la séance, avec les pièces qui sont utiles à la discussion. Les décisions sont prises par les membres qui sont présents, et elles sont affichées pour que tous les habitants puissent les lire. Une personne qui ne peut pas venir peut demander le texte par écrit, et il lui est envoyé dans les jours qui suivent.\n"
  const english =
    'The council of the town meets in the hall on the first floor, and all who live in the town may come. The list of what is to be spoken of is shown before it, with the papers that are of use to those who come. What is decided is decided by those who are there, and it is shown to all of the town so that they can read it.\n'

  test.each<readonly [string, Files, string | undefined, true | undefined]>([
    [
      'is what the texts are in, where nothing says it',
      {'a.md': french, 'b.md': french, 'README.md': english},
      'fr',
      true
    ],
    ['is English where the texts are', {'a.md': english}, 'en', true],
    [
      'is not told of few words, or of texts in several',
      {'a.md': french, 'b.md': english, 'c.md': 'Oui.\n'},
      undefined,
      undefined
    ],
    ['is what the settings say', {'_config.yml': 'locale: pt_BR\n', 'a.md': french}, 'pt-BR', undefined],
    [
      'is that of the texts where settings say English, as themes do',
      {'mkdocs.yml': 'theme: {language: en}\n', 'docs/a.md': french},
      'fr',
      true
    ],
    [
      'is the English that settings say',
      {'_config.yml': 'lang: en-GB\n', 'a.md': english},
      'en-GB',
      undefined
    ],
    [
      'is that of the plugin of MkDocs',
      {
        'mkdocs.yml': 'theme: {language: en}\nplugins:\n  - i18n:\n      default_language: it\n',
        'docs/a.md': 'A.\n'
      },
      'it',
      undefined
    ],
    [
      'is that of the theme of MkDocs',
      {'mkdocs.yml': 'theme: {name: mkdocs, locale: de}\n', 'docs/a.md': 'A.\n'},
      'de',
      undefined
    ],
    [
      'is the locale of Hugo',
      {'hugo.toml': 'locale = "fr-CA"\n', 'content/a.md': 'A.\n'},
      'fr-CA',
      undefined
    ],
    [
      'is what all pages of the web say',
      {'a.html': '<html lang="ja"><h1>A</h1>', 'b.html': '<html lang="ja"><h1>B</h1>'},
      'ja',
      undefined
    ],
    [
      'is none where pages say different ones',
      {'a.html': '<html lang="ja"><h1>A</h1>', 'b.html': '<html lang="en"><h1>B</h1>'},
      undefined,
      undefined
    ]
  ])('%s', async (_, files, language, isJudged) => {
    const plan = await importFolder(memoryTree(files))
    expect([plan.language, plan.isJudged]).toEqual([language, isJudged])
    expect(contentsOf(plan)).toMatchObject(language === undefined ? {} : {language})
  })
})

test('parts are called as the contents call them; those within others and empty ones are none', async () => {
  const plan = await importFolder(
    memoryTree({
      'part-1.md': '# Bravo\n',
      '_quarto.yml':
        'book:\n  chapters:\n    - part: own.md\n      chapters: [part-1.md]\n    - part: "Alpha: one"\n      chapters:\n        - part: Inner\n          chapters: [charlie.md]\n    - part: Empty\n',
      'own.md': '# Own\n',
      'charlie.md': '# Charlie\n'
    })
  )
  expect(contentsOf(plan)).toEqual({
    contents: {
      parts: [
        {document: 'own.md', documents: ['part-1.md']},
        {document: 'part-2.md', documents: ['charlie.md', 'part-3.md']}
      ]
    }
  })
  expect(textOf(plan, 'part-2.md')).toBe('# Alpha: one\n')
  expect(lostIn(plan)).toEqual(['_quarto.yml: the title of a part, “Inner”'])
})

test('a title goes into the front matter that there is, whatever it is written in', async () => {
  const plan = await importFolder(
    memoryTree({
      'SUMMARY.md': '- [Alpha](a.md)\n- [Bravo](b.md)\n- [Charlie](c.md)\n- [Delta](d.md)\n',
      'a.md': '\n\n---\ndate: 2026-01-02\n---\nText.\n',
      'b.md': '+++\ndate = 2026-01-02\n+++\nText.\n',
      'c.md': '+++\ntitle = "Own"\n+++\nText with\n{{#include e.md}}\n',
      'd.md': '---\nText below a break.\n',
      'e.md': '\n---\ntitle: Included\n---\nwords.\n'
    })
  )
  expect(textOf(plan, 'a.md')).toBe('\n\n---\ntitle: "Alpha"\ndate: 2026-01-02\n---\nText.\n')
  expect(textOf(plan, 'b.md')).toBe('+++\ntitle = "Bravo"\ndate = 2026-01-02\n+++\nText.\n')
  expect(textOf(plan, 'c.md')).toBe('+++\ntitle = "Own"\n+++\nText with\nwords.\n')
  expect(textOf(plan, 'd.md')).toBe('---\ntitle: "Delta"\n---\n\n---\nText below a break.\n')
})

test('a document without a title has that of the contents; one with a title keeps its own', async () => {
  const plan = await importFolder(
    memoryTree({
      'SUMMARY.md':
        '[One "of" two](a.md)\n[Other](b.md)\n[Third](c.md)\n[Fourth](d.md)\n[Fifth](e.md)\n[Sixth](f.md)\n',
      'd.md': '<!-- Old. -->\n\n## Delta\n\nText.\n',
      'e.md': '<a id="old"></a>\n<a id="older"></a>\n\n### Echo\n\nText.\n',
      'f.md': '<div>Words</div>\n\n## Foxtrot\n\nText.\n',
      'a.md': 'Alpha.\n',
      'b.md': '# Bravo\n',
      'c.md': '---\nsummary: Charlie\n---\nText.\n'
    })
  )
  expect(textOf(plan, 'a.md')).toBe('---\ntitle: "One \\"of\\" two"\n---\n\nAlpha.\n')
  expect(textOf(plan, 'b.md')).toBe('# Bravo\n')
  expect(textOf(plan, 'c.md')).toBe('---\ntitle: "Third"\nsummary: Charlie\n---\nText.\n')
  // One that begins with a section has that for its title, and would say it twice.
  expect(textOf(plan, 'd.md')).toBe('<!-- Old. -->\n\n## Delta\n\nText.\n')
  expect(textOf(plan, 'e.md')).toBe('<a id="old"></a>\n<a id="older"></a>\n\n### Echo\n\nText.\n')
  expect(textOf(plan, 'f.md')).toMatch(/^---\ntitle: "Sixth"\n---\n/)
})

test('what MkDocs puts below every document is below those that name it', async () => {
  const plan = await importFolder(
    memoryTree({
      'mkdocs.yml':
        'markdown_extensions:\n  - tables\n  - pymdownx.snippets:\n      base_path: parts\n      auto_append: [links.md, words.md, gone.md]\n',
      'parts/links.md':
        '<!-- Of all. -->\n\n[Act 1]: https://example.org/1 "One"\n[act 2]: b.md\n[^n]: A note.\n',
      'parts/words.md': '*[ACT]: A law\n',
      'docs/a.md': '# A\n\nSee [Act\n2] and [words][act 1].[^n]\n\n\n',
      'docs/b.md': '# B\n\nSee none of them.\n'
    })
  )
  expect(textOf(plan, 'a.md')).toBe(
    '# A\n\nSee [Act\n2] and [words][act 1].[^n]\n\n[Act 1]: https://example.org/1 "One"\n[act 2]: b.md\n[^n]: A note.\n'
  )
  expect(textOf(plan, 'b.md')).toBe('# B\n\nSee none of them.\n')
  expect(lostIn(plan)).toEqual([
    'parts/words.md: what is put below every document and is no address, such as an abbreviation',
    'gone.md: this file, which is put below every document'
  ])
})

test('links of MkDocs that name a heading of any document lead to it', async () => {
  const files = {
    'mkdocs.yml': 'plugins: [search, autorefs]\n',
    'docs/index.md':
      '# Home\n\n[One][411-the-scope] and [two][own] and [home][], [none][nothing], [three][in-code].\n',
    'docs/sub dir/a.mdx':
      '# A\n\n## 4.1.1 The *scope*\n\n```\n# In code\n```\n\n### [B](b.md) {#own}\n\n[](){ #here .x }\n\n[up][home] [here][]\n'
  }
  const plan = await importFolder(memoryTree(files))
  expect(textOf(plan, 'index.md')).toBe(
    `${files['docs/index.md']}\n[411-the-scope]: sub%20dir/a.md#411-the-scope\n[own]: sub%20dir/a.md#own\n[home]: #home\n`
  )
  expect(textOf(plan, 'sub dir/a.md')).toBe(
    `${files['docs/sub dir/a.mdx']}\n[home]: ../index.md#home\n[here]: #here\n`
  )
})

test('documents that a site of Quarto does not render are left out, and told in one line', async () => {
  const files = {
    'index.qmd': '# Alpha\n',
    'guide/bravo.qmd': '# Bravo\n',
    'guide/old/charlie.qmd': '# Charlie\n',
    'README.md': '# Delta\n',
    'program/echo.md': '# Echo\n'
  }
  const rendered = async (render: string) => {
    const plan = await importFolder(
      memoryTree({...files, '_quarto.yml': `project:\n  type: website\n  render: ${render}\n`})
    )
    const paths = plan.files.flatMap(({path}) => (path.endsWith('.md') ? [path] : []))
    return {paths: paths.toSorted(), lost: lostIn(plan)}
  }
  const all = ['README.md', 'guide/bravo.md', 'guide/old/charlie.md', 'index.md', 'program/echo.md']
  expect(await rendered('["*.qmd", "!old/"]')).toEqual({
    paths: ['guide/bravo.md', 'index.md'],
    lost: ['_quarto.yml: 3 documents, of them README.md: `project.render` does not name them']
  })
  expect(await rendered('["!README.md"]')).toEqual({
    paths: all.slice(1),
    lost: ['_quarto.yml: README.md: `project.render` does not name it']
  })
  expect((await rendered('[guide, ./index.qmd]')).paths).toEqual([
    'guide/bravo.md',
    'guide/old/charlie.md',
    'index.md'
  ])
  expect((await rendered('[guide/*]')).paths).toEqual(['guide/bravo.md', 'guide/old/charlie.md'])
  expect((await rendered('["!guide/*.qmd", "!program/*"]')).paths).toEqual([
    'README.md',
    'guide/old/charlie.md',
    'index.md'
  ])
  expect(await rendered('[nothing/]')).toEqual({paths: all, lost: []})
})

test('links of Quarto to a place that only another chapter names lead to that chapter, in their language', async () => {
  const plan = await importFolder(
    memoryTree({
      '_quarto.yml':
        'project:\n  type: book\nbook:\n  title: Alpha\n  chapters:\n    - index.qmd\n    - sub/bravo.qmd\n    - charlie.qmd\n',
      'index.qmd':
        '# Alpha {#alpha}\n\n[Bravo](#bravo), [own](#alpha), [both](#twice), [none](#none), `[code](#bravo)`.\n\n[Named alike](#two)\n\n## Two\n',
      'index.es.qmd': '# Alfa {#alpha}\n\n[Bravo](#bravo) y [aqui](#alpha).\n',
      'sub/bravo.qmd':
        '# Bravo {#bravo .unnumbered}\n\n## Two {#twice}\n\n[Back](#alpha)\n\n```\n# {#none}\n```\n',
      'sub/bravo.es.qmd': '# Bravo {#bravo}\n',
      'charlie.qmd': '# Charlie {#twice}\n\n## Delta {#two}\n'
    })
  )
  expect(textOf(plan, 'index.md')).toContain(
    '[Bravo](sub/bravo.md#bravo), [own](#alpha), [both](#twice), [none](#none), `[code](#bravo)`.'
  )
  expect(textOf(plan, 'index.md')).toContain('[Named alike](#two)')
  expect(textOf(plan, 'sub/bravo.md')).toContain('[Back](../index.md#alpha)')
  expect(textOf(plan, 'es/index.md')).toContain('[Bravo](sub/bravo.md#bravo) y [aqui](#alpha).')
})

test('cells of R Markdown that hold Markdown have links, images and places; what Quarto hides has none', async () => {
  const plan = await importFolder(
    memoryTree({
      '_quarto.yml': 'project:\n  type: book\nbook:\n  title: Alpha\n  chapters: [index.Rmd, bravo.Rmd]\n',
      'index.Rmd':
        '# Alpha\n\n```{block2, type="note"}\n[Bravo](bravo.Rmd), ![a](a.png), [there](#charlie).\n```\n\n```r\n[code](bravo.Rmd)\n```\n\n::: {.content-hidden}\n![b](b.png)\n:::\n',
      'bravo.Rmd': '# Bravo\n\n```{asis}\n## Charlie {#charlie}\n```\n',
      'a.png': 'a',
      'b.png': 'b'
    })
  )
  const text = textOf(plan, 'index.md')
  expect(text).toContain(
    '```{block2, type="note"}\n[Bravo](bravo.md), ![a](a.png), [there](bravo.md#charlie).\n```\n'
  )
  expect(text).toContain('[code](bravo.Rmd)')
  expect(plan.files.map(({path}) => path)).toContain('a.png')
  expect(plan.files.map(({path}) => path)).not.toContain('b.png')
})

test('many links of Quarto to places of other chapters take time that grows with them', async () => {
  const links = isWhole ? 30_000 : 5_000
  const plan = await importFolder(
    memoryTree({
      '_quarto.yml': 'book:\n  title: Alpha\n  chapters: [index.qmd, bravo.qmd]\n',
      'index.qmd': `# Alpha\n\n${'[b](#b)\n\n'.repeat(links)}`,
      'bravo.qmd': '# Bravo {#b}\n'
    })
  )
  expect(textOf(plan, 'index.md').split('[b](bravo.md#b)')).toHaveLength(links + 1)
}, 20_000)

test('a language that is none is written nowhere', async () => {
  const files = {'mkdocs.yml': 'site_name: Alpha\ntheme: {language: "xx-<a>"}\n', 'docs/index.md': '# Home\n'}
  const plan = await importFolder(memoryTree(files))
  expect(plan.language).toBeUndefined()
  expect(contentsOf(plan)).toEqual({title: 'Alpha', contents: ['index.md']})
})

test('a navigation that holds itself is none, and the documents are taken', async () => {
  const files = {'mkdocs.yml': 'site_name: Alpha\nnav: &a [index.md, *a]\n', 'docs/index.md': '# Home\n'}
  const plan = await importFolder(memoryTree(files))
  expect(plan.files.map(({path}) => path)).toContain('docs/index.md')
})

describe('what settings and documents say without an end is read in the time of their length:', () => {
  const many = 20_000
  const vitepress = (program: string) => ({'.vitepress/config.js': program, 'a.md': '# A\n'})
  const names = Array.from({length: 3000}, (_, at) => `const x${at} = ['x${at + 1}']\n`).join('')
  const mkdocs = (text: string) => ({
    'mkdocs.yml': 'plugins: [autorefs]\nmarkdown_extensions:\n  - pymdownx.snippets: {auto_append: [b.md]}\n',
    'docs/a.md': text,
    'b.md': text
  })
  test.each([
    ['names of no list', vitepress('sidebar: a, const a '.repeat(many / 20))],
    ['names that lead to the next', vitepress(`${names}sidebar: x0\n`)],
    ['names of a function', vitepress(`define${'Config'.repeat(many)}`)],
    ['white space in a heading', mkdocs(`# A${' '.repeat(many)}b\n`)],
    ['an id', mkdocs(`[](){#${'a'.repeat(many)}\n`)],
    ['comments', mkdocs('<!--'.repeat(many))]
  ])('%s', async (_, files) => {
    const read = async () => expect((await importFolder(memoryTree(files))).files).not.toEqual([])
    expect(await processorSeconds(read)).toBeLessThan(10)
  })
})

test('translations beside documents are editions in their languages', async () => {
  const plan = await importFolder(
    memoryTree({
      'mkdocs.yml': 'site_name: Alpha\nnav: [index.md, about.md, old.plan.md]\n',
      'docs/index.md': '# Home\n',
      'docs/about.md': '# About\n\n[Español](about.es.md)\n',
      'docs/old.plan.md': '# Plan\n',
      'docs/alone.fr.md': '# Seul\n',
      'docs/about.es.md':
        '# Acerca\n\n[English](about.md) [Inicio](index.md) [Plan](old.plan.md)\n\n![Uno](img/a.png)\n',
      'docs/index.es.md': '# Inicio\n\n[Acerca](about.md)\n',
      'docs/img/a.png': 'x'
    })
  )
  expect(contentsOf(plan)).toEqual({
    title: 'Alpha',
    contents: ['index.md', 'about.md', 'old.plan.md', 'alone.fr.md']
  })
  expect(parse(textOf(plan, 'es/publication.yaml'))).toEqual({
    title: 'Alpha',
    language: 'es',
    contents: ['index.md', 'about.md']
  })
  expect(textOf(plan, 'es/about.md')).toBe(
    '# Acerca\n\n[English](../about.md) [Inicio](index.md) [Plan](../old.plan.md)\n\n![Uno](../img/a.png)\n'
  )
  expect(textOf(plan, 'about.md')).toBe('# About\n\n[Español](es/about.md)\n')
  expect(plan.files.map(({path}) => path)).not.toContain('about.es.md')
  expect(textOf(plan, 'es/index.md')).toBe('# Inicio\n\n[Acerca](about.md)\n')
  expect(lostIn(plan)).toEqual([])
})

test('a folder of no system has images at the root of the site where such sites have them', async () => {
  const plan = await importFolder(
    memoryTree({'alpha.md': '# Alpha\n\n![One](/plans/one.png)\n', 'public/plans/one.png': 'x'})
  )
  expect(textOf(plan, 'alpha.md')).toBe('# Alpha\n\n![One](public/plans/one.png)\n')
  expect(lostIn(plan)).toEqual([])
})

describe('Starlight', () => {
  const docs = 'src/content/docs'
  const sidebar = `[
        'start',
        // A remark.
        {label: 'Guides', translations: {de: 'Anleitungen'}, items: [{autogenerate: {directory: 'guides'}}]},
        {label: 'About', slug: 'about'},
        {label: 'Elsewhere', link: 'https://example.org/'},
        {label: 'Last', collapsed: true, items: [{label: 'Zulu', link: '/zulu/'}]}
      ]`
  const settings = (more: string): string =>
    `import starlight from '@astrojs/starlight'\nexport const locales = {\n  root: {label: 'English', lang: 'en'},\n  cn: {label: '简体中文', lang: 'zh-CN'}\n}\nexport default defineConfig({integrations: [starlight({title: 'Subject', ${more}})]})\n`

  test('has its order, its title and its languages', async () => {
    const plan = await importFolder(
      memoryTree({
        'astro.config.mjs': settings(`locales, sidebar: ${sidebar}`),
        [`${docs}/start.mdx`]: "---\ntitle: Start\n---\n\nimport A from 'a'\n\n[Bravo](/guides/bravo/)\n",
        [`${docs}/guides/alpha.md`]: '---\ntitle: Alpha\n---\n',
        [`${docs}/guides/bravo.md`]: '---\ntitle: Bravo\nsidebar: {order: 1}\n---\n',
        [`${docs}/about.md`]: '---\ntitle: About\n---\n',
        [`${docs}/other.md`]: '---\ntitle: Other\n---\n',
        [`${docs}/zulu/index.mdx`]: '---\ntitle: Zulu\n---\n',
        [`${docs}/cn/about.md`]: '---\ntitle: 关于\n---\n\n[Start](/cn/start/)\n',
        [`${docs}/cn/start.mdx`]: '---\ntitle: 开始\n---\n',
        'README.md': '# Not of the site\n'
      })
    )
    expect(contentsOf(plan)).toEqual({
      title: 'Subject',
      language: 'en',
      contents: ['start.md', 'guides/bravo.md', 'guides/alpha.md', 'about.md', 'zulu/index.md', 'other.md']
    })
    expect(parse(textOf(plan, 'zh-cn/publication.yaml'))).toEqual({
      title: 'Subject',
      language: 'zh-CN',
      contents: ['start.md', 'about.md']
    })
    expect(textOf(plan, 'start.md')).toBe('---\ntitle: Start\n---\n\n[Bravo](/guides/bravo/)\n')
    expect(textOf(plan, 'zh-cn/about.md')).toBe('---\ntitle: 关于\n---\n\n[Start](start.md)\n')
    expect(plan.profile).toBe('starlight')
    expect(lostIn(plan)).toEqual([
      'astro.config.mjs: the title of a part, “Guides”',
      'astro.config.mjs: the link to https://example.org/ in the contents',
      'astro.config.mjs: the title of a part, “Last”'
    ])
  })

  test('has folders for all languages, and an order that a program makes', async () => {
    const plan = await importFolder(
      memoryTree({
        'astro.config.ts': settings(
          "defaultLocale: 'fr', locales: {fr: {label: 'Français'}, de: {label: 'Deutsch'}}, sidebar: made()"
        ).replace(/export const locales[^]*?\n\}\n/, ''),
        [`${docs}/fr/alpha.md`]: '---\ntitle: Alpha\n---\n',
        [`${docs}/de/alpha.md`]: '---\ntitle: Alpha\n---\n'
      })
    )
    expect(contentsOf(plan)).toEqual({title: 'Subject', language: 'fr', contents: ['alpha.md']})
    expect(parse(textOf(plan, 'de/publication.yaml'))).toEqual({
      title: 'Subject',
      language: 'de',
      contents: ['alpha.md']
    })
    expect(lostIn(plan)).toEqual(['astro.config.ts: the order of the documents, which a program makes'])
  })

  test('is not another site of Astro', async () => {
    const plan = await importFolder(
      memoryTree({'astro.config.mjs': 'export default {}\n', [`${docs}/alpha.md`]: '# Alpha\n'})
    )
    expect(plan.profile).toBe('github')
  })
})

test('what MyST names in another document is found there', async () => {
  const plan = await importFolder(
    memoryTree({
      'myst.yml': 'project:\n  toc:\n    - file: alpha.md\n    - file: bravo.md\n',
      'alpha.md':
        '# Alpha\n\n[](#fees) [plan](#fig:plan) [own](#own) [both](#both) [code](#code) [none](#none)\n\n(own)=\n(both)=\n## Own\n',
      'bravo.md':
        '# Bravo\n\n(fees)=\n(both)=\n## Fees\n\n```{figure} plan.png\n:label: fig:plan\nPlan\n```\n\n```\n(code)=\n```\n',
      'plan.png': 'x'
    })
  )
  expect(textOf(plan, 'alpha.md')).toContain(
    '[](bravo.md#fees) [plan](bravo.md#fig:plan) [own](#own) [both](#both) [code](#code) [none](#none)\n'
  )
})

test('what MyST names is found by its name alone, unless a file or a page has that', async () => {
  const plan = await importFolder(
    memoryTree({
      'myst.yml':
        'project:\n  toc:\n    - file: alpha.md\n    - file: sub/bravo.md\n    - file: charlie.md\n',
      'alpha.md':
        '# Alpha\n\n[](sub/fees) [own](own) [page](charlie) [none](none) ![picture](sub/fees)\n\n(own)=\n## Own\n',
      'sub/bravo.md': '# Bravo\n\n(sub/fees)=\n## Fees\n\n(charlie)=\n## Charlie\n\n[own](own)\n',
      'charlie.md': '# Charlie\n'
    })
  )
  expect(textOf(plan, 'alpha.md')).toContain(
    '[](sub/bravo.md#sub/fees) [own](#own) [page](charlie.md) [none](none) ![picture](sub/fees)\n'
  )
  expect(textOf(plan, 'sub/bravo.md')).toContain('[own](../alpha.md#own)\n')
})

test('what Docusaurus has below `docs` on the site is found there, with and without an ending', async () => {
  const plan = await importFolder(
    memoryTree({
      'docusaurus.config.js': "module.exports = {title: 'Subject'}\n",
      'docs/sub/alpha.md':
        '# Alpha\n\n[a](/docs/bravo.md#b) [b](/docs/bravo/) [c](/docs/bravo#b) [d](/docs/sub/) [e](/docs/more/) [f](/docs/) [g](/sub/alpha.md) [h](/) [i](/gone/)\n',
      'docs/sub/index.md':
        '---\ntitle: Sub\n---\n\nimport A from \'@theme/A\';\n\n<A title="One">\nalpha\n</A>\n',
      'docs/more/index.mdx': '# More\n',
      'docs/index.md': '# Docs\n',
      'docs/bravo.md': '# Bravo\n'
    })
  )
  expect(textOf(plan, 'sub/alpha.md')).toBe(
    '# Alpha\n\n[a](../bravo.md#b) [b](../bravo.md) [c](../bravo.md#b) [d](index.md) [e](../more/index.md) [f](../index.md) [g](/sub/alpha.md) [h](/) [i](/gone/)\n'
  )
  expect(textOf(plan, 'sub/index.md')).toBe('---\ntitle: Sub\n---\n\n<A title="One">\n\nalpha\n\n</A>\n')
  expect(lostIn(plan)).toEqual([])
})

describe('a language in a folder of its own is an edition in it:', () => {
  const hugo = {
    'content/en/_index.md': '---\ntitle: Home\n---\n\nAlpha.\n',
    'content/en/guide/alpha.md': '---\nweight: 2\n---\n\n# Alpha\n',
    'content/en/guide/bravo.md': '---\nweight: 1\n---\n\n# Bravo\n',
    'content/fr/guide/alone.md': '# Seul\n',
    'content/fr/guide/alpha.md': '# Alpha\n\n[Bravo](bravo.md) [Home](../_index.md)\n\n![Un](one.png)\n',
    'content/fr/guide/bravo.md': '# Bravo\n\n[Alpha](alpha.md)\n',
    'content/fr/guide/one.png': 'x'
  }
  const languages =
    'languages:\n  en: {contentDir: content/en}\n  FR: {contentdir: content/fr/, title: Sujet}\n'

  test.each<readonly [string, Files]>([
    ['Hugo', {'hugo.yaml': `title: Subject\n${languages}`}],
    [
      'Hugo, with settings in a folder',
      {
        'config/_default/hugo.toml': 'title = "Subject"\n',
        'config/_default/languages.toml':
          '[en]\ncontentDir = "content/en"\n[fr]\ncontentDir = "content/fr"\ntitle = "Sujet"\n'
      }
    ],
    [
      'Hugo, with a file for each language',
      {
        'config/_default/hugo.toml': 'title = "Subject"\n',
        'config/_default/languages.en.toml': 'contentDir = "content/en"\n',
        'config/_default/languages.fr.yaml': 'contentDir: content/fr\ntitle: Sujet\n'
      }
    ]
  ])('%s', async (_, settings) => {
    const plan = await importFolder(memoryTree({...hugo, ...settings}))
    expect(contentsOf(plan)).toEqual({
      title: 'Subject',
      contents: ['_index.md', 'guide/bravo.md', 'guide/alpha.md']
    })
    expect(parse(textOf(plan, 'fr/publication.yaml'))).toEqual({
      title: 'Sujet',
      language: 'fr',
      contents: ['guide/bravo.md', 'guide/alpha.md', 'guide/alone.md']
    })
    expect(textOf(plan, 'fr/guide/alpha.md')).toBe(
      '# Alpha\n\n[Bravo](bravo.md) [Home](../../_index.md)\n\n![Un](one.png)\n'
    )
    expect(plan.files.map(({path}) => path)).toContain('fr/guide/one.png')
    expect(plan.profile).toBe('hugo')
    expect(lostIn(plan)).toEqual([])
  })

  test('Docusaurus', async () => {
    const folder = 'i18n/pt-BR/docusaurus-plugin-content-docs/current'
    const plan = await importFolder(
      memoryTree({
        'docusaurus.config.js': "module.exports = {title: 'Subject', i18n: {defaultLocale: 'en'}}\n",
        'docs/alpha.md': '# Alpha\n\n[Bravo](./bravo.md)\n',
        'docs/bravo.md': '# Bravo\n',
        [`${folder}/alpha.md`]: '# Alfa\n\n[Bravo](./bravo.md)\n'
      })
    )
    expect(contentsOf(plan)).toEqual({title: 'Subject', language: 'en', contents: ['alpha.md', 'bravo.md']})
    expect(parse(textOf(plan, 'pt-br/publication.yaml'))).toEqual({
      title: 'Subject',
      language: 'pt-BR',
      contents: ['alpha.md']
    })
    expect(textOf(plan, 'pt-br/alpha.md')).toBe('# Alfa\n\n[Bravo](../bravo.md)\n')
  })

  const french =
    'Les membres du conseil sont élus pour une durée de deux ans, et ils peuvent être réélus une fois. '
  const english =
    'The members of the council are elected for a term of two years, and they may be elected once more. '

  test('of a system that says nothing of it, beside documents of the same names', async () => {
    const plan = await importFolder(
      memoryTree({
        '_config.yml': 'title: Subject\ncollections: {articles: {output: true}}\n',
        'index.md': '# Home\n',
        '_articles/alpha.md': `# Alpha\n\n${english.repeat(4)}\n`,
        '_articles/bravo.md': `# Bravo\n\n${english.repeat(4)}\n`,
        '_articles/fr/alpha.md': `# Alpha\n\n[Bravo](bravo.md)\n\n${french.repeat(4)}\n`,
        '_articles/fr/bravo.md': `# Bravo\n\n${french.repeat(4)}\n`,
        '_articles/fr/seul.md': '# Seul\n',
        // The language of programs.
        '_articles/ts/alpha.md': `# Alpha\n\n${english.repeat(4)}\n`,
        '_articles/ts/bravo.md': `# Bravo\n\n${english.repeat(4)}\n`,
        // One alone.
        '_articles/it/index.md': '# Departments\n',
        '_articles/it/alpha.md': '# Alpha\n',
        '_articles/index.md': '# Articles\n'
      })
    )
    expect(contentsOf(plan)).toEqual({
      title: 'Subject',
      language: 'en',
      contents: [
        'index.md',
        'articles/index.md',
        'articles/alpha.md',
        'articles/bravo.md',
        'articles/it/index.md',
        'articles/it/alpha.md',
        'articles/ts/alpha.md',
        'articles/ts/bravo.md'
      ]
    })
    expect(parse(textOf(plan, 'fr/publication.yaml'))).toEqual({
      title: 'Subject',
      language: 'fr',
      contents: ['articles/alpha.md', 'articles/bravo.md', 'articles/seul.md']
    })
    expect(textOf(plan, 'fr/articles/alpha.md')).toContain('[Bravo](bravo.md)')
    expect(lostIn(plan)).toEqual([])
  })

  test('Jekyll, as the front matter of its documents says, whatever is quoted in them', async () => {
    const quoted = `The harbour master keeps the records of the station, and what is read there is written down each hour.\n\n`
    const document = (lang: string): string => `---\nlang: ${lang}\n---\n\n${quoted.repeat(3)}`
    // `api` and `ts` are not what their folders are called
    const documents = (name: string): Record<string, string> => ({
      [`_articles/${name}.md`]: document('en'),
      [`_articles/nl/${name}.md`]: document('nl'),
      [`_articles/pcm/${name}.md`]: document('pcm'),
      [`_articles/api/${name}.md`]: document('en'),
      [`_articles/ts/${name}.md`]: document('en')
    })
    const plan = await importFolder(
      memoryTree({
        '_config.yml': 'title: Subject\ncollections: {articles: {output: true}}\n',
        ...documents('alpha'),
        ...documents('bravo')
      })
    )
    const languages = plan.files.flatMap(
      ({path}) => /(?:^|\/)(\w+)\/publication\.yaml$/.exec(path)?.[1] ?? []
    )
    expect(languages).toEqual(['nl', 'pcm'])
    expect(contentsOf(plan)).toMatchObject({
      contents: [
        'articles/alpha.md',
        'articles/bravo.md',
        'articles/api/alpha.md',
        'articles/api/bravo.md',
        'articles/ts/alpha.md',
        'articles/ts/bravo.md'
      ]
    })
  })

  test('GitBook', async () => {
    const plan = await importFolder(
      memoryTree({
        'book.json': '{"title": "Subject"}',
        'LANGS.md': '* [English](en)\n* [Français](fr/)\n',
        'en/SUMMARY.md': '* [Alpha](alpha.md)\n',
        'en/README.md': '# Introduction\n',
        'en/alpha.md': '# Alpha\n',
        'fr/SUMMARY.md': '* [Alpha](alpha.md)\n',
        'fr/alpha.md': '# Alpha\n\n[Avant](README.md)\n'
      })
    )
    expect(contentsOf(plan)).toEqual({title: 'Subject', language: 'en', contents: ['README.md', 'alpha.md']})
    expect(parse(textOf(plan, 'fr/publication.yaml'))).toEqual({
      title: 'Subject',
      language: 'fr',
      contents: ['alpha.md']
    })
    expect(textOf(plan, 'fr/alpha.md')).toBe('# Alpha\n\n[Avant](../README.md)\n')
    expect(lostIn(plan)).toEqual([])
  })

  test('GitBook, whose list leads to a page of the folder, to one twice, and elsewhere', async () => {
    const plan = await importFolder(
      memoryTree({
        'LANGS.md':
          '* [Web](https://example.org/en)\n* [English](en/README.md)\n* [English](en)\n* [Up](../../de)\n* [Chinese](hanzi)\n* [Français](fr)\n',
        'en/SUMMARY.md': '* [Alpha](alpha.md)\n',
        'en/alpha.md': '# Alpha\n',
        'fr/alpha.md': '# Alpha\n',
        'hanzi/alpha.md': '# Alpha\n'
      })
    )
    expect(contentsOf(plan)).toEqual({language: 'en', contents: ['alpha.md']})
    expect(parse(textOf(plan, 'fr/publication.yaml'))).toEqual({language: 'fr', contents: ['alpha.md']})
    const untaken = (line: number, url: string) =>
      `LANGS.md:${line}: the language at \`${url}\`: no folder here is named after it, as \`fr\` is after French`
    expect(lostIn(plan)).toEqual([
      untaken(1, 'https://example.org/en'),
      untaken(4, '../../de'),
      untaken(5, 'hanzi')
    ])
  })

  test('GitBook, whose list leads to the web alone', async () => {
    const plan = await importFolder(
      memoryTree({
        'LANGS.md': '* [English](https://example.org/en)\n',
        'SUMMARY.md': '* [Alpha](alpha.md)\n',
        'alpha.md': '# Alpha\n'
      })
    )
    expect(plan.profile).toBe('mdbook')
    expect(contentsOf(plan)).toEqual({contents: ['alpha.md']})
  })

  test('MkDocs', async () => {
    const plan = await importFolder(
      memoryTree({
        'mkdocs.yml':
          'site_name: Subject\nnav: [index.md, alpha.md]\nplugins:\n  - search\n  - i18n:\n      docs_structure: folder\n      languages:\n        - {locale: de, site_name: Thema}\n        - {locale: en, default: true}\n',
        'docs/en/index.md': '# Home\n',
        'docs/en/alpha.md': '# Alpha\n',
        'docs/de/index.md': '# Start\n\n[Alpha](alpha.md)\n'
      })
    )
    expect(contentsOf(plan)).toEqual({title: 'Subject', language: 'en', contents: ['index.md', 'alpha.md']})
    expect(parse(textOf(plan, 'de/publication.yaml'))).toEqual({
      title: 'Thema',
      language: 'de',
      contents: ['index.md']
    })
    expect(textOf(plan, 'de/index.md')).toBe('# Start\n\n[Alpha](../alpha.md)\n')
  })
})

test('a list names documents that have another ending; one of which none is there is that of another folder', async () => {
  const renamed = await importFolder(
    memoryTree({
      '_quarto.yml': 'book:\n  title: Alpha\n  chapters: [index.qmd, bravo.Rmd]\n',
      'index.md': '# Home\n',
      'bravo.md': '# Bravo\n',
      'zulu.md': '# Zulu\n'
    })
  )
  expect(contentsOf(renamed)).toEqual({title: 'Alpha', contents: ['index.md', 'bravo.md']})
  const moved = await importFolder(
    memoryTree({
      '_quarto.yml': 'book:\n  title: Alpha\n  chapters: [text/one.qmd]\n',
      'bravo.md': '# Bravo\n',
      'charlie.md': '# Charlie\n'
    })
  )
  expect(contentsOf(moved)).toEqual({title: 'Alpha', contents: ['bravo.md', 'charlie.md']})
  expect(lostIn(moved)).toEqual([
    'text/one.qmd: this document of the contents, which is not there or can not be read'
  ])
})

test('of a document of R and the Markdown that was made of it, the latter is taken, unless the contents name the former', async () => {
  const files = {'alpha.Rmd': '# Alpha\n', 'alpha.md': '# Alpha, made\n', 'bravo.Rmd': '# Bravo\n'}
  const plan = await importFolder(memoryTree(files))
  expect(textOf(plan, 'alpha.md')).toBe('# Alpha, made\n')
  expect(textOf(plan, 'bravo.md')).toBe('# Bravo\n')
  expect(lostIn(plan)).toEqual(['alpha.Rmd: this document: `alpha.md` was made of it'])
  const book = await importFolder(
    memoryTree({...files, '_bookdown.yml': 'rmd_files: [alpha.Rmd, bravo.Rmd]\n'})
  )
  expect(textOf(book, 'alpha.md')).toBe('# Alpha\n')
})

test('the list beside pages of Docsify and wikis has their order, and what is around pages is none', async () => {
  const docsify = await importFolder(
    memoryTree({
      'README.md': '# The handbook\n',
      '_sidebar.md':
        '- Rules\n  - [Zulu](zulu.md)\n  - [More](/more/ "More")\n- [Gone](gone.md), [web](https://example.org)\n',
      '_coverpage.md': '# Cover\n',
      'alpha.md': '# Alpha\n',
      'more/README.md': '# More\n',
      'more/_sidebar.md': '- [Alpha](../alpha.md)\n',
      'zulu.md': '# Zulu\n'
    })
  )
  expect(contentsOf(docsify)).toEqual({
    title: 'The handbook',
    contents: ['README.md', 'zulu.md', 'more/README.md', 'alpha.md']
  })
  expect(lostIn(docsify)).toEqual([])
  const wiki = await importFolder(
    memoryTree({
      'Home.md': 'Welcome.\n',
      '_Footer.md': 'Charlie\n',
      '_Sidebar.md': '* [[Home]]\n* [[What it costs|All fees]]\n* [Alpha](Alpha)\n',
      'All-fees.md': 'Five euros.\n',
      'Alpha.md': '# Alpha\n'
    })
  )
  expect(contentsOf(wiki)).toEqual({contents: ['Home.md', 'All-fees.md', 'Alpha.md']})
  expect(textOf(wiki, 'All-fees.md')).toBe('---\ntitle: "What it costs"\n---\n\nFive euros.\n')
})

test('documents of Middleman, whose names say what is made of what, lead to each other; other formats are told', async () => {
  const plan = await importFolder(
    memoryTree({
      'config.rb': 'activate :syntax\n',
      'source/index.html.md.erb':
        '---\ntitle: Alpha\n---\n\n[Bravo](/sub/bravo.html#zulu) and [here](sub/bravo.html)\n',
      'source/sub/bravo.html.md': '---\nweight: 1\n---\n\n# Bravo\n\n[Alpha](../index.html)\n',
      'source/sub/charlie.org': '* Charlie\n'
    })
  )
  expect(contentsOf(plan)).toEqual({contents: ['index.md', 'sub/bravo.md']})
  expect(textOf(plan, 'index.md')).toContain('[Bravo](sub/bravo.md#zulu) and [here](sub/bravo.md)')
  expect(textOf(plan, 'sub/bravo.md')).toContain('[Alpha](../index.md)')
  expect(lostIn(plan)).toEqual(['source/sub/charlie.org: this document: it is Org'])
})

test('documents of Middleman have values of their own and the files that they include; what is beside the text is lost', async () => {
  const plan = await importFolder(
    memoryTree({
      'config.rb': 'activate :syntax\n',
      'config/tech-docs.yml': 'service_name: The handbook\n',
      'source/index.html.md.erb': [
        '---\ntitle: Alpha\nreview_in: 6 months\n---\n',
        '# <%= current_page.data.title %>\n',
        "<% content_for :sidebar do %>\n<ul><li>Beside</li></ul>\n<%= partial 'bravo' %>\n  <% end %>\n",
        '<% content_for :title, page_title(name) %>\nBelow `<%%= name %>`.\n',
        "<%= warning_text('Not <b>that</b> one, isn’t it') %>\n",
        'Within <%= current_page.data.review_in %>, <%= current_page.data.gone %>.\n',
        "<%= partial 'partials/bravo' %>\n",
        '<%= partial("gone") %>, <%= partial "partials/bravo", locals: {a: 1} %>\n'
      ].join('\n'),
      'source/partials/_bravo.md.erb':
        "---\ntitle: Of its own\n---\n\nFrom <%= current_page.data.title %>.\n\n<%= partial 'partials/charlie' %>\n",
      'source/partials/_charlie.html.erb': '<p>Charlie</p>\n'
    })
  )
  expect(textOf(plan, 'index.md')).toBe(
    [
      '---\ntitle: Alpha\nreview_in: 6 months\n---\n',
      '# Alpha\n',
      '\nBelow `<%= name %>`.\n',
      '> [!WARNING]\n> Not <b>that</b> one, isn’t it\n',
      'Within 6 months, <%= current_page.data.gone %>.\n',
      'From Alpha.\n\n<p>Charlie</p>\n',
      '<%= partial("gone") %>, <%= partial "partials/bravo", locals: {a: 1} %>\n'
    ].join('\n')
  )
  expect(contentsOf(plan)).toEqual({title: 'The handbook', contents: ['index.md']})
  expect(lostIn(plan)).toEqual([
    'source/index.html.md.erb:8: what is beside the text, `content_for :sidebar`',
    'source/index.html.md.erb:13: what is beside the text, `content_for :title`'
  ])
})

test('addresses of a larger site lead to what is imported of it; links without words show titles', async () => {
  const plan = await importFolder(
    memoryTree({
      'terms/fees.md':
        '# Fees\n\n[AUTOTITLE](/policies/privacy/cookies#scope), [AUTOTITLE](/policies/other/gone), [Blog](/blog/cookies)\n',
      'privacy/cookies.md': '# Cookies\n',
      'cookies.md': '# All\n'
    })
  )
  expect(textOf(plan, 'terms/fees.md')).toBe(
    '# Fees\n\n[](../privacy/cookies.md#scope), [AUTOTITLE](/policies/other/gone), [Blog](/blog/cookies)\n'
  )
})

describe('a folder for each language', () => {
  const site = {
    'README.md': '# About this folder\n\n- [English](en/index.md)\n',
    'en/index.md': '# Handbook\n',
    'en/fees.md': '# Fees\n\n[Scope](scope.md)\n',
    'en/scope.md': '# Scope\n',
    'pt_BR/index.md': '# Manual das taxas\n',
    'pt_BR/fees.md': '# Taxas\n\n[Manual](index.md)\n'
  }

  test('makes a publication in English, and its translations', async () => {
    const plan = await importFolder(memoryTree(site))
    expect(plan.language).toBe('en')
    expect(plan.files.map(({path}) => path).toSorted()).toEqual([
      'fees.md',
      'index.md',
      'pt-br/fees.md',
      'pt-br/index.md',
      'pt-br/publication.yaml',
      'publication.yaml',
      'scope.md'
    ])
    expect(textOf(plan, 'pt-br/publication.yaml')).toMatch(/^title: Manual das taxas\nlanguage: pt-BR\n/)
    expect(lostIn(plan)).toEqual(['README.md: this document: it is in no folder of a language'])
  })

  test.each([
    ['with documents beside them', {'fees.md': '# Fees\n'}],
    ['and one of something else', {'data/fees.md': '# Fees\n'}],
    ['with other documents in one', {'is/able.md': '# Able\n', 'is/baker.md': '# Baker\n'}]
  ])('%s is none', async (_, more) => {
    const plan = await importFolder(memoryTree({...site, ...more}))
    expect(plan.files.map(({path}) => path)).toContain('en/fees.md')
  })
})

test.each([
  ['Open data handbook', {title: 'Open data handbook', contents: ['index.md', 'fees.md']}],
  ['Inicio', {contents: ['index.md', 'fees.md']}]
])(
  'the title of an index is that of its folder where it says more than that: %s',
  async (title, expected) => {
    const files = {'index.md': `# ${title}\n`, 'fees.md': '# Fees\n'}
    expect(contentsOf(await importFolder(memoryTree(files)))).toEqual(expected)
  }
)

test('translations stay where they are when a folder of their language holds other documents', async () => {
  const plan = await importFolder(
    memoryTree({
      'mkdocs.yml': 'site_name: Alpha\n',
      'docs/about.md': '# About\n',
      'docs/about.es.md': '# Acerca\n',
      'docs/es/guide.md': '# Guide\n'
    })
  )
  expect(textOf(plan, 'about.es.md')).toBe('# Acerca\n')
  expect(textOf(plan, 'es/guide.md')).toBe('# Guide\n')
  expect(plan.files.map(({path}) => path)).not.toContain('es/publication.yaml')
})

test('lists of Sphinx are the contents, and in no document; an example of one is', async () => {
  const plan = await importFolder(
    memoryTree({
      'conf.py': 'extensions = ["myst_nb"]\n',
      'index.md':
        '# Home\n\n```{toctree}\n:glob:\n\n*\n```\n\nWords.\n\n```{eval-rst}\n.. toctree::\n   bravo\n```\n',
      'bravo.md': '# Bravo\n\n````md\n```{toctree}\nindex\n```\n````\n'
    })
  )
  expect(plan.profile).toBe('myst')
  expect(textOf(plan, 'index.md')).toBe('# Home\n\n\nWords.\n\n```{eval-rst}\n.. toctree::\n   bravo\n```\n')
  expect(textOf(plan, 'bravo.md')).toContain('```{toctree}\nindex\n```')
})

describe('included files stand where they are included', () => {
  const code = 'a\n// ANCHOR: x\nb\nc\n// ANCHOR_END: x\nd\n'
  const forms: readonly (readonly [string, string, string])[] = [
    ['mdBook', '```rust\n{{#include ../code.rs}}\n```\n', '```rust\na\nb\nc\nd\n```\n'],
    ['mdBook, an anchor', '```rust\n{{#rustdoc_include ../code.rs:x}}\n```\n', '```rust\nb\nc\n```\n'],
    ['mdBook, lines', '{{#include ../code.rs:3:4}}\n', 'b\nc\n'],
    ['mdBook, a program', '{{#playground ../code.rs}}\n', '```rust\na\nb\nc\nd\n```\n'],
    ['mdBook, escaped', '\\{{#include ../code.rs}}\n', '\\{{#include ../code.rs}}\n'],
    ['a document in a document', '{{#include part.md}}\n', 'Part with b\nc.\n'],
    ['Quarto', '{{< include part.md >}}\n', 'Part with b\nc.\n'],
    ['snippets', '--8<-- "code.rs:x"\n', 'b\nc\n'],
    ['MyST', '```{include} part.md\n```\n', 'Part with b\nc.\n'],
    ['Jekyll', 'Alpha\n{% include_relative part.md %}\nBravo\n', 'Alpha\nPart with b\nc.\n\nBravo\n'],
    ['Jekyll, from its folder', '{%- include own/part.md -%}\n', 'Own.\n\n'],
    ['Jekyll, a template', '{% include own/part.html %}\n', '{% include own/part.html %}\n'],
    ['Jekyll, code', '```\n{% include_relative ../code.rs %}\n```\n', `\`\`\`\n${code}\n\`\`\`\n`],
    [
      'MyST, code',
      '```{literalinclude} ../code.rs\n:language: rust\n```\n',
      '```rust\na\n// ANCHOR: x\nb\nc\n// ANCHOR_END: x\nd\n```\n'
    ],
    ['itself, without an end', '{{#include a.md}}', '{{#include a.md}}']
  ]

  test.each(forms)('%s', async (_, text, expected) => {
    const files = {
      'code.rs': code,
      'doc/a.md': text,
      '_includes/own/part.md': 'Own.\n',
      '_includes/own/part.html': '{{ include.x }}\n',
      'doc/part.md': '---\ntitle: X\n---\nPart with {{#include ../code.rs:x}}.\n'
    }
    expect(textOf(await importFolder(memoryTree(files)), 'doc/a.md')).toBe(expected)
  })

  test.each([
    ['Quarto, beside the document', '{{< include ../common/outer.qmd >}}\n', 'Inner.\n'],
    ['Quarto, from the folder of all', '{{< include /common/inner.qmd >}}\n', 'Inner.\n'],
    ['mdBook has no such way', '{{#include ../common/outer.md}}\n', '{{#include part/inner.md}}\n']
  ])('%s', async (_, text, expected) => {
    const files = {
      'doc/a.md': text,
      'doc/part/inner.md': 'Inner.\n',
      'common/outer.qmd': '{{< include ../common/inner.qmd >}}\n',
      'common/outer.md': '{{#include part/inner.md}}\n',
      'common/inner.qmd': 'Inner.\n'
    }
    const far = {...files, 'doc/deep/b.md': text, 'common/outer.qmd': '{{< include part/inner.md >}}\n'}
    expect(textOf(await importFolder(memoryTree(files)), 'doc/a.md')).toBe(expected)
    expect(textOf(await importFolder(memoryTree(far)), 'doc/a.md')).toBe(expected)
  })

  test('what stands in a document is not told as left out', async () => {
    const files = {
      '_config.yml': 'exclude: [parts/*.md]\n',
      'a.md': '# A\n\n{% include_relative parts/b.md %}\n',
      'parts/b.md': 'Bravo\n',
      'parts/c.md': 'Charlie\n'
    }
    const plan = await importFolder(memoryTree(files))
    expect(textOf(plan, 'a.md')).toBe('# A\n\nBravo\n\n')
    expect(lostIn(plan)).toEqual([
      'parts/c.md: this document: `exclude` of `_config.yml` names it, or its folder'
    ])
  })

  test('what is left of Liquid in code shows how it is written, and is not told', async () => {
    const text = 'Alpha `{% include_relative part.md %}`.\n\n{% include_relative part.md %}\n'
    const plan = await importFolder(memoryTree({'_config.yml': 'title: Alpha\n', 'a.md': text}))
    expect(textOf(plan, 'a.md')).toBe(text)
    expect(lostIn(plan)).toEqual(['a.md:3: the file `part.md` that is included'])
  })

  test('one that includes itself again and again is put in a thousand times at most', async () => {
    const plan = await importFolder(memoryTree({'a.md': 'Alpha\n\n{{#include a.md}}\n'.repeat(10)}))
    expect(textOf(plan, 'a.md').match(/Alpha/g)).toHaveLength(10 * 1001)
  })

  test('a long one is put in as long as the document could be read', async () => {
    const text = `${`${'alpha '.repeat(200)}\n`.repeat(1000)}\n${'{{#include a.md}}\n\n'.repeat(5)}`
    const result = await includeFiles(text, 'a.md', {tree: memoryTree({'a.md': text}), included: new Set()})
    expect(result.match(/alpha/g)).toHaveLength(4 * 200_000)
  })

  test('lines of a long one are put in as often as they are asked for', async () => {
    const tree = memoryTree({'b.rs': 'bravo\n'.repeat(200_000)})
    const text = '{{#include b.rs:1:2}}\n\n'.repeat(5)
    expect(await includeFiles(text, 'a.md', {tree, included: new Set()})).toBe('bravo\nbravo\n\n'.repeat(5))
  })

  test('what is not there, or outside, is told by its line and stays', async () => {
    const text = 'Alpha.\n\n{{#include gone.rs}}\n\n{{#include ../../outside.rs}}\n'
    const plan = await importFolder(memoryTree({'doc/a.md': text}))
    expect(textOf(plan, 'doc/a.md')).toBe(text)
    expect(lostIn(plan)).toEqual([
      'doc/a.md:3: the file `gone.rs` that is included',
      'doc/a.md:5: the file `../../outside.rs` that is included'
    ])
  })
})

describe('pictures and other files', () => {
  const site = {
    'docusaurus.config.js': '',
    'docs/a.md':
      '![One](./one.png) ![Two](/img/two.png) ![Three](https://example.org/three.png)\n\n<img src="/img/two.png" alt="Two">\n\n![Gone](gone.png)\n\n[Form](forms/form%201.pdf) `![No](/img/two.png)`\n\n[b](./b.mdx#x)\n\n<p><a class="c" href="./b.mdx#x">b</a> <a href="/forms/two.pdf">Form</a></p>\n',
    'docs/b.mdx': '# B\n',
    'docs/one.png': '',
    'docs/forms/form 1.pdf': '',
    'static/forms/two.pdf': '',
    'static/img/two.png': ''
  }

  test('those that are used come along; addresses of the site lead to them', async () => {
    const plan = await importFolder(memoryTree(site))
    expect(textOf(plan, 'a.md')).toBe(
      '![One](./one.png) ![Two](images/static/img/two.png) ![Three](https://example.org/three.png)\n\n<img src="images/static/img/two.png" alt="Two">\n\n![Gone](gone.png)\n\n[Form](forms/form%201.pdf) `![No](/img/two.png)`\n\n[b](b.md#x)\n\n<p><a class="c" href="b.md#x">b</a> <a href="images/static/forms/two.pdf">Form</a></p>\n'
    )
    expect(
      plan.files.flatMap((file) => (file.kind === 'copy' ? [`${file.from} -> ${file.path}`] : []))
    ).toEqual([
      'docs/forms/form 1.pdf -> forms/form 1.pdf',
      'docs/one.png -> one.png',
      'static/forms/two.pdf -> images/static/forms/two.pdf',
      'static/img/two.png -> images/static/img/two.png'
    ])
    expect(lostIn(plan)).toEqual([
      'a.md:1: the image `https://example.org/three.png` of the web: download it, and link to the file',
      'a.md:5: the image `gone.png`, which is not there'
    ])
  })
})

test('two documents of one name are not mixed up', async () => {
  const plan = await importFolder(memoryTree({'a.md': '# A\n', 'a.mdx': '# B\n'}))
  expect(textOf(plan, 'a.md')).toBe('# A\n')
  expect(lostIn(plan)).toEqual(['a.mdx: this document: another one is called `a.md`'])
})

describe('web pages', () => {
  const page = `<!doctype html><html lang="de"><head><title>Site: Alpha</title><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav>
<main><header><h1>Alpha</h1></header>
<p>H<sub>2</sub>O and <a href="b.html#x">bravo</a>.</p>
<figure><img src="one.png" alt="One"><figcaption>First <em>one</em></figcaption></figure>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<table class="x"><tr><td rowspan="2" onclick="x()">1</td><td>2</td></tr><tr><td>3</td></tr></table>
<dl><dt>Term</dt><dd>Meaning</dd></dl>
<iframe src="https://example.org/film" title="A film"></iframe>
<script>alert(1)</script></main>
<footer>Foot</footer></body></html>`

  test('their text becomes Markdown, without what stands around it', async () => {
    const plan = await importFolder(
      memoryTree({'a.html': page, 'b.html': '<p id=x>Bravo</p>', 'one.png': ''})
    )
    expect(plan.profile).toBeUndefined()
    expect(contentsOf(plan)).toEqual({language: 'de', contents: ['a.md', 'b.md']})
    const text = textOf(plan, 'a.md')
    expect(text).toContain('# Alpha\n')
    expect(text).toContain('H<sub>2</sub>O and [bravo](b.md#x).')
    expect(text).toContain(':::figure[First one]\n\n![One](one.png)\n\n:::')
    expect(text).toContain('| A | B |')
    expect(text).toContain('<td rowspan="2">1</td>')
    expect(text).toContain('<dl><dt>Term</dt><dd>Meaning</dd></dl>')
    expect(text).toContain('[A film](https://example.org/film)')
    expect(text).not.toMatch(/Home|Foot|alert|onclick|class/)
    expect(lostIn(plan)).toEqual(['a.html:9: a frame, `https://example.org/film`'])
  })

  test('places that links name stay; a figure of other things than images has its caption as a paragraph', async () => {
    const written =
      '<h2 id=own>Own</h2><section id=part><h2>Part</h2><p>A <dfn id=term>term</dfn>, <a name=old href="b.html">b</a>.</p></section><figure><figcaption>Words</figcaption><pre>code</pre></figure><p id=unlinked>See <a href="#part">part</a>, <a href="#term">term</a>, <a href="#old">old</a>.</p>'
    const plan = await importFolder(memoryTree({'a.html': written, 'b.html': '<p>Bravo</p>'}))
    expect(textOf(plan, 'a.md')).toBe(
      '## Own\n\n## <a id="part"></a>Part\n\nA <a id="term"></a>term, <a id="old"></a>[b](b.md).\n\nWords\n\n```\ncode\n```\n\nSee [part](#part), [term](#term), [old](#old).\n'
    )
  })

  test('links of headings to themselves are words, and signs beside them go; ids that words give are not written', async () => {
    const written = `<main><h1 id="alpha"><a class="header" href="#alpha">Alpha &amp; <code>b</code></a></h1>
<h2 id="one"><a class="header" href="#one"></a><a href="b.html">One</a></h2>
<h2 id="two-2"><a href="#two-2">Two</a></h2>
<section id="three"><h2>Three<a class="headerlink" href="#three">¶</a></h2></section>
<h3 id="four">Four <a href="#four" aria-hidden="true">#</a></h3>
<h3 id="four-1">Four<a href="#four-1"></a></h3>
<h3 id="five">Five<sup><a href="#note">*</a></sup></h3>
<p id="note">* See <a href="#one">one</a>, <a href="#four-1">four</a>.</p></main>`
    const plan = await importFolder(memoryTree({'a.html': written, 'b.html': '<p>Bravo</p>'}))
    expect(textOf(plan, 'a.md').split(/\n+/).slice(0, 8)).toEqual([
      '# <a id="alpha"></a>Alpha & `b`',
      '## [One](b.md)',
      '## <a id="two-2"></a>Two',
      '## <a id="three"></a>Three',
      '### Four',
      '### <a id="four-1"></a>Four',
      '### Five<sup>[\\*](#note)</sup>',
      '<a id="note"></a>\\* See [one](#one), [four](#four-1).'
    ])
  })

  test.each([
    [['Alpha - The Guide', 'Bravo - The Guide', 'The Guide'], 'The Guide'],
    [['Alpha | Site', 'Bravo | Other'], undefined],
    [['Alpha - The Guide'], undefined],
    [['Well-known', 'Well-known'], 'Well-known']
  ])('are named by what their titles %j end in', async (titles, title) => {
    const pages = titles.map(
      (one, index) => [`${index}.html`, `<title>${one}</title><h1>Words</h1>`] as const
    )
    const contents = pages.map(([path]) => path.replace('.html', '.md'))
    expect(contentsOf(await importFolder(memoryTree(Object.fromEntries(pages))))).toEqual({
      ...(title !== undefined && {title}),
      contents
    })
  })

  test('pages that lead to others, and those that nobody is to find, are no documents', async () => {
    const leading = (to: string) =>
      `<head><meta content="0; URL='${to}'" http-equiv=Refresh></head><body>Moved`
    const plan = await importFolder(
      memoryTree({
        'a.html':
          '<head><noscript><meta http-equiv="refresh" content="0; url=x.html"></noscript><!-- <meta name="robots" content="noindex"> --></head><p><a href="old.html#x">Old</a>, <a href="older/">older</a></p>',
        'b.html': '<head><meta http-equiv="refresh" content="600; url=a.html"></head><p>Bravo</p>',
        'old.html': leading('older/index.html'),
        'older/index.html': leading('../b.html'),
        'away.html': leading('https://example.org/'),
        'print.html': '<meta name="robots" content="noindex, follow"><p>Alpha. Bravo.</p>'
      })
    )
    expect(plan.files.map((file) => file.path)).toEqual(['publication.yaml', 'a.md', 'b.md'])
    expect(textOf(plan, 'a.md')).toBe('[Old](b.md#x), [older](b.md)\n')
    expect(lostIn(plan)).toEqual([
      'away.html: this page, which leads to `https://example.org/`',
      'old.html: this page, which leads to `older/index.html`',
      'older/index.html: this page, which leads to `../b.html`',
      'print.html: this page, which asks not to be found (`noindex`); import it by its name to have it'
    ])
    const hidden = await importFolder(memoryTree({'a.html': '<meta name=robots content=none><p>Alpha</p>'}))
    expect(hidden.files.map((file) => file.path)).toEqual(['publication.yaml', 'a.md'])
  })

  test('a page is a document that leads to itself, or round, or has a text of its own beside the way', async () => {
    const leading = (to: string, text: string) =>
      `<head><meta http-equiv="refresh" content="5; url=${to}"></head><body><p>${text}</p>`
    const link = '<a href="b.html">Charlie delta echo.</a> '
    const plan = await importFolder(
      memoryTree({
        'a.html': '<p><a href="self.html">A</a> <a href="round.html">B</a> <a href="to.html">C</a></p>',
        'b.html': '<p>Bravo</p>',
        'long.html': leading('b.html', 'Thanks for all of it. '.repeat(20)),
        'ring/one.html': leading('../round.html#x', 'One'),
        'round.html': leading('ring/one.html', 'Round'),
        'self.html': leading('./self.html?again', 'Self'),
        'short.html': leading('b.html', `You are led on. ${link.repeat(20)}`),
        'to.html': leading('self.html', 'To')
      })
    )
    const paths = ['a.md', 'b.md', 'long.md', 'round.md', 'self.md', 'ring/one.md']
    expect(plan.files.map((file) => file.path)).toEqual(['publication.yaml', ...paths])
    expect(textOf(plan, 'a.md')).toBe('[A](self.md) [B](round.md) [C](self.md)\n')
    expect(lostIn(plan)).toEqual([
      'long.html: the redirect to `b.html`, since this page has a text of its own',
      'short.html: this page, which leads to `b.html`',
      'to.html: this page, which leads to `self.html`'
    ])
  })

  test('a page is found that only a script, a text to be filled in or a name of other robots asks to hide', async () => {
    const hide = '<meta name="robots" content="noindex">'
    const heads = [
      '<meta name=robots content="max-image-preview:none, max-snippet:-1">',
      `<script>document.write('${hide}')</script>`,
      `<style>/* ${hide} */</style><title>${hide}</title>`,
      `<template>${hide}</template><noscript><img src="x.png">${hide}</noscript>`,
      `</head><body><textarea>${hide}</textarea>`,
      `<p>Alpha</p>${hide.replace('robots', 'x"title="robots')}`
    ]
    const tree = Object.fromEntries(heads.map((head, index) => [`${index}.html`, `${head}<p>Bravo</p>`]))
    const hidden = `<script>//</script>${hide.replace('noindex', 'follow,NOINDEX ')}<p>Bravo</p>`
    const plan = await importFolder(memoryTree({...tree, 'hidden.html': hidden}))
    expect(plan.files.map((file) => file.path)).toEqual([
      'publication.yaml',
      ...heads.map((_, index) => `${index}.md`)
    ])
  })

  test('one page comes alone, with the files that it needs', async () => {
    const tree = memoryTree({'a.html': page, 'b.html': '<p>Bravo</p>', 'one.png': ''})
    const plan = await importFolder(tree, {page: 'a.html'})
    expect(plan.files.map((file) => file.path)).toEqual(['a.md', 'b.html', 'one.png'])
  })
})

test('what is for those who work on a site comes in where a document or the contents lead to it', async () => {
  const files = {
    'README.md':
      '# Home\n\nSee the [licence](LICENSE.md), [how to help](./contributing.md#how) and a [draft](_drafts/a.md).\n',
    'LICENSE.md': '# Licence\n',
    'CHANGELOG.md': '# Changes\n',
    'CODE_OF_CONDUCT.md': '# Conduct\n',
    'contributing.md': '# Help\n\n![A](a.png) [Conduct](CODE_OF_CONDUCT.md)\n',
    'zulu.md': '# Zulu\n',
    '_drafts/a.md': '# Draft\n',
    'a.png': ''
  }
  const plan = await importFolder(memoryTree(files))
  const linked = ['LICENSE.md', 'contributing.md', 'CODE_OF_CONDUCT.md']
  expect(contentsOf(plan)).toEqual({title: 'Home', contents: ['README.md', 'zulu.md', ...linked]})
  const copied = plan.files.flatMap((file) => (file.kind === 'copy' ? [file.path] : []))
  expect(copied).toEqual(['a.png'])
  expect(textOf(plan, 'README.md')).toBe(files['README.md'])
  expect(lostIn(plan)).toEqual(['_drafts/a.md: this document: it is a draft'])
  const settings = {'mkdocs.yml': 'nav: [index.md, changelog.md]\n', 'docs/changelog.md': '# Changes\n'}
  const listed = await importFolder(
    memoryTree({...settings, 'docs/index.md': '# Home\n', 'docs/security.md': '#\n'})
  )
  expect(contentsOf(listed)).toEqual({contents: ['index.md', 'changelog.md']})
  expect(lostIn(listed)).toEqual([])
})

test('what an instruction of Jekyll leads to or shows comes along', async () => {
  const files = {
    '_config.yml': 'title: Alpha\n',
    'index.md':
      '# Home\n\n[Changes]({% link CHANGELOG.md %}#a), [licence]({{ site.baseurl }}/LICENSE.md), ![A]({{ site.baseurl }}/img/a.png)\n',
    'CHANGELOG.md': '# Changes\n\n## A\n',
    'LICENSE.md': '# Licence\n',
    'SECURITY.md': '# Security\n',
    'img/a.png': ''
  }
  const plan = await importFolder(memoryTree(files))
  expect(contentsOf(plan)).toEqual({title: 'Alpha', contents: ['index.md', 'CHANGELOG.md', 'LICENSE.md']})
  expect(plan.files.flatMap((file) => (file.kind === 'copy' ? [file.path] : []))).toEqual(['img/a.png'])
  expect(textOf(plan, 'index.md')).toBe(
    files['index.md'].replace('{{ site.baseurl }}/img/a.png', 'img/a.png')
  )
  expect(lostIn(plan)).toEqual([])
})

test('an image of the web is told as one where an instruction of Jekyll names it', async () => {
  const text = '# Alpha\n\n![B]({% link https://example.org/b.png %}) [C]({% link https://example.org/c %})\n'
  const plan = await importFolder(memoryTree({'_config.yml': 'title: Alpha\n', 'index.md': text}))
  expect(textOf(plan, 'index.md')).toBe(text)
  expect(lostIn(plan)).toEqual([
    'index.md:3: the image `https://example.org/b.png` of the web: download it, and link to the file'
  ])
})

test('pictures that HTML names from the page that MkDocs makes of a document are found', async () => {
  const plan = await importFolder(
    memoryTree({
      'mkdocs.yml': 'site_name: Alpha\n',
      'docs/src/a.png': '',
      'docs/bravo.md': '# Bravo\n\n<img src="../src/a.png" alt="A">\n'
    })
  )
  expect(textOf(plan, 'bravo.md')).toContain('<img src="src/a.png" alt="A">')
})

test('what documents name by the name of its file alone is found wherever it lies', async () => {
  const plan = await importFolder(
    memoryTree({
      '.obsidian/app.json': '{}',
      'attachments/a plan.png': '',
      'attachments/deep/a plan.png': '',
      'attachments/Form.PDF': '',
      'alpha/b.png': '',
      'b.png': '',
      'alpha/bravo.md':
        '# Bravo\n\n![[a plan.png|center|300]] ![[b.png]] [[form.pdf]] `![[a plan.png]]` ![[none.png]] ![[2030.01.02]] [[charlie]] [[charlie.md]]\n\n| ![[deep/a plan.png\\|x]] |\n| - |\n| ![[../b.png]] |\n',
      'charlie.md': '# Charlie\n'
    })
  )
  expect(textOf(plan, 'alpha/bravo.md')).toBe(
    '# Bravo\n\n![[../attachments/a plan.png|center|300]] ![[b.png]] [[../attachments/Form.PDF]] `![[a plan.png]]` ![[none.png]] ![[2030.01.02]] [[charlie]] [[charlie.md]]\n\n| ![[../attachments/deep/a plan.png\\|x]] |\n| - |\n| ![[../b.png]] |\n'
  )
  expect(plan.files.map(({path}) => path)).toEqual([
    'publication.yaml',
    'charlie.md',
    'alpha/bravo.md',
    'alpha/b.png',
    'attachments/Form.PDF',
    'attachments/a plan.png',
    'attachments/deep/a plan.png',
    'b.png'
  ])
  expect(plan.lost).toEqual([
    {path: 'alpha/bravo.md', line: 3, what: 'the image `none.png`, which is not there'}
  ])
})

test('what a document of Jekyll takes from the settings is filled in', async () => {
  const plan = await importFolder(
    memoryTree({
      '_config.yml':
        'title: Alpha\nhelp: bravo/\nnested:\n  repo: https://example.org/a\nlines: "a\\nb"\nbaseurl: /base\n',
      '_docs/charlie.md': [
        '---\ntitle: "{{ site.title }}"\n---\n',
        '{{ site.title }}, [a]({{ site.help | absolute_url }}), [b]({{site.nested.repo}}/b), [c](/{{ page.collection }}/d/).',
        '{{ site.baseurl }}, {{ site.lines }}, {{ site.nested }}, {{ site.constructor }}, {{ page.title }}.',
        '{% raw %}{{ site.title }}{% endraw %}, {{- site.title -}}.\n',
        '```\n{%- raw -%}\n{{ site.title }} {% raw %}\n  {% endraw %}\n```\n'
      ].join('\n')
    })
  )
  expect(textOf(plan, 'docs/charlie.md')).toBe(
    [
      '---\ntitle: "{{ site.title }}"\n---\n',
      'Alpha, [a](/bravo/), [b](https://example.org/a/b), [c](/docs/d/).',
      '{{ site.baseurl }}, {{ site.lines }}, {{ site.nested }}, {{ site.constructor }}, {{ page.title }}.',
      '{{ site.title }}, Alpha.\n',
      '```\n{{ site.title }} {% raw %}\n```\n'
    ].join('\n')
  )
})

test('what Jekyll has between `raw` and `endraw` is words: nothing is included or filled in', async () => {
  const files = {
    '_config.yml': 'title: Alpha\n',
    '_includes/charlie.md': '{% raw %}{% include delta.md %}{% endraw %} of charlie\n',
    'echo.md': [
      '# Echo\n',
      '{% raw %}',
      '{% include charlie.md %} and {% include_relative gone.md %} {{ site.title }}',
      '{% endraw %}',
      'Write `{% raw %}{% include charlie.md %}{% endraw %}` for {% include charlie.md %}.',
      '{% include_relative gone.md %}\n'
    ].join('\n')
  }
  const plan = await importFolder(memoryTree(files))
  expect(textOf(plan, 'echo.md')).toBe(
    [
      '# Echo\n',
      '{% include charlie.md %} and {% include_relative gone.md %} {{ site.title }}',
      'Write `{% include charlie.md %}` for {% include delta.md %} of charlie\n.',
      '{% include_relative gone.md %}\n'
    ].join('\n')
  )
  expect(lostIn(plan)).toEqual(['echo.md:6: the file `gone.md` that is included'])
})

test('a heading that opens a document behind `raw` of Jekyll is its title', async () => {
  const text = '{% raw %}\n## Bravo\n{% endraw %}\n'
  const files = {'_config.yml': 'title: Alpha\n', 'index.md': text, 'charlie.md': '# Charlie\n'}
  const plan = await importFolder(memoryTree(files))
  expect(textOf(plan, 'index.md')).toBe('## Bravo\n')
})

test('what a document of Jekyll takes from its own front matter is filled in', async () => {
  const plan = await importFolder(
    memoryTree({
      '_config.yml': 'title: Alpha\n',
      'bravo.md':
        '---\ntitle: Bravo\nsummary: "{{ site.title }}"\n---\n\n# {{ page.title }}\n\n{{ page.summary }}, {{ page.none }}, {{ title }}\n'
    })
  )
  expect(textOf(plan, 'bravo.md')).toContain('# Bravo\n\n{{ page.summary }}, {{ page.none }}, {{ title }}\n')
})

test('what a document of Hugo takes from the parameters of its site is filled in', async () => {
  const text = [
    '---\ntitle: Charlie\nteam: desk@example.org\nparams: {floor: 3}\n---\n',
    '[a]({{< param "Handbook.URL" >}}/b/), {{% param year %}}, {{< param team >}}, {{< param floor >}}, {{< param open >}}, {{< param none >}}, {{< param lines >}}, {{</* param year */>}}.\n'
  ].join('\n')
  const plan = await importFolder(
    memoryTree({
      'hugo.toml': 'title = "Alpha"\n',
      'config/_default/params.yaml':
        'handbook: {url: "https://example.org/a"}\nYear: 2026\nteam: bravo@example.org\nfloor: 1\nopen: false\nlines: "a\\nb"\n',
      'content/charlie.md': text
    })
  )
  expect(textOf(plan, 'charlie.md')).toContain(
    '\n[a](https://example.org/a/b/), 2026, desk@example.org, 3, false, {{< param none >}}, {{< param lines >}}, {{</* param year */>}}.\n'
  )
})

test('many parameters of Hugo take time that grows with them', async () => {
  const count = isWhole ? 20_000 : 4_000
  const names = Array.from({length: count}, (_, index) => `alpha-${String(index)}`)
  const plan = await importFolder(
    memoryTree({
      'hugo.toml': `title = "Alpha"\n[params]\n${names.map((name) => `${name} = "${name} bravo"`).join('\n')}\n`,
      'content/charlie.md': `---\ntitle: Charlie\n---\n\n${names.map((name) => `{{< param ${name} >}}`).join('\n')}\n`
    })
  )
  expect(textOf(plan, 'charlie.md')).toContain(`\nalpha-${String(count - 1)} bravo\n`)
})

test('what a document of Eleventy takes from its data is filled in, and its pictures come along', async () => {
  const plan = await importFolder(
    memoryTree({
      '.eleventy.js':
        'module.exports = (config) => {\n  config.setInputDirectory("src")\n  config.setDataDirectory("_more")\n}\n',
      'src/_more/links.json': '{"help": {"page": "/bravo/"}}',
      'src/_more/more.yaml': 'year: 2026\n',
      'src/img/a.png': '',
      'src/bravo.md': '# Bravo\n',
      'src/charlie.md':
        '---\nstep: third\n---\n[a]({{ links.help.page | url }}), {{ more.year }}, {{ step }}, {{ page.date }}, {{ more | safe }}, ![A]({{ "/img/a.png" | url }})\n'
    })
  )
  expect(textOf(plan, 'charlie.md')).toBe(
    '---\nstep: third\n---\n[a](/bravo/), 2026, third, {{ page.date }}, {{ more | safe }}, ![A](img/a.png)\n'
  )
  expect(plan.files.map(({path}) => path)).toContain('img/a.png')
  expect(plan.profile).toBe('eleventy')
})

test('a folder of documents that the settings name and that is not there is told', async () => {
  for (const files of [
    {'mkdocs.yml': 'docs_dir: nowhere\n', 'alpha.md': '# Alpha\n'},
    {'.eleventy.js': "module.exports = {dir: {input: 'nowhere'}}\n", 'alpha.md': '# Alpha\n'}
  ])
    expect(lostIn(await importFolder(memoryTree(files)))).toEqual([
      'nowhere: the folder that the settings say the documents are in: nothing is there'
    ])
})

test('the folder of documents that MkDocs names may end with a stroke', async () => {
  const plan = await importFolder(
    memoryTree({'mkdocs.yml': 'docs_dir: pages/\n', 'pages/alpha.md': '# Alpha\n'})
  )
  expect(plan.files.map(({path}) => path)).toContain('alpha.md')
})

test('addresses in tags of Hugo and GitBook are followed, however the tags are written', async () => {
  const plan = await importFolder(
    memoryTree({
      'hugo.toml': 'title = "Alpha"\n',
      'content/alpha.md':
        '# Alpha\n\n{{<figure src="/img/a.png" alt="A">}}\n\n{{% figure src="/img/b.png" caption="B" %}}\n\n[bravo]({{<relref "/bravo/">}})\n\n{{< file src="/img/c.pdf" >}}\n',
      'content/bravo.md': '# Bravo\n\n{% file src="../static/img/c.pdf" %}\n',
      'static/img/a.png': '',
      'static/img/b.png': '',
      'static/img/c.pdf': ''
    })
  )
  expect(textOf(plan, 'alpha.md')).toBe(
    '# Alpha\n\n{{<figure src="images/static/img/a.png" alt="A">}}\n\n{{% figure src="images/static/img/b.png" caption="B" %}}\n\n[bravo]({{<relref "/bravo/">}})\n\n{{< file src="/img/c.pdf" >}}\n'
  )
  expect(plan.files.map(({path}) => path)).toEqual(
    expect.arrayContaining(['images/static/img/a.png', 'images/static/img/b.png'])
  )
})

test('of an empty folder no settings are told', async () => {
  expect(lostIn(await importFolder(memoryTree({})))).toEqual([])
})

test('programs of thousands of beginnings that nothing ends take time that grows with them alone', async () => {
  const count = isWhole ? 300_000 : 60_000
  const plan = await importFolder(
    memoryTree({
      '.eleventy.js': 'module.exports = {}\n',
      '_data/alpha.js': '/* '.repeat(count),
      '_data/bravo.js': 'sidebar '.repeat(count),
      '_data/charlie.js': '/* one */ module.exports = {/* two */ delta: "echo" /* three */}\n',
      'alpha.md': '# {{ charlie.delta }}\n'
    })
  )
  expect(textOf(plan, 'alpha.md')).toBe('# echo\n')
})

test('data in JSON are read as that, and YAML that would take days is no data', async () => {
  const plan = await importFolder(
    memoryTree({
      '.eleventy.js': 'module.exports = {}\n',
      '_data/alpha.json': '{"bravo": "a\\u0062", "no": 1, "no": "last"}\n',
      '_data/charlie.json': '{bravo: comments, # of YAML\n}\n',
      '_data/keys.yml': `bravo:\n  ${'? '.repeat(50_000)}\n`,
      '_data/names.yml': Array.from({length: 10_000}, (_, at) => `n${at}: &a${at} x\nm${at}: *a${at}\n`).join(
        ''
      ),
      'alpha.md': '# {{ alpha.bravo }} {{ alpha.no }} {{ charlie.bravo }} {{ keys.bravo }} {{ names.n0 }}\n'
    })
  )
  expect(textOf(plan, 'alpha.md')).toBe('# ab last {{ charlie.bravo }} {{ keys.bravo }} {{ names.n0 }}\n')
})

test('what a Jekyll site keeps back is left out, and told', async () => {
  const files = {
    'index.md': '# Home\n',
    'hidden/alpha.md': '# Alpha\n',
    '_docs/bravo.md': '# Bravo\n',
    '_posts/2026-01-02-charlie.md': '# Charlie\n',
    '_posts/2199-01-02-delta.md': '# Delta\n'
  }
  const config =
    'exclude: [hidden]\ndefaults: [{scope: {path: "", type: docs}, values: {published: false}}]\n'
  const now = 1_780_000_000
  const plan = await importFolder(memoryTree({...files, '_config.yml': config}), {now})
  expect(contentsOf(plan)).toEqual({contents: ['index.md', 'posts/2026-01-02-charlie.md']})
  expect(lostIn(plan)).toEqual([
    '_docs/bravo.md: this document: it is a draft, by `defaults` of `_config.yml`',
    '_posts/2199-01-02-delta.md: this document: its date is to come',
    'hidden/alpha.md: this document: `exclude` of `_config.yml` names it, or its folder'
  ])
  const unread = await importFolder(memoryTree({...files, '_config.yml': 'exclude: [a\n'}), {
    now,
    profile: 'jekyll'
  })
  expect(contentsOf(unread)).toEqual({contents: ['index.md', 'hidden/alpha.md']})
})
