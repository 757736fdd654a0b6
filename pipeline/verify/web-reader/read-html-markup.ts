/** Parses an HTML file as a browser does: a sound page in one pass, any other by parse5. */
import {defaultTreeAdapter, parse, type DefaultTreeAdapterMap} from 'parse5'
import {Unreadable} from '../unreadable.ts'
import {deepest, type Markup} from './markup.ts'
import {readSoundPage, type CommonLines} from './sound-page.ts'

/**
 * The tree of a file. Where elements are closed in the wrong order a browser opens some of them again and again, so that
 * their number could grow with the square of the file's size: throws `Unreadable` then, and for one that is nested too deep.
 */
export function readHtmlMarkup(text: string, lines?: CommonLines): Markup {
  return readSoundPage(text, lines) ?? readByParse5(text)
}

/** The same by parse5 alone, by which sound pages are judged. */
export function readByParse5(text: string): Markup {
  let most = 100
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) most += 2
  const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attributes) => {
    most -= 1
    if (most < 0) throw new Unreadable('an HTML file has elements without end')
    return defaultTreeAdapter.createElement(name, namespace, attributes)
  }
  return fromParse5(parse(text, {treeAdapter: {...defaultTreeAdapter, createElement}}), 0)
}

function fromParse5(node: DefaultTreeAdapterMap['parentNode'], depth: number): Markup {
  if (depth > deepest) throw new Unreadable('an HTML file is nested too deep')
  const children: (Markup | string)[] = []
  for (const child of node.childNodes) {
    if ('value' in child) children.push(child.value)
    else if ('tagName' in child) children.push(fromParse5(child, depth + 1))
  }
  const attributes = 'attrs' in node ? node.attrs.map(({name, value}) => [name, value] as const) : []
  return {name: 'tagName' in node ? node.tagName : '#document', attributes: new Map(attributes), children}
}
