/** Says as facts who translated a publication, and whether the translation was reviewed. */
import type {Labels} from '../../locale/labels.ts'
import type {Author, TranslationStatement} from '../../model/publication/front-matter.ts'
import type {Fact, FactValue} from '../../model/publication/furniture.ts'

/** Their values are empty where nothing is said. */
export function translationFacts(
  translation: TranslationStatement | undefined,
  {translation: words, yes, no}: Labels,
  named: (author: Author) => FactValue
): readonly Fact[] {
  if (translation === undefined) return []
  const {by, machine, reviewed, reviewers} = translation
  const answer = reviewed === undefined ? [] : [{words: reviewed ? yes : no}]
  return [
    {
      name: 'translation',
      label: words.label,
      values: [...(machine ? [{words: words.machine}] : []), ...by.map(named)]
    },
    {name: 'review', label: words.review, values: reviewers.length > 0 ? reviewers.map(named) : answer}
  ]
}
