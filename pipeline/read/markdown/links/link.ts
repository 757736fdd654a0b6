/** Makes a link, from Markdown or from HTML. */
import type {Position} from 'unist'
import {crossReferenceId} from '../../../model/references/cross-reference.ts'
import type {Image, Inline, Link, LinkTarget} from '../../../model/tree/nodes.ts'
import type {Reading} from '../reading.ts'
import {linkTarget} from './link-target.ts'
import {withMentionWords} from './site-words.ts'
import {addressOfWiki, withWikiWords} from './wiki-link.ts'

export interface LinkFacts {
  readonly url: string
  readonly title?: string | null | undefined
  readonly children: readonly Inline[]
  readonly position: Position
}

/** Addresses that act, or that lead into the reader's own machine. */
const activeSchemes: ReadonlySet<string> = new Set([
  'javascript:',
  'vbscript:',
  'data:',
  'blob:',
  'file:',
  'filesystem:',
  'view-source:',
  'about:'
])

/**
 * Reports an address that no edition may carry (`link/is-safe`, `link/scheme-is-known`): it becomes a placeholder. An image that leads to its own
 * file, as sites have it to show it larger, is the image.
 */
export function makeLink(written: LinkFacts, reading: Reading): Link | Image {
  const facts = withMentionWords(withWikiWords(written, reading))
  const {url, position} = facts
  const [image, ...others] = facts.children.filter((one) => one.type !== 'text' || one.value.trim() !== '')
  if (image?.type === 'image' && image.path !== undefined && image.url === url && others.length === 0)
    return image
  const title = titleOf(facts.title, position, reading)
  const target = targetOf(url, position, reading)
  const children = withoutLinks(facts.children)
  return {type: 'link', url, target, ...(title === undefined ? {} : {title}), children, position}
}

/** Without options that Docsify has in its place, as `':include :type=code'`; they are told. */
export function titleOf(title: LinkFacts['title'], position: Position, reading: Reading): string | undefined {
  if (!title || !/^:(?:include|ignore|size|target|disabled|type|class|id)\b/.test(title))
    return title || undefined
  reading.tell({
    what: 'an option of Docsify',
    outcome: 'is left out',
    hint: title.startsWith(':include') ? 'no file is taken in here: write here what it says' : 'delete it',
    quoted: title,
    position
  })
  return undefined
}

function targetOf(url: string, position: Position, reading: Reading): LinkTarget {
  const result = linkTarget(addressOfWiki(url, reading))
  if (result.ok) return result.target
  if (result.reason === 'malformed') {
    reading.report('link/is-safe', position, `\`${url}\` is not a complete address`, {
      hints: [
        'write a complete address, such as `https://example.org/`, or put it between backticks, so that it is shown as code'
      ]
    })
  } else if (result.scheme === 'xref:') {
    reading.report(
      'link/scheme-is-known',
      position,
      `\`${url}\` leads to another project by a name for its address, which is not known here`,
      {hints: ['write the whole address, as it is in `references` of `myst.yml`: `https://…`']}
    )
  } else {
    const hints = /^[a-z]:$/.test(result.scheme)
      ? ['this is a place on your own disk: put the file beside the text, and write its path from there']
      : ['links may be relative or begin with `https:`, `http:`, `mailto:` or `tel:`']
    if (/^[\w-]+:[\w.-]+\.\w+$/.test(url)) hints.push(`if it is a file's name, write \`./${url}\``)
    const rule = activeSchemes.has(result.scheme) ? 'link/is-safe' : 'link/scheme-is-known'
    reading.report(rule, position, `a link may not begin with \`${result.scheme}\``, {hints})
  }
  return {kind: 'placeholder'}
}

/** Links may not stand in links (WHATWG HTML §4.5.1): the inner ones become their words, and a cross-reference what is written. */
function withoutLinks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'link') {
      const {children, url: value, position} = inline
      const isReference = children.length === 0 && crossReferenceId(value) !== undefined
      return isReference ? [{type: 'text', value, position}] : withoutLinks(children)
    }
    return 'children' in inline ? [{...inline, children: withoutLinks(inline.children)}] : [inline]
  })
}
