/**
 * Writes the types of a format from its schema. json-schema-to-typescript names each text and number by its title
 * (`Date2`, `Title6`), which is no API to promise; here the definitions of objects have names, and all else stands where it is.
 */
import {entriesOf, pointed} from '../editions/json/render-json.ts'

export interface Written {
  /** What the file is for: its first line. */
  readonly about: string
  /** The type of the whole. */
  readonly root: string
  /** Of definitions whose own name would hide another's. */
  readonly names?: Readonly<Record<string, string>>
}

/** TypeScript, not yet formatted. Throws at a keyword that it has no type for. */
export function typesOfSchema(schema: unknown, {about, root, names = {}}: Written): string {
  const definitions = entriesOf(pointed(schema, '/$defs'))
  const named = definitions.filter(([, one]) => isNamed(one)).map(([key, one]) => declared(nameOf(key), one))
  return [`/** ${about} */`, declared(root, schema), ...named].join('\n\n')

  function declared(name: string, one: unknown): string {
    const choices = choicesOf(one)
    const type = `${comment(one)}export `
    if (choices !== undefined) return `${type}type ${name} = ${unionOf(choices)}`
    const bases = entriesOf(pointed(one, '/allOf')).map(([, base]) => typeOf(base))
    const heritage = bases.length === 0 ? '' : ` extends ${bases.join(', ')}`
    return `${type}interface ${name}${heritage} ${membersOf(one)}`
  }

  function membersOf(one: unknown): string {
    const required = entriesOf(pointed(one, '/required')).map(([, key]) => key)
    const members = entriesOf(pointed(one, '/properties')).map(([key, member]) => {
      const mark = required.includes(key) ? '' : '?'
      return `${comment(member)}readonly ${key}${mark}: ${key === 'formatVersion' ? minorVersions(member) : typeOf(member)}`
    })
    return `{\n${members.join('\n')}\n}`
  }

  function typeOf(one: unknown): string {
    const reference = pointed(one, '/$ref')
    if (typeof reference === 'string') {
      const key = reference.replace('#/$defs/', '')
      const target = definitions.find(([name]) => name === key)?.[1]
      return isNamed(target) ? nameOf(key) : typeOf(target)
    }
    const [constant, values, choices] = [pointed(one, '/const'), pointed(one, '/enum'), choicesOf(one)]
    if (constant !== undefined) return JSON.stringify(constant)
    if (values !== undefined)
      return entriesOf(values)
        .map(([, value]) => JSON.stringify(value))
        .join(' | ')
    if (choices !== undefined) return unionOf(choices)
    switch (pointed(one, '/type')) {
      case 'string':
      case 'boolean':
        return String(pointed(one, '/type'))
      case 'integer':
      case 'number':
        return 'number'
      case 'array':
        return `readonly (${typeOf(pointed(one, '/items'))})[]`
      case 'object':
        return objectOf(one)
      default:
        throw new Error(`there is no type for ${JSON.stringify(one)}`)
    }
  }

  function objectOf(one: unknown): string {
    if (pointed(one, '/properties') !== undefined) return membersOf(one)
    const others = pointed(one, '/additionalProperties')
    return `{readonly [key: string]: ${others === undefined ? 'unknown' : typeOf(others)}}`
  }

  function unionOf(choices: unknown): string {
    return entriesOf(choices)
      .map(([, choice]) => typeOf(choice))
      .join(' | ')
  }

  function nameOf(key: string): string {
    return names[key] ?? `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`
  }

  /** Its own words, else those of what it refers to. */
  function comment(one: unknown): string {
    const reference = pointed(one, '/$ref')
    const other =
      typeof reference === 'string' ? pointed(schema, `${reference.slice(1)}/description`) : undefined
    const words = pointed(one, '/description') ?? other
    return typeof words === 'string' ? `/** ${words} */\n` : ''
  }
}

/** Objects and choices have names of their own; texts, numbers, lists and data are written where they stand. */
function isNamed(definition: unknown): boolean {
  return pointed(definition, '/properties') !== undefined || choicesOf(definition) !== undefined
}

function choicesOf(one: unknown): unknown {
  return pointed(one, '/anyOf') ?? pointed(one, '/oneOf')
}

/** A reader meets later versions, too: `1.${number}` for `1.0`. A version that is a number has none. */
function minorVersions(member: unknown): string {
  if (typeof pointed(member, '/const') === 'number') return String(pointed(member, '/const'))
  return `\`${String(pointed(member, '/const')).replace(/\d+$/, '${number}')}\``
}
