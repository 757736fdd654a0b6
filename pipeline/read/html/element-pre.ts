/** Converts an HTML `pre`: text whose line endings and spaces count. */
import type {Block} from '../../model/tree/nodes.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element, SourceNode} from '../markdown/source-tree.ts'
import type {ElementBase} from './element-attributes.ts'

/** Code, in the language that `<code class="language-…">` names; marks other than `code` and `span` are reported. */
export function preOf(element: Element, base: ElementBase, reading: Reading): readonly Block[] {
  if (element.holdsBlocks) {
    const children = reading.blocks(element.children)
    return base.id === '' ? children : [{type: 'division', ...base, children, position: element.position}]
  }
  // The tokenizer leaves the line ending after the start tag, which HTML drops.
  const value = textOf(element.children, reading).replace(/^\n/, '').replace(/\n$/, '')
  if (value.trim() === '') return []
  const language = languageOf(element)
  const named = language === undefined ? {} : {language}
  return [{type: 'code', ...base, ...named, value, position: element.position}]
}

function languageOf(element: Element): string | undefined {
  const inner = element.children.find(
    (node): node is Element => node.type === 'element' && node.name === 'code'
  )
  for (const {attributes} of inner === undefined ? [element] : [inner, element]) {
    const language = /(?:^|\s)lang(?:uage)?-([^\s,{}:]+)/.exec(attributes.get('class') ?? '')?.[1]
    if (language !== undefined) return language
  }
  return undefined
}

function textOf(nodes: readonly SourceNode[], reading: Reading): string {
  return nodes.map((node) => textIn(node, reading)).join('')
}

function textIn(node: SourceNode, reading: Reading): string {
  switch (node.type) {
    case 'rawText':
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'element':
      if (node.name === 'br') return '\n'
      if (node.name !== 'code' && node.name !== 'span') {
        reading.report(
          'html/has-counterpart',
          node.position,
          `\`<${node.written}>\` in \`<pre>\` is shown as plain text`
        )
      }
      return textOf(node.children, reading)
    default:
      return 'children' in node
        ? node.children.map((child) => (child.type === 'html' ? '' : textIn(child, reading))).join('')
        : ''
  }
}
