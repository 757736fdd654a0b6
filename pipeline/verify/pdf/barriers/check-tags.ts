/** The elements, one by one: their types and places, and what each type has to say. */
import {isArray} from '../values.ts'
import type {Barrier, BarrierRule} from './barrier.ts'
import type {Inspected} from './inspected.ts'
import {isStandardType, mayHold, mayStandIn, nestingRuleOf} from './standard-types.ts'
import {attributeOf, nameIn, placeOf, textIn, type Tag} from './tag.ts'

export function checkTags(inspected: Inspected): readonly Barrier[] {
  const {file, tags} = inspected
  return [
    ...checkRoles(inspected),
    ...tags.flatMap((tag) =>
      [...faultsOfPlace(tag), ...faultsOfKind(tag, inspected)].map(([rule, found]) => ({
        rule,
        at: placeOf(file, tag),
        found
      }))
    )
  ]
}

type Fault = readonly [rule: BarrierRule, found: string]

function checkRoles({file, treeRoot}: Inspected): readonly Barrier[] {
  const roles = file.optionalDictionary(treeRoot.get('RoleMap'))
  return [...roles.keys()].flatMap((type): readonly Barrier[] => {
    if (isStandardType(type)) return [{rule: 'standard-type-is-not-mapped', at: '', found: type}]
    const seen = new Set<string>()
    for (let one: string | undefined = type; one !== undefined; one = nameIn(file, roles, one)) {
      if (seen.has(one)) return [{rule: 'role-map-ends', at: '', found: type}]
      seen.add(one)
    }
    return []
  })
}

function faultsOfPlace({type, standard, parent, children}: Tag): readonly Fault[] {
  if (standard === undefined) return [['type-is-known', type]]
  const holds = mayHold.get(standard)
  const standsIn = mayStandIn.get(standard)
  const wrong = children.find((child) => holds?.includes(child.standard ?? '') === false)
  const around = parent?.standard ?? 'nothing'
  return [
    ...(wrong === undefined ? [] : [[nestingRuleOf(standard), `${wrong.type} in ${type}`] as const]),
    ...(standsIn?.includes(around) === false
      ? [[nestingRuleOf(standard), `${type} in ${around}`] as const]
      : [])
  ]
}

function faultsOfKind(tag: Tag, {file}: Inspected): readonly Fault[] {
  const {type, standard, dictionary, content} = tag
  const unless = (isSound: boolean, rule: BarrierRule): readonly Fault[] => (isSound ? [] : [[rule, type]])
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
      return unless(has('ID'), 'note-has-id')
    case 'Link':
      return unless(
        content.some(({kind}) => kind === 'annotation'),
        'link-has-annotation'
      )
    case undefined:
    default:
      return []
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
