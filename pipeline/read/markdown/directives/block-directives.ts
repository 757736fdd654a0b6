/** Extends remark by block directives, the part of remark-directive that Tetrapla takes, with the place of everything in them. */
import type {BlockContent, DefinitionContent, Parent, PhrasingContent} from 'mdast'
import type {Processor} from 'unified'
import type {Point, Position} from 'unist'
import type {Extension} from '../limits/parser-types.ts'

/** An attribute as written; `value` is empty for a bare name. */
export interface DirectiveAttribute {
  readonly name: string
  readonly value: string
  readonly position: Position
  /** Of the value, without its quotes; absent for a bare name. */
  readonly valuePosition?: Position
}

/** `:::name[label]{attributes}` with what it holds, or `::name[label]{attributes}`. */
export interface BlockDirective extends Parent {
  type: 'blockDirective'
  form: 'container' | 'leaf'
  name: string
  label?: DirectiveLabel
  /** In the order of writing, duplicates too. */
  attributes: DirectiveAttribute[]
  /** Whether a container has its closing fence; a leaf has none and counts as closed. */
  closed: boolean
  /** Where the opening line ends. */
  openingEnd: Point
  children: (BlockContent | DefinitionContent)[]
}

/** The words in brackets; in the tree a child of its directive while it is being read. */
interface DirectiveLabel extends Parent {
  type: 'directiveLabel'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    blockDirective: BlockDirective
    directiveLabel: DirectiveLabel
  }
  interface BlockContentMap {
    blockDirective: BlockDirective
    directiveLabel: DirectiveLabel
  }
}

type Handle = NonNullable<Extension['enter']>[string]
type Context = ThisParameterType<Handle>
type Token = Parameters<Handle>[0]

/**
 * A plugin to be used after remark-directive. It takes out text directives, which would swallow `10:30` and `a:b`;
 * and it replaces the tree's side, which gives attributes no places and keeps only the last of two with one name.
 */
export function blockDirectives(): (this: Processor) => void {
  return function () {
    const data = this.data()
    const syntax = data.micromarkExtensions?.pop()
    if (syntax?.flow === undefined) throw new Error('expected remark-directive to be used before')
    data.micromarkExtensions?.push({flow: syntax.flow})
    data.fromMarkdownExtensions?.pop()
    data.fromMarkdownExtensions?.push(fromMarkdown())
  }
}

function fromMarkdown(): Extension {
  const enter: Record<string, Handle> = {}
  const exit: Record<string, Handle> = {}
  for (const [prefix, form] of [
    ['directiveContainer', 'container'],
    ['directiveLeaf', 'leaf']
  ] as const) {
    enter[prefix] = function (token) {
      enterDirective(this, token, form)
    }
    exit[prefix] = exitNode
    enter[`${prefix}Label`] = enterLabel
    exit[`${prefix}Label`] = exitLabel
    exit[`${prefix}Name`] = exitName
    exit[`${prefix}Attributes`] = exitOpening
    enter[`${prefix}Attribute`] = enterAttribute
    exit[`${prefix}AttributeName`] = exitAttributeName
    exit[`${prefix}AttributeIdValue`] = exitAttributeValue
    exit[`${prefix}AttributeClassValue`] = exitAttributeValue
    enter[`${prefix}AttributeId`] = nameAttribute('id')
    enter[`${prefix}AttributeClass`] = nameAttribute('class')
    exit[`${prefix}AttributeValue`] = exitAttributeValue
  }
  exit['directiveContainerFence'] = exitFence
  return {enter, exit}
}

function enterDirective(context: Context, token: Token, form: BlockDirective['form']): void {
  const directive: BlockDirective = {
    type: 'blockDirective',
    form,
    name: '',
    attributes: [],
    closed: form === 'leaf',
    openingEnd: token.start,
    children: []
  }
  context.enter(directive, token)
}

function exitNode(this: Context, token: Token): undefined {
  this.exit(token)
}

function enterLabel(this: Context, token: Token): undefined {
  const label: DirectiveLabel = {type: 'directiveLabel', children: []}
  directiveOf(this).label = label
  this.enter(label, token)
}

/** The label leaves the children, where entering it has put it. */
function exitLabel(this: Context, token: Token): undefined {
  this.exit(token)
  const directive = directiveOf(this)
  directive.children.pop()
  directive.openingEnd = pointOf(token.end)
}

function exitName(this: Context, token: Token): undefined {
  const directive = directiveOf(this)
  directive.name = this.sliceSerialize(token)
  directive.openingEnd = pointOf(token.end)
}

function exitOpening(this: Context, token: Token): undefined {
  directiveOf(this).openingEnd = pointOf(token.end)
}

/** A container has two fences when it is closed: one before its content and one after. */
function exitFence(this: Context, token: Token): undefined {
  const directive = directiveOf(this)
  if (token.start.line > directive.openingEnd.line) directive.closed = true
}

function enterAttribute(this: Context, token: Token): undefined {
  const position = {start: pointOf(token.start), end: pointOf(token.end)}
  directiveOf(this).attributes.push({name: '', value: '', position})
}

function exitAttributeName(this: Context, token: Token): undefined {
  amendAttribute(this, {name: this.sliceSerialize(token)})
}

function exitAttributeValue(this: Context, token: Token): undefined {
  const valuePosition = {start: pointOf(token.start), end: pointOf(token.end)}
  amendAttribute(this, {value: this.sliceSerialize(token), valuePosition})
}

function nameAttribute(name: string): Handle {
  return function (this: Context): undefined {
    amendAttribute(this, {name})
  }
}

function amendAttribute(context: Context, change: Partial<DirectiveAttribute>): void {
  const {attributes} = directiveOf(context)
  const last = attributes.pop()
  if (last === undefined) throw new Error('expected an attribute')
  attributes.push({...last, ...change})
}

function directiveOf(context: Context): BlockDirective {
  const node = context.stack.at(-1)
  if (node?.type !== 'blockDirective')
    throw new Error(`expected a directive, found ${node?.type ?? 'nothing'}`)
  return node
}

function pointOf(point: Token['start']): Point {
  return {line: point.line, column: point.column, offset: point.offset}
}
