/** Tells a component of MDX from elements of HTML, and which of its attributes are words. */
import type {CalloutKind} from '../../model/tree/nodes.ts'
import {calloutKindOf} from '../../model/vocabulary/callout-kinds.ts'
import {isBlockElement, type Element} from '../markdown/source-tree.ts'
import {isInlineElement} from './inline-elements.ts'

type Tag = Pick<Element, 'name' | 'written' | 'attributes'>

/** Whether its name begins with a capital and is none of HTML, as `<TabItem>`. */
export function isComponent({name, written}: Pick<Tag, 'name' | 'written'>): boolean {
  return /^[A-Z][^a-z]*[a-z]/.test(written) && !isBlockElement(name) && !isInlineElement(name)
}

/** What an attribute says, without white space around it; undefined where it says nothing, or a program does. */
export function saidIn({attributes}: Pick<Tag, 'attributes'>, attribute: string): string | undefined {
  const value = attributes.get(attribute)?.trim() ?? ''
  return value === '' || value.startsWith('{') ? undefined : value
}

/** What stands above the content of a component. */
export function titleOfComponent(tag: Tag): string | undefined {
  return saidIn(tag, 'title') ?? saidIn(tag, 'label')
}

/** Components that show what they hold as a callout, whose kind is their `type`. */
const callouts: ReadonlySet<string> = new Set(['Aside', 'Callout', 'Admonition'])

/** Components that are called like a callout. */
const kinds: ReadonlySet<string> = new Set([
  'Note',
  'Tip',
  'Info',
  'Important',
  'Warning',
  'Caution',
  'Danger'
])

/** The kind of callout that a component is; undefined for others. */
export function calloutOfComponent(tag: Tag): CalloutKind | undefined {
  const {written} = tag
  if (callouts.has(written)) return calloutKindOf((saidIn(tag, 'type') ?? 'note').toLowerCase()) ?? 'note'
  return kinds.has(written) ? calloutKindOf(written.toLowerCase()) : undefined
}

/** Whether a component that stands in no line of words has lines of its own, whatever it holds. */
export function hasOwnLines(tag: Tag): boolean {
  return calloutOfComponent(tag) !== undefined || (isComponent(tag) && titleOfComponent(tag) !== undefined)
}

/** Components that lay out what they hold. */
const layouts: ReadonlySet<string> = new Set(
  (
    'Tabs TabItem Tab Steps Step Card Cards CardGrid CardGroup LinkCard Columns Column FileTree CodeGroup Accordion AccordionGroup ' +
    'AccordionItem Expandable'
  ).split(' ')
)

/** Attributes that say how a component looks, and those that are shown. */
const looks: ReadonlySet<string> = new Set(
  (
    'title label href description icon iconplacement color variant size cols value values default defaultvalue groupid synckey ' +
    'queryparam lazy stagger class classname style id target rel'
  ).split(' ')
)

/** Whether a component only lays out what stands in all editions. */
export function isLayout({written, attributes}: Tag): boolean {
  return layouts.has(written) && [...attributes.keys()].every((name) => looks.has(name))
}
