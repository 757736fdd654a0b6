/** Lists what is nearly a character reference: its name is misspelt, or one of its signs is missing. */
import {characterEntities} from 'character-entities'
import {characterEntitiesHtml4} from 'character-entities-html4'
import {nearest} from '../../model/tree/nearest.ts'
import type {Dialect} from './dialects/dialect.ts'

/** As `&nbps;`, `&nbsp`, `& nbsp;`, `&#160` and `&160;`: CommonMark 0.31.2 §2.5 takes each for text. */
export const characterReferences: readonly Dialect[] = [
  {
    what: 'a character reference with a mistake',
    pattern: /(?<![\\&])&[ #]?(?:[a-z][a-z\d]{1,30}|\d{2,6})(?:;|(?![\w;=]))/i,
    isOne: (written) => judge(written) !== undefined,
    hint: (written) => {
      const meant = judge(written)
      return meant === undefined || meant === 'unknown'
        ? 'write the sign itself; a `&` that is meant is `&amp;`'
        : `did you mean \`${meant}\`?`
    }
  }
]

/** What was meant, as far as that is known; undefined for what is right, or nothing of the kind. */
function judge(written: string): string | undefined {
  const [, mark = '', name = '', end = ''] = /^&([ #]?)(\w+)(;?)$/.exec(written) ?? []
  if (/^\d/.test(name) || (mark === '#' && /^x[\da-f]{2,6}$/i.test(name))) {
    const isWhole = mark === '#' && end === ';'
    return isWhole || mark === ' ' || mark + end === '' ? undefined : `&#${name};`
  }
  const isKnown = Object.hasOwn(characterEntitiesHtml4, name)
  if (end === '' || mark === ' ') return isKnown && (end === '') === (mark === '') ? `&${name};` : undefined
  if (mark === '' && Object.hasOwn(characterEntities, name)) return undefined
  const meant = nearest(name, Object.keys(characterEntitiesHtml4))
  return meant === undefined ? 'unknown' : `&${meant};`
}
