/** Defines the tree between remark's and ours: mdast in which raw HTML has become elements around Markdown's nodes. */
import type {Html, PhrasingContent, RootContent} from 'mdast'
import type {Position} from 'unist'

/** An HTML element; its place is that of its start tag. */
export interface Element {
  readonly type: 'element'
  /** In lower case. */
  readonly name: string
  /** As the author wrote it. */
  readonly written: string
  readonly attributes: ReadonlyMap<string, string>
  /** Whether no attribute has a value, be it an empty one. */
  readonly isBare?: boolean
  readonly children: SourceNode[]
  /** Whether a block lies in it, at any depth. */
  holdsBlocks: boolean
  readonly position: Position
}

/** Text between tags, in which line endings and runs of spaces mean one space. */
export interface RawText {
  readonly type: 'rawText'
  readonly value: string
  readonly position: Position
}

export type MarkdownNode = Exclude<RootContent, Html>

/** What Markdown puts in a line. */
export type MarkdownInline = Exclude<PhrasingContent, {type: 'html' | 'textDirective'}>

export type SourceNode = MarkdownNode | Element | RawText

const markdownInlines: ReadonlySet<string> = new Set<MarkdownInline['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference'
])

/** Elements that are blocks whatever they hold. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 hr pre blockquote ul ol li dl dt dd div section article main header footer aside ' +
    'nav address hgroup figure figcaption details summary table caption thead tbody tfoot tr td th'
  ).split(' ')
)

/** Whether an element's name makes it a block. */
export function isBlockElement(name: string): boolean {
  return blockElements.has(name)
}

/** Whether a node stands by itself, and not in a line. */
export function isBlockNode(node: SourceNode): boolean {
  switch (node.type) {
    case 'rawText':
      return false
    case 'element':
      return node.holdsBlocks || blockElements.has(node.name)
    default:
      return !isMarkdownInline(node)
  }
}

/** Whether a node is one that Markdown puts in a line. */
export function isMarkdownInline(node: MarkdownNode): node is MarkdownInline {
  return markdownInlines.has(node.type)
}
