/** Holds an example of what an author writes and what to write instead, for the rules that are met most. */
import type {RuleId} from '../model/rules.ts'

export interface RuleExample {
  /** A document that breaks the rule. */
  readonly wrong: string
  /** The same document as it should be. */
  readonly right: string
}

/** Documents whole: `tests/check/rule-examples.test.ts` has each judged. */
export const ruleExamples: {readonly [id in RuleId]?: RuleExample} = {
  'front-matter/comes-first': {
    wrong: '```yaml\ntitle: Fees\nlanguage: en\n```\n\nFree.',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\nFree.'
  },
  'front-matter/is-valid-yaml': {
    wrong: '---\ntitle: Fees: an overview\nlanguage: en\n---\n\nFree.',
    right: "---\ntitle: 'Fees: an overview'\nlanguage: en\n---\n\nFree."
  },
  'front-matter/value-is-understood': {
    wrong: '---\ntitle: Fees\nlanguage: en\ndate: 27/11/2026\n---\n\nFree.',
    right: '---\ntitle: Fees\nlanguage: en\ndate: 2026-11-27\n---\n\nFree.'
  },
  'front-matter/key-is-known': {
    wrong: '---\ntitle: Fees\nlanguage: en\nsumary: What it costs.\n---\n\nFree.',
    right: '---\ntitle: Fees\nlanguage: en\nsummary: What it costs.\n---\n\nFree.'
  },
  'document/has-language': {
    wrong: '---\ntitle: Fees\n---\n\nFree.',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\nFree.'
  },
  'heading/levels-do-not-skip': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\n## Copies\n\n#### In colour\n\nOne each.',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\n## Copies\n\n### In colour\n\nOne each.'
  },
  'image/has-alternative-text': {
    wrong: '---\ntitle: Map\nlanguage: en\n---\n\n![](map.png)',
    right: '---\ntitle: Map\nlanguage: en\n---\n\n![The way from the station to the desk](map.png)'
  },
  'link/target-exists': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\n## Copies\n\nSee [](#copys).',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\n## Copies\n\nSee [](#copies).'
  },
  'link/is-not-placeholder': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\nSee [the table](#).',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\nSee [the table](https://example.org/fees).'
  },
  'footnote/is-defined': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\nFree.[^1]',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\nFree.[^1]\n\n[^1]: For members.'
  },
  'footnote/is-used': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\nFree.\n\n[^1]: For members.',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\nFree.[^1]\n\n[^1]: For members.'
  },
  'identifier/is-unique': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\n## Copies {#a}\n\nOne.\n\n## Scans {#a}\n\nTwo.',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\n## Copies {#copies}\n\nOne.\n\n## Scans {#scans}\n\nTwo.'
  },
  'directive/is-known': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\n:::warnign\nCash only.\n:::',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\n:::warning\nCash only.\n:::'
  },
  'directive/closes': {
    wrong: '---\ntitle: Fees\nlanguage: en\n---\n\n:::warning\nCash only.',
    right: '---\ntitle: Fees\nlanguage: en\n---\n\n:::warning\nCash only.\n:::'
  }
}
