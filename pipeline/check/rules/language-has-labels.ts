/** Checks language/has-labels: Tetrapla has labels in the publication's language. */
import {hasLabels, type OwnLabels} from '../../locale/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {startOf} from '../../model/place.ts'

/** A missing language (`und`) is another rule's finding. */
export function languageHasLabels(
  {language, frontMatter, path}: Manuscript,
  own?: OwnLabels
): readonly Diagnostic[] {
  if (language === 'und' || hasLabels(language, own)) return []
  const place = frontMatter.places.get('/language')?.value ?? startOf(path)
  const message = `there are no labels in \`${language}\`: words such as “Contents” will be English, and marked so`
  const hints = ['bring them yourself: `labels` in `tetrapla.yaml`']
  return [finding('language/has-labels', place, message, {hints})]
}
