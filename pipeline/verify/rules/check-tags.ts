/** Checks the elements one by one: their types and places, and the attributes that each type needs. */
import {isArray} from '../pdf-reader/values.ts'
import type {Violation, ConformanceRule} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'
import {isStandardType, mayHold, mayStandIn} from '../pdf-reader/standard-types.ts'
import {attributeOf, nameIn, placeOf, textIn, type Tag} from '../pdf-reader/tags.ts'

export function checkTags(inspected: Inspected): readonly Violation[] {
  const {file, tags} = inspected
  const found: Violation[] = [...checkRoles(inspected)]
  for (const tag of tags) {
    const faults = faultsOfPlace(tag).concat(faultsOfKind(tag, file))
    for (const [rule, fault] of faults) found.push({rule, at: placeOf(tag), found: fault})
  }
  return found
}

type Fault = readonly [rule: ConformanceRule, found: string]

const none: readonly Fault[] = []

function checkRoles({file, treeRoot}: Inspected): readonly Violation[] {
  const roles = file.optionalDictionary(treeRoot.get('RoleMap'))
  return [...roles.keys()].flatMap((type): readonly Violation[] => {
    if (isStandardType(type)) return [{rule: 'standard-type-is-not-mapped', at: '', found: type}]
    const seen = new Set<string>()
    for (let one: string | undefined = type; one !== undefined; one = nameIn(file, roles, one)) {
      if (seen.has(one)) return [{rule: 'role-map-ends', at: '', found: type}]
      seen.add(one)
    }
    return []
  })
}

function faultsOfPlace({type, standard, parent, kids}: Tag): readonly Fault[] {
  if (standard === undefined) return [['type-is-known', type]]
  const holds = mayHold.get(standard)
  const standsIn = mayStandIn.get(standard)
  if (holds === undefined && standsIn === undefined) return none
  const wrong = kids.find((kid) => kid.kind === 'element' && holds?.includes(kid.standard ?? '') === false)
  const around = parent?.standard ?? 'nothing'
  return [
    ...(wrong?.kind === 'element' ? [[nestingRuleOf(standard), `${wrong.type} in ${type}`] as const] : []),
    ...(standsIn?.includes(around) === false
      ? [[nestingRuleOf(standard), `${type} in ${around}`] as const]
      : [])
  ]
}

/** The rule that a type in the wrong place breaks. */
function nestingRuleOf(type: string): ConformanceRule {
  if (type.startsWith('L')) return 'list-is-well-formed'
  return type.startsWith('TOC') ? 'contents-are-well-formed' : 'table-is-well-formed'
}

function faultsOfKind(tag: Tag, file: Inspected['file']): readonly Fault[] {
  const {type, standard, dictionary, kids} = tag
  const unless = (isSound: boolean, rule: ConformanceRule): readonly Fault[] =>
    isSound ? none : [[rule, type]]
  const has = (key: string): boolean => textIn(file, dictionary, key) !== undefined
  switch (standard) {
    case 'Figure':
    case 'Formula':
      return [
        ...unless(has('Alt') || has('ActualText'), 'figure-has-alternative'),
        ...unless(isBox(attributeOf(file, tag, 'BBox')), 'figure-has-box')
      ]
    case 'TH':
      return unless(
        ['Row', 'Column', 'Both'].includes(scopeOf(tag, file)) || isArray(attributeOf(file, tag, 'Headers')),
        'header-has-scope'
      )
    case 'Note':
      return unless(tag.id !== undefined, 'note-has-id')
    case 'Link':
      return unless(
        kids.some(({kind}) => kind === 'annotation'),
        'link-has-annotation'
      )
    case undefined:
    default:
      return none
  }
}

function scopeOf(tag: Tag, file: Inspected['file']): string {
  const scope = attributeOf(file, tag, 'Scope')
  return typeof scope === 'object' && scope !== null && 'name' in scope ? scope.name : ''
}

function isBox(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 4) return false
  const [left, bottom, right, top] = value.map(Number)
  return left !== undefined && bottom !== undefined && Number(right) > left && Number(top) > bottom
}
