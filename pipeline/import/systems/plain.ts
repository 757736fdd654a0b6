/** Reads the title of a folder of no system, which is that of its own page, and its order: that in which the lists of its own page lead to its documents. */
import {posix} from 'node:path'
import {usualFolders} from '../../model/publication/profile.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {given} from '../../model/values/given.ts'
import {headOf} from '../head-of.ts'
import {everyMarkdownNode, wordsOf} from '../markdown-nodes.ts'
import {isAside, readable} from '../place-documents.ts'
import {textOf, type SourceTree} from '../source-tree.ts'
import {readSidebar} from './sidebar.ts'
import type {Entry, Site} from './system.ts'

/** Whatever the folder holds. */
export const plainSite: Site = {
  profile: 'github',
  source: '.',
  roots: ['.', ...usualFolders],
  takesUnlisted: true,
  orderKeys: ['order'],
  formerKey: {name: 'redirect_from'},
  lost: []
}

/** Without a list of contents where the page leads to fewer than half of the other documents: it is none of them all. */
export async function readPlain(tree: SourceTree): Promise<Site> {
  const sidebar = await readSidebar(tree)
  const page = tree.paths.find((path) => /^(?:readme|index)\.md$/i.test(path))
  const text = page === undefined ? undefined : await tree.text(page)
  if (page === undefined || text === undefined) return {...plainSite, ...sidebar}
  if (sidebar !== undefined) return {...plainSite, ...sidebar, ...given({title: titleOfFolder(page, text)})}
  const others = new Set(
    tree.paths.filter(
      (path) => path !== page && readable.test(path) && !/(?:^|\/)\./.test(path) && !isAside(path, plainSite)
    )
  )
  const listed = [...linkedFromLists(text)].filter((path) => others.has(path))
  const contents: readonly Entry[] = [page, ...listed].map((path) => ({path}))
  const site = {...plainSite, ...given({title: titleOfFolder(page, text)})}
  return listed.length * 2 >= others.size ? {...site, contents} : site
}

/** What the page of a folder calls it. An index may say no more than that it is one, “Home”, “Inicio”: of one word it is none. */
export function titleOfFolder(page: string, text: string): string | undefined {
  const title = titleOf(page, text)
  return /(?:^|\/)readme/i.test(page) || /\s/.test(title ?? '') ? title : undefined
}

/**
 * In its front matter, or else its first heading, if that is of level 1. An `<h1 align="center">` with words before it is the title; one that holds a
 * picture alone, or that a comment hides, is none.
 */
function titleOf(page: string, text: string): string | undefined {
  const own = textOf(headOf(page, text.replace(/\r\n?/g, '\n'), ['title']).data['title'])
  if (own !== undefined) return own
  for (const node of everyMarkdownNode(text)) {
    if (node.type === 'heading') return node.depth === 1 ? textOf(wordsOf(node)) : undefined
    const shown = node.type === 'html' ? node.value.replace(/<!--[^]*?(?:-->|$)/g, '') : ''
    for (const [, inner = ''] of shown.matchAll(heading)) {
      const words = wordsOfHtml(inner)
      if (words !== undefined) return words
    }
  }
  return undefined
}

const heading = /<h1\b[^<>]*>(.{0,500}?)<\/h1>/gis

/** Without its tags; what is written as a character reference is one in Markdown, too, and signs of Markdown are none in HTML. */
function wordsOfHtml(inner: string): string | undefined {
  const line = inner
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]]|(?<!&)#/g, '\\$&')
  for (const node of everyMarkdownNode(`# ${line}`)) if (node.type === 'heading') return textOf(wordsOf(node))
  return undefined
}

/** What links in lists and tables lead to, each once. */
function linkedFromLists(text: string): ReadonlySet<string> {
  const paths = new Set<string>()
  let end = 0
  for (const node of everyMarkdownNode(text)) {
    const {start, end: last} = node.position ?? {}
    if (node.type === 'list' || node.type === 'table') end = Math.max(end, last?.offset ?? 0)
    if (node.type === 'link' && (start?.offset ?? 0) < end)
      paths.add(posix.normalize(decodePercent(node.url.replace(/[?#].*$/, ''))))
  }
  return paths
}
