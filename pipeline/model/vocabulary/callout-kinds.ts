/** Names the kinds of callout, and what others call them. */
import type {CalloutKind} from '../tree/nodes.ts'
import {capitalised} from '../values/capitalised.ts'

export const calloutKinds: readonly CalloutKind[] = ['note', 'tip', 'important', 'warning', 'caution']

/** Names that say the same as a kind. */
const synonyms: ReadonlyMap<string, CalloutKind> = new Map([
  ['info', 'note'],
  ['callout', 'note'],
  ['hint', 'tip'],
  ['attention', 'important'],
  ['danger', 'caution'],
  ['error', 'caution']
])

/** Names that say more: without a title of its author's, the callout has the name for one. */
const others: ReadonlyMap<string, CalloutKind> = new Map([
  ['abstract', 'note'],
  ['summary', 'note'],
  ['tldr', 'note'],
  ['todo', 'note'],
  ['question', 'note'],
  ['help', 'note'],
  ['faq', 'note'],
  ['example', 'note'],
  ['quote', 'note'],
  ['cite', 'note'],
  ['seealso', 'note'],
  ['questions', 'note'],
  ['objectives', 'note'],
  ['keypoints', 'important'],
  ['prereq', 'important'],
  ['checklist', 'note'],
  ['challenge', 'note'],
  ['exercise', 'note'],
  ['solution', 'tip'],
  ['discussion', 'note'],
  ['testimonial', 'note'],
  ['instructor', 'note'],
  ['success', 'tip'],
  ['check', 'tip'],
  ['done', 'tip'],
  ['failure', 'caution'],
  ['fail', 'caution'],
  ['missing', 'caution'],
  ['bug', 'caution'],
  ['versionadded', 'note'],
  ['versionchanged', 'note'],
  ['versionremoved', 'warning'],
  ['deprecated', 'warning']
])

/** Names that are not the words they stand for. */
const longer: ReadonlyMap<string, string> = new Map([
  ['seealso', 'See also'],
  ['keypoints', 'Key points'],
  ['prereq', 'Prerequisites'],
  ['versionadded', 'New'],
  ['versionchanged', 'Changed'],
  ['versionremoved', 'Removed']
])

/** The kind of a name in lower case, of ours or of others. */
export function calloutKindOf(name: string): CalloutKind | undefined {
  return calloutKinds.find((kind) => kind === name) ?? synonyms.get(name) ?? others.get(name)
}

/** What a callout of this name is called when it has no title; undefined for one that its kind says. */
export function calloutTitleOf(name: string): string | undefined {
  if (!others.has(name)) return undefined
  return longer.get(name) ?? capitalised(name)
}
