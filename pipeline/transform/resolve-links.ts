/** Leads references where they lead, and gives links without words the name of what they lead to, or their address. */
import {isBlank} from '../model/tree/is-blank.ts'
import type {Inline, Link} from '../model/tree/nodes.ts'
import {plainText} from '../model/tree/plain-text.ts'
import {given} from '../model/values/given.ts'
import type {Change, Common} from './draft.ts'
import {generatedWords} from './generated-words.ts'
import {mapFlow, mapInlines} from './map-nodes.ts'
import type {Ask, LinkName} from './neighbours/questions.ts'

/**
 * An empty reference shows what it leads to is called. One that leads nowhere, and a link to elsewhere, shows its address if it
 * has no words. The number of a note and a decorative image are none: nothing of them could be followed on paper.
 */
export function resolveLinks(common: Common): Change {
  return (document, ask) => {
    const inline = (node: Inline): Inline => (node.type === 'link' ? completeLink(node, common, ask) : node)
    const title = mapInlines(document.title, {inline})
    return {...document, title, children: mapFlow(document.children, {inline})}
  }
}

function completeLink(link: Link, common: Common, ask: Ask): Link {
  const {url, target} = link
  const hasWords = !isBlank(plainText(link.children))
  switch (target.kind) {
    case 'reference': {
      const answer = ask('link', {url, hasWords, ...given({from: target.from})})
      const led = {...link, target: answer.target}
      return hasWords ? led : withWords(led, wordsOf(answer.name, link, common))
    }
    case 'external':
      return hasWords ? link : withWords(link, written(url, link))
    case 'attachment':
      return hasWords ? link : withWords(link, written(nameOfFile(target.file), link))
    case 'internal':
    case 'missing':
    case 'placeholder':
      return link
  }
}

/** The address as it is written, where nothing else is known. */
function wordsOf(name: LinkName | undefined, link: Link, common: Common): readonly Inline[] {
  if (name === undefined) return written(link.url, link)
  const {value, lang, isGenerated} = name
  if (isGenerated) return generatedWords(value, link.position, common)
  const words = written(value, link)
  return lang === undefined ? words : [{type: 'span', lang, position: link.position, children: words}]
}

/** What else stands in it stays there: a reference to a note, an anchor or an image. */
function withWords(link: Link, words: readonly Inline[]): Link {
  const others = link.children.filter(({type}) => type !== 'text' && type !== 'break')
  return {...link, children: [...words, ...others]}
}

function written(value: string, {position}: Link): readonly Inline[] {
  return [{type: 'text', value, position}]
}

function nameOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
