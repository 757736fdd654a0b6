/** Lists the rules: those that look at one document, and those that look at a publication. */
import {footnoteIsUsed} from './footnote-is-used.ts'
import {headingHasWords} from './heading-has-words.ts'
import {headingLevelsDoNotSkip} from './heading-levels-do-not-skip.ts'
import {headingTitleIsOne} from './heading-title-is-one.ts'
import {languageHasLabels} from './language-has-labels.ts'
import {limitLabelLength, limitMetadataLength} from './limit-label-length.ts'
import {linkAddressIsPublic} from './link-address-is-public.ts'
import {linkHasWords} from './link-has-words.ts'
import {linkIsNotPlaceholder} from './link-is-not-placeholder.ts'
import {linkStandsOutsideSummary} from './link-stands-outside-summary.ts'
import {listHasEntries} from './list-has-entries.ts'
import {numberStandsOnce} from './number-stands-once.ts'
import {publicationDatesAreInOrder} from './publication-dates-are-in-order.ts'
import {publicationHasOneStatus} from './publication-has-one-status.ts'
import {publicationIsFinal} from './publication-is-final.ts'
import {publicationWithdrawalIsExplained} from './publication-withdrawal-is-explained.ts'
import type {DocumentRule, PublicationRule} from './rule.ts'

export const documentRules: readonly DocumentRule[] = [
  footnoteIsUsed,
  headingHasWords,
  headingLevelsDoNotSkip,
  headingTitleIsOne,
  limitLabelLength,
  linkAddressIsPublic,
  linkHasWords,
  linkIsNotPlaceholder,
  linkStandsOutsideSummary,
  numberStandsOnce
]

export const publicationRules: readonly PublicationRule[] = [
  languageHasLabels,
  limitMetadataLength,
  listHasEntries,
  publicationDatesAreInOrder,
  publicationHasOneStatus,
  publicationIsFinal,
  publicationWithdrawalIsExplained
]
