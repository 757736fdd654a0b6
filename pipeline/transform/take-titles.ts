/** Gives each document its title: the heading that says it, which leaves the body, else one given elsewhere. */
import {isBlank} from '../model/tree/is-blank.ts'
import type {Flow, Heading, Inline} from '../model/tree/nodes.ts'
import {plainLine, plainText} from '../model/tree/plain-text.ts'
import {onOneLine} from '../model/tree/trim-line.ts'
import type {Change, DraftDocument} from './draft.ts'
import type {Ask} from './neighbours/questions.ts'
import {startOfDocument} from '../model/place.ts'

/**
 * A heading of level 1 that opens a document always is its title; one of a lower level is when front matter says none. Without
 * such a heading, or words in it, the title is the front matter's `title`; else the publication's, when it has one document;
 * else what the index calls the document, and at last its name. A first heading of level 1 that has these words is the title
 * behind other blocks too, such as the badges of a README. What else a heading without words holds, such as the number of a
 * note, stands behind.
 */
export function takeTitles(): Change {
  return takeTitle
}

function takeTitle(document: DraftDocument, ask: Ask): DraftDocument {
  const {title} = document.source.frontMatter.data
  const text = typeof title === 'string' ? onOneLine(title) : ''
  const said = text === '' ? undefined : text
  const otherwise = said ?? ask('title', null)
  const heading = titleHeading(document.children, {said, otherwise})
  if (heading === undefined) return {...document, title: words(otherwise)}
  const rest = document.children.filter((one) => one !== heading)
  return {
    ...document,
    title: isBlank(plainText(heading.children))
      ? [...words(otherwise), ...heading.children.filter(({type}) => type !== 'text' && type !== 'break')]
      : heading.children,
    titleId: heading.id,
    children: heading.depth === 1 ? rest : rest.map(raisedBy(heading.depth - 1))
  }
}

/** The first heading, where it opens the text, or says behind other blocks what the title is otherwise. */
function titleHeading(
  children: readonly Flow[],
  {said, otherwise}: {readonly said: string | undefined; readonly otherwise: string}
): Heading | undefined {
  const first = children.find((one) => one.type === 'heading')
  if (first === undefined) return undefined
  const isTitle =
    first === children[0]
      ? first.depth === 1 || said === undefined
      : first.depth === 1 && plainLine(first.children) === otherwise
  return isTitle ? first : undefined
}

function words(value: string): readonly Inline[] {
  return [{type: 'text', value, position: startOfDocument}]
}

/**
 * A document written to stand in a larger one begins at level 2 or below: its headings are raised by as much as its
 * title is, and stay below it.
 */
function raisedBy(levels: number): (flow: Flow) => Flow {
  return (flow) => (flow.type === 'heading' ? {...flow, depth: depths[flow.depth - levels - 2] ?? 2} : flow)
}

const depths: readonly Heading['depth'][] = [2, 3, 4, 5, 6]
