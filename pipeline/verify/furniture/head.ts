/** Compares the head of a page, which programs read, with what it should hold. */
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {Head} from '../../model/publication/furniture.ts'
import {isData} from '../json-reader/data.ts'
import {firstBelow, having, isElement, wordsOf, type Markup} from '../web-reader/markup.ts'
import {isLoaded} from '../web-reader/safety.ts'
import {normalText} from '../units/unit-text.ts'
import type {Unexpected} from '../units/unit.ts'
import {fieldsOf} from '../../model/values/is-object.ts'
import {parseJson} from '../../model/values/parse-json.ts'

/** By name, what is stated; what is stated twice is both. */
type Statements = ReadonlyMap<string, string>

/** Each statement that is missing, unexpected or another. */
export function compareHeads(wanted: Head, head: Markup, at: string): readonly Unexpected[] {
  const [want, got] = [statementsOf(wanted), statementsIn(head)]
  return [...new Set([...want.keys(), ...got.keys()])].flatMap((name): readonly Unexpected[] => {
    const [should, says] = [want.get(name), got.get(name)]
    if (should === says) return []
    const what = should === undefined ? `head: ${name} is unexpected` : `head: ${name} should be “${should}”`
    return [{what, at, text: says ?? 'nothing'}]
  })
}

function statementsOf({title, description, isUnlisted, links, card, scholar, data}: Head): Statements {
  return collected([
    ['title', title],
    ...(description === undefined ? [] : [['description', description] as const]),
    ...(isUnlisted === true ? [['robots', 'noindex'] as const] : []),
    ...links.map(
      ({rel, type, hreflang, href}) => [linkName(rel, type, hreflang), decodePercent(href)] as const
    ),
    ...card,
    ...scholar,
    ...leavesOf(data, 'structured data')
  ])
}

/** What pages need to be shown, and says nothing of them. */
const technical = new Set(['viewport', 'color-scheme'])

function statementsIn(head: Markup): Statements {
  return collected(
    head.children.filter(isElement).flatMap((child): readonly (readonly [string, string])[] => {
      const {name, attributes} = child
      const value = (key: string): string | undefined => attributes.get(key)
      if (name === 'title') return [['title', wordsOf(child)]]
      if (name === 'link') {
        const rel = value('rel') ?? ''
        const href = decodePercent(value('href') ?? '')
        return isLoaded(rel) ? [] : [[linkName(rel, value('type'), value('hreflang')), href]]
      }
      const key = value('name') ?? value('property')
      if (name === 'meta' && key !== undefined && !technical.has(key)) return [[key, value('content') ?? '']]
      return name === 'script' && value('type') === 'application/ld+json' ? dataIn(child) : []
    })
  )
}

function linkName(rel: string, type = '', hreflang = ''): string {
  return [rel, type, hreflang].filter((part) => part !== '').join(' ')
}

function dataIn(script: Markup): readonly (readonly [string, string])[] {
  const data = parseJson(wordsOf(script))
  return data === undefined ? [['structured data', 'no JSON']] : leavesOf(data, 'structured data')
}

/** Each value by the way to it: `structured data author 1 name`. */
export function leavesOf(value: unknown, way: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => leavesOf(one, `${way} ${String(index + 1)}`))
  if (isData(value)) return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${way} ${key}`))
  return [[way, String(value)]]
}

function collected(all: readonly (readonly [name: string, value: string])[]): Statements {
  const map = new Map<string, string>()
  for (const [name, value] of all) {
    const before = map.get(name)
    const text = normalText(value)
    map.set(name, before === undefined ? text : `${before}; ${text}`)
  }
  return map
}

/** The JSON-LD of a page; without any that can be read, data without keys. */
export function structuredData(head: Markup): {readonly [key: string]: unknown} {
  const script = firstBelow(head, having('type', 'application/ld+json'))
  return fieldsOf(script && parseJson(wordsOf(script)))
}
