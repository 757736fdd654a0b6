/** What a file refers to, and the places in it that can be referred to: HTML, XML of any kind, and CSS. */
import path from 'node:path'
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {SaxesParser} from 'saxes'

export interface References {
  readonly ids: ReadonlySet<string>
  /** As they are written. */
  readonly urls: readonly string[]
  /** It sends whoever opens it elsewhere. */
  readonly leadsOn: boolean
}

/** Nothing for a file of another kind. */
export function referencesIn(file: string, bytes: Uint8Array): References {
  const text = new TextDecoder().decode(bytes)
  switch (path.extname(file)) {
    case '.html':
      return collect((element) => walk(parse(text), element))
    case '.css':
      return {ids: new Set(), urls: urlsOfStyle(text), leadsOn: false}
    case '.xhtml':
    case '.opf':
    case '.ncx':
    case '.xml':
    case '.svg':
      return collect((element) => readXml(text, element))
    default:
      return {ids: new Set(), urls: [], leadsOn: false}
  }
}

type Attributes = ReadonlyMap<string, string>
type Visit = (name: string, attributes: Attributes, text: () => string) => void

function collect(read: (visit: Visit) => void): References {
  const ids = new Set<string>()
  const urls: string[] = []
  let leadsOn = false
  read((name, attributes, text) => {
    const id = attributes.get('id')
    if (id !== undefined) ids.add(id)
    urls.push(...urlsOf(attributes))
    // An address of a sitemap (sitemaps.org 0.9).
    if (name === 'loc') urls.push(text().trim())
    if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') leadsOn = true
  })
  return {ids, urls, leadsOn}
}

function urlsOf(attributes: Attributes): readonly string[] {
  const simple = ['href', 'xlink:href', 'src', 'poster', 'data', 'action'].flatMap(
    (name) => attributes.get(name) ?? []
  )
  const sources = (attributes.get('srcset') ?? '')
    .split(',')
    .flatMap((one) => one.trim().split(/\s+/)[0] || [])
  const refresh = /^\s*\d+\s*;\s*url=(.+)$/i.exec(attributes.get('content') ?? '')?.[1]
  const style = urlsOfStyle(attributes.get('style') ?? '')
  return [...simple, ...sources, ...(refresh === undefined ? [] : [refresh]), ...style]
}

function urlsOfStyle(text: string): readonly string[] {
  return [...text.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map(([, , url = '']) => url)
}

function walk(node: Tree.Node, visit: Visit): void {
  if ('tagName' in node) {
    visit(node.tagName, new Map(node.attrs.map(({name, value}) => [name, value])), () => '')
  }
  if ('childNodes' in node) node.childNodes.forEach((child) => walk(child, visit))
}

function readXml(text: string, visit: Visit): void {
  const parser = new SaxesParser({})
  let words = ''
  parser.on('opentag', ({name, attributes}) => {
    words = ''
    visit(name === 'loc' ? '' : name, new Map(Object.entries(attributes)), () => '')
  })
  parser.on('text', (more) => (words += more))
  parser.on('closetag', ({name}) => {
    if (name === 'loc') visit(name, new Map(), () => words)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}
