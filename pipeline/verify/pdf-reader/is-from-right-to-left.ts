/** Determines whether words are written from right to left: by their letters, or by signs among them. */
import type {MarkedContent} from './content/page-content.ts'

/** Letters of scripts that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/

/** Signs that turn what follows, whatever script it is (UAX #9, §2). */
const turning = /[\u202b\u202e\u2067\u2068]/

export function isFromRightToLeft({drawn, text}: MarkedContent): boolean {
  return rightToLeft.test(drawn) || turning.test(text)
}
