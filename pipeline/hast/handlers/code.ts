/** Renders mdast's `code`: a block of code, its tokens in the colours of their kinds. */
import type {Element} from 'hast'
import type {Code, CodeToken} from '../../model/tree/nodes.ts'
import {element, type Content} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/**
 * `<pre id><code>`, always from left to right and never translated. On the web the keyboard can reach and scroll it,
 * and tokens have a class of their kind; a book has neither.
 */
export function code(node: Code, {surface}: Web): Element {
  const onWeb = surface.edition === 'html'
  const language = node.language === undefined ? undefined : [`language-${node.language.replace(/\s/g, '-')}`]
  const words = onWeb && node.tokens !== undefined ? tokenLines(node.tokens) : node.value
  return element(
    'pre',
    {id: node.id, ...languageOf(node), dir: 'ltr', translate: 'no', tabIndex: onWeb ? 0 : undefined},
    // HTML drops a line ending that directly follows `<pre>`, but not one that follows `<code>`.
    element('code', {className: language}, words)
  )
}

function tokenLines(tokens: NonNullable<Code['tokens']>): readonly Content[] {
  return tokens.map((line, index) => [index === 0 ? '' : '\n', line.map(token)])
}

function token({kind, text}: CodeToken): Content {
  return kind === 'plain' ? text : element('span', {className: [`tok-${kind}`]}, text)
}
