/** Reads links as GitBook writes them, whose words are a name of a file where its site shows a title. */
import {decodePercent} from '../../../model/values/decode-percent.ts'
import type {Inline} from '../../../model/tree/nodes.ts'

/** An address with the name of a site. */
const isOfWeb = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i

/** Whether words are no more than an address, the last name of its path, or its fragment: `fees.md` for `../costs/fees.md`. */
export function areAddress(words: string, address: string): boolean {
  const [path = '', fragment] = address.split('#', 2)
  const name = path.split('/').findLast((one) => one !== '') ?? ''
  const own = decodePercent(words)
  const addresses = [address, ...(isOfWeb.test(address) ? [] : [name, ...(fragment ? [`#${fragment}`] : [])])]
  return words !== '' && addresses.some((one) => decodePercent(one) === own)
}

interface Words {
  readonly url: string
  readonly title?: string | null | undefined
  readonly children: readonly Inline[]
}

/** Of a mention, `[fees.md](fees.md "mention")`: with no words where they are its address, so that they are filled in, and no title. */
export function withMentionWords<Facts extends Words>(facts: Facts): Facts {
  if (facts.title !== 'mention') return facts
  const [only, ...others] = facts.children
  const isAddress = others.length === 0 && only?.type === 'text' && areAddress(only.value, facts.url)
  return {...facts, title: undefined, children: isAddress && !isOfWeb.test(facts.url) ? [] : facts.children}
}
