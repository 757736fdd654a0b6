/** The pages of the library: the catalogue in its languages, and the page of a publication's languages. */
import path from 'node:path'
import {runInNewContext} from 'node:vm'
import {beforeAll, describe, expect, test} from 'vitest'
import {filterScript} from '../../../pipeline/editions/html/library/filter-script.ts'
import type {Artifact, LibraryContents, LibraryPublication} from '../../../pipeline/model/edition/edition.ts'
import {expectFile} from '../../support/expect-file.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {renderPages} from '../../support/render-library.ts'
import {textOf} from './support.ts'

const publication = (id: string, language: string, title: string): LibraryPublication => ({
  id,
  language,
  title,
  summary: `About ${title}`,
  type: 'policy-brief',
  date: '2026-11-24',
  cover: `${id}/${language}/assets/cover.svg`,
  editions: [
    {edition: 'html', path: `${id}/${language}/index.html`, bytes: 1000},
    {edition: 'pdf', path: `${id}/${language}/${id}.${language}.pdf`, bytes: 184_321, pages: 6}
  ]
})

const contents: LibraryContents = {
  publisher: 'Alpha',
  language: 'en',
  footer: [],
  publications: [
    publication('bravo', 'en', 'Bravo'),
    publication('bravo', 'fr', 'Bravo en français'),
    publication('charlie', 'ar', 'تشارلي')
  ]
}

const fixture = path.join(import.meta.dirname, '..', '..', 'fixtures', 'editions', 'html-library')
let artifacts: readonly Artifact[] = []

beforeAll(async () => {
  artifacts = await renderPages(contents, memoryWorld())
})

describe('the library', () => {
  test.each(['index.html', 'index.fr.html', 'index.ar.html', 'bravo/index.html', 'charlie/index.html'])(
    'has the page %s',
    (page) => {
      const text = textOf(artifacts.find((one) => one.path === page))
      expectFile(path.join(fixture, 'expected', page), text)
    }
  )

  test('has a catalogue without publications, too', async () => {
    const empty = await renderPages({language: 'en', footer: [], publications: []}, memoryWorld())
    expect(empty.map((one) => one.path).filter((one) => one.endsWith('.html'))).toEqual([
      'index.html',
      '404.html'
    ])
  })
})

describe('a catalogue of one publication', () => {
  test('has no filter, in whatever languages it is', async () => {
    const formsIn = async (publications: readonly LibraryPublication[]) => {
      const made = await renderPages({...contents, publications}, memoryWorld())
      const page = textOf(made.find((one) => one.path === 'index.html'))
      return {form: page.includes('<form class="filter"'), script: page.includes('<script')}
    }
    const [english, french, arabic] = contents.publications
    expect(await formsIn([english, french].flatMap((one) => one ?? []))).toEqual({form: false, script: false})
    expect(await formsIn([english, arabic].flatMap((one) => one ?? []))).toEqual({form: true, script: true})
  })
})

test('the newest publication stands first, in whichever language, and those of a day in their order', async () => {
  const dated = (id: string, date?: string): LibraryPublication => {
    const {date: _, ...rest} = publication(id, 'en', id)
    return date === undefined ? rest : {...rest, date}
  }
  const publications = [
    dated('alpha', '2025-03-01'),
    dated('bravo', '2026-03-01'),
    dated('charlie'),
    dated('delta', '2026-03-01')
  ]
  const made = await renderPages({...contents, publications}, memoryWorld())
  const page = textOf(made.find((one) => one.path === 'index.html'))
  expect([...page.matchAll(/<h2[^>]*><a[^>]*>(\w+)/g)].map(([, title]) => title)).toEqual([
    'bravo',
    'delta',
    'alpha',
    'charlie'
  ])
})

test('one box takes words where the text is searched: the filter has types and languages', async () => {
  const made = await renderPages({...contents, isSearched: true}, memoryWorld())
  const page = textOf(made.find((one) => one.path === 'index.html'))
  expect(page.match(/<input [^>]*type="search"/g)).toHaveLength(1)
  expect(page.match(/<select /g)).toHaveLength(2)
})

describe('a catalogue of several pages', () => {
  const many = Array.from({length: 1650}, (_, index) => {
    const id = `n${String(index).padStart(4, '0')}`
    const {cover: _cover, ...one} = publication(id, 'en', `Title ${id}`)
    return one
  })
  const pageOf = (path: string, made: readonly Artifact[]): string =>
    textOf(made.find((one) => one.path === path))

  test('has two hundred on each, in each language, and the rows of each', async () => {
    const publications = [...many.slice(0, 401), publication('zulu', 'es-419', 'Zulú')]
    const made = await renderPages({...contents, publications}, memoryWorld())
    const names = made.map((one) => one.path).filter((path) => path.startsWith('index'))
    expect(names.sort()).toEqual(
      ['', '.es-419']
        .flatMap((ending) => [1, 2, 3].map((page) => `index-${String(page)}${ending}.js`))
        .concat([
          'index.html',
          'index-2.html',
          'index-3.html',
          'index.es-419.html',
          'index-2.es-419.html',
          'index-3.es-419.html'
        ])
        .sort()
    )
    const rows = ['index.html', 'index-2.html', 'index-3.html'].map(
      (path) => pageOf(path, made).match(/<li data-type/g)?.length
    )
    expect(rows).toEqual([200, 200, 2])
    expect(pageOf('index-2.es-419.html', made)).toContain(
      '<a href="index-2.html" lang="en" hreflang="en" dir="ltr">'
    )
  })

  test('leads from each page to the others', async () => {
    const made = await renderPages({...contents, publications: many}, memoryWorld())
    const numbers = ['index.html', 'index-2.html', 'index-5.html', 'index-9.html'].map((path) => {
      const page = pageOf(path, made)
      const [title = ''] = /<title>.*<\/title>/.exec(page) ?? []
      const [form = ''] = /<form [^>]*>/.exec(page) ?? []
      const [nav = ''] = /<nav class="pages"[^]*?<\/nav>/.exec(page) ?? []
      return `${path}\n${title}\n${form}\n${nav}\n`
    })
    expectFile(path.join(fixture, 'expected', 'pages.txt'), numbers.join('\n'))
  })
})

describe('the filter', () => {
  test('shows the rows that match, and says how many', async () => {
    const page = browser([
      {text: 'Bravo: the École', type: 'brief', languages: 'en fr'},
      {text: 'Charlie', type: 'report', languages: 'ar'}
    ])
    expect(page.form.hidden).toBe(false)
    expect(await page.search({words: 'ecole BRAVO'})).toEqual(['Bravo: the École'])
    expect(page.status.textContent).toBe('1 of 2')
    expect(await page.search({type: 'report'})).toEqual(['Charlie'])
    expect(await page.search({language: 'fr'})).toEqual(['Bravo: the École'])
    expect(await page.search({})).toEqual(['Bravo: the École', 'Charlie'])
  })

  const rows = (name: string, count: number): readonly Row[] =>
    Array.from({length: count}, (_, index) => ({
      text: `${name} ${String(index)}`,
      type: 'brief',
      languages: 'en'
    }))

  test('finds what stands on other pages, and loads each once', async () => {
    const page = browser(rows('Bravo', 200), [rows('Alpha', 200), 'own', rows('Charlie', 50)])
    expect(page.status.textContent).toBe('200 of 450')
    expect(page.loaded).toEqual([])
    expect(await page.search({words: 'charlie 4'})).toEqual(
      [4, 14, 24, 34, ...Array.from({length: 10}, (_, index) => 40 + index)].map(
        (one) => `Charlie ${String(one)}`
      )
    )
    expect(page.status.textContent).toBe('14 of 450')
    expect(page.pages.hidden).toBe(true)
    await page.search({words: 'alpha'})
    expect(page.loaded).toEqual(['index-1.js', 'index-3.js'])
    expect((await page.search({})).length).toBe(200)
    expect(page.pages.hidden).toBe(false)
  })

  test('shows two hundred of what it finds, and more when that is asked for', async () => {
    const page = browser(rows('Bravo', 200), ['own', rows('Bravo', 200), rows('Bravo', 50)])
    expect((await page.search({type: 'brief'})).length).toBe(200)
    expect(page.status.textContent).toBe('450 of 450')
    expect(page.more.hidden).toBe(false)
    expect((await page.showMore()).length).toBe(400)
    expect((await page.showMore()).length).toBe(450)
    expect(page.more.hidden).toBe(true)
  })

  test('says when a page could not be had', async () => {
    const page = browser(rows('Bravo', 200), ['own', 'absent'])
    expect(await page.search({words: 'bravo 177'})).toEqual(['Bravo 177'])
    expect(page.status.textContent).toBe('1 of 400 Part is missing.')
  })
})

interface Row {
  readonly text: string
  readonly type: string
  readonly languages: string
}

/** As much of a browser as the script needs: `parts` are the pages' rows, which stand as JSON where HTML would. */
function browser(given: readonly Row[], parts: readonly (readonly Row[] | 'own' | 'absent')[] = []) {
  const rowOf = ({text, type, languages}: Row) => ({
    textContent: text,
    dataset: {type, languages},
    querySelector: () => null
  })
  const status = {textContent: ''}
  const loaded: string[] = []
  const [pages, clicked] = [{hidden: false}, new Map<string, () => Promise<void>>()]
  const more = {
    hidden: true,
    addEventListener: (event: string, act: () => Promise<void>) => clicked.set(event, act)
  }
  let values: Readonly<Record<string, string>> = {}
  let show = async (): Promise<void> => {}
  const list = {
    children: given.map(rowOf),
    replaceChildren: (...shown: ReturnType<typeof rowOf>[]) => {
      list.children = shown
    }
  }
  const form = {
    hidden: true,
    dataset: {
      status: '{shown} of {all}',
      ...(parts.length === 0
        ? {}
        : {
            all: String(parts.reduce((sum, part) => sum + (typeof part === 'string' ? 200 : part.length), 0)),
            page: String(parts.indexOf('own') + 1),
            rows: parts.map((_, index) => `index-${String(index + 1)}.js`).join(' '),
            incomplete: 'Part is missing.'
          })
    },
    querySelector: () => status,
    addEventListener: (event: string, listener: () => Promise<void>) => {
      if (event === 'input') show = listener
    }
  }
  const context = {tetrapla: {} as Record<string, unknown>}
  const append = (script: {src: string; onload: () => void}): void => {
    loaded.push(script.src)
    const part = parts[Number(/\d+/.exec(script.src)?.[0]) - 1]
    if (typeof part === 'object') {
      context.tetrapla[script.src] = {language: 'en', rows: part.map((row) => `${JSON.stringify(row)}\n`)}
    }
    script.onload()
  }
  const document = {
    querySelector: (selector: string) =>
      ({
        '.filter': form,
        '.list': list,
        '.pages': parts.length === 0 ? null : pages,
        '.more': parts.length === 0 ? null : more
      })[selector],
    createElement: () => ({remove: () => {}}),
    head: {append},
    adoptNode: (node: unknown) => node
  }
  class FormData {
    get(name: string): string {
      return values[name] ?? ''
    }
  }
  class DOMParser {
    parseFromString(html: string) {
      const children = html
        .replace(/<\/?ul>/g, '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => rowOf(JSON.parse(line) as Row))
      return {body: {firstChild: {children, firstChild: children[0]}}}
    }
  }
  runInNewContext(filterScript, Object.assign(context, {document, FormData, DOMParser}))
  const texts = (): readonly string[] => list.children.map(({textContent}) => textContent)
  const search = async (wanted: typeof values): Promise<readonly string[]> => {
    values = wanted
    await show()
    return texts()
  }
  const showMore = async (): Promise<readonly string[]> => {
    await clicked.get('click')?.()
    return texts()
  }
  return {form, status, pages, more, loaded, search, showMore}
}
