/** Lists what is nearly a character reference: its name is misspelt, or one of its signs is missing. */
import {characterEntities} from 'character-entities'
import {characterEntitiesHtml4} from 'character-entities-html4'
import {nearest} from '../../model/tree/nearest.ts'
import type {Dialect} from './dialects/dialect.ts'

/** Of whichever text it stands in, or as words that are joined have none (`AC&DC;`). */
const kinds = [
  {pattern: /(?<![\\&])&[ #]?(?:[a-z][a-z\d]{1,30}|\d{2,6})(?:;|(?![\w;=]))/i, isSure: true},
  {pattern: /(?<![\\&\p{L}\p{N}])&[a-z][a-z\d]{1,30};/iu, isSure: false}
] as const

/** As `&nbps;`, `&nbsp`, `& nbsp;`, `&#160` and `&160;`: CommonMark 0.31.2 §2.5 takes each for text. */
export const characterReferences: readonly Dialect[] = kinds.map(({pattern, isSure}) => ({
  what: 'a character reference with a mistake',
  needs: '&',
  pattern,
  isOne: (written) => judge(written)?.isSure === isSure,
  hint: (written) => {
    const meant = judge(written)?.meant
    return meant === undefined
      ? 'write the sign itself; a `&` that is meant is `&amp;`'
      : `did you mean \`${meant}\`?`
  }
}))

interface Judgement {
  /** As far as it is known. */
  readonly meant?: string
  /** Whether it can be nothing else, though a letter stands before it. */
  readonly isSure: boolean
}

/** Undefined for what is right, or nothing of the kind. */
function judge(written: string): Judgement | undefined {
  const [, mark = '', name = '', end = ''] = /^&([ #]?)(\w+)(;?)$/.exec(written) ?? []
  if (/^\d/.test(name) || (mark === '#' && /^x[\da-f]{2,6}$/i.test(name))) {
    const isWhole = mark === '#' && end === ';'
    return isWhole || mark === ' ' || mark + end === '' ? undefined : {meant: `&#${name};`, isSure: true}
  }
  const isKnown = Object.hasOwn(characterEntitiesHtml4, name)
  if (end === '' || mark === ' ') {
    const isMeant = end === '' ? mark === '' && !words.test(name) : mark === ' ' && abbreviations.test(name)
    return isKnown && isMeant ? {meant: `&${name};`, isSure: true} : undefined
  }
  if (mark === '' && Object.hasOwn(characterEntities, name)) return undefined
  const meant = nearest(name, Object.keys(characterEntitiesHtml4))
  return meant === undefined ? {isSure: false} : {meant: `&${meant};`, isSure: name.length > 3}
}

/** Names of references that are words, too, as in `Tom &and Jerry`. */
const words = /^(?:and|cap|cup|empty|exist|image|int|not|or|para|part|prop|real|sub|sum|sup)$/

/** Those that are no words of a language: `alpha & beta;` is as it should be. */
const abbreviations =
  /^(?:nbsp|[gl]t|amp|quot|[mn]dash|[lr][ads]quo|[bs][bd]quo|hellip|shy|szlig|[aeinouy](?:acute|circ|grave|tilde|uml))$/i
