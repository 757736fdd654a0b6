/** The pages of the library: the catalogue in its languages, and the page of a publication's languages. */
import path from 'node:path'
import {runInNewContext} from 'node:vm'
import {beforeAll, describe, expect, test} from 'vitest'
import {html} from '../../../pipeline/editions/html/edition.ts'
import {filterScript} from '../../../pipeline/editions/html/library/filter-script.ts'
import type {Artifact, LibraryContents, LibraryPublication} from '../../../pipeline/model/edition.ts'
import {expectFile} from '../../support/expect-file.ts'
import {memoryWorld} from '../../support/memory-world.ts'
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
  artifacts = (await html.library?.(contents, memoryWorld()))?.value ?? []
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
    const empty = await html.library?.({language: 'en', footer: [], publications: []}, memoryWorld())
    expect(empty?.value.map((one) => one.path).filter((one) => one.endsWith('.html'))).toEqual([
      'index.html',
      '404.html'
    ])
  })
})

describe('the filter', () => {
  test('shows the rows that match, and says how many', () => {
    const page = browser([
      {text: 'Bravo: the École', type: 'brief', languages: 'en fr'},
      {text: 'Charlie', type: 'report', languages: 'ar'}
    ])
    expect(page.form.hidden).toBe(false)
    expect(page.search({words: 'ecole BRAVO'})).toEqual([true, false])
    expect(page.status.textContent).toBe('1 of 2')
    expect(page.search({type: 'report'})).toEqual([false, true])
    expect(page.search({language: 'fr'})).toEqual([true, false])
    expect(page.search({})).toEqual([true, true])
  })
})

interface Row {
  readonly text: string
  readonly type: string
  readonly languages: string
}

/** As much of a browser as the script needs. */
function browser(given: readonly Row[]) {
  const rows = given.map(({text, type, languages}) => ({
    textContent: text,
    hidden: false,
    dataset: {type, languages}
  }))
  const status = {textContent: ''}
  let values: Readonly<Record<string, string>> = {}
  let show = (): void => {}
  const form = {
    hidden: true,
    dataset: {status: '{shown} of {all}'},
    querySelector: () => status,
    addEventListener: (event: string, listener: () => void) => {
      if (event === 'input') show = listener
    }
  }
  const document = {querySelector: () => form, querySelectorAll: () => rows}
  class FormData {
    get(name: string): string {
      return values[name] ?? ''
    }
  }
  runInNewContext(filterScript, {document, FormData})
  const search = (wanted: typeof values): readonly boolean[] => {
    values = wanted
    show()
    return rows.map(({hidden}) => !hidden)
  }
  return {form, status, search}
}
