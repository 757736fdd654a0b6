/** Whether every relative link of some pages leads to a file, and every fragment to an element. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'

interface Page {
  readonly ids: ReadonlySet<string>
  readonly urls: readonly string[]
}

/** The links that lead nowhere, a line each. */
export function brokenLinks(files: readonly string[]): readonly string[] {
  const pages = new Map(files.map((file) => [file, readPage(file)]))
  return [...pages].flatMap(([file, {urls}]) =>
    urls.filter((url) => !leadsSomewhere(url, file, pages)).map((url) => `${file}: ${url}`)
  )
}

function leadsSomewhere(url: string, from: string, pages: ReadonlyMap<string, Page>): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return true
  const [before = '', fragment] = url.split('#')
  const target = before === '' ? from : path.join(path.dirname(from), decodeURIComponent(before))
  if (!existsSync(target)) return false
  const file = statSync(target).isDirectory() ? path.join(target, 'index.html') : target
  if (!existsSync(file)) return false
  const page = pages.get(file)
  return fragment === undefined || page === undefined || page.ids.has(decodeURIComponent(fragment))
}

function readPage(file: string): Page {
  const ids = new Set<string>()
  const urls: string[] = []
  const walk = (node: Tree.Node): void => {
    if ('attrs' in node) {
      for (const {name, value} of node.attrs) {
        if (name === 'id') ids.add(value)
        if (name === 'href' || name === 'src') urls.push(value)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(readFileSync(file, 'utf8')))
  return {ids, urls}
}
