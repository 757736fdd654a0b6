/** Joins the words of a line that no white space parts, as its font sets them side by side. */
import {isTurned} from './bidirectional.ts'
import {Word} from './word.ts'

/** Scripts in which a line may end between any two signs or words: their letters are set by what stands beside them. */
const closeSet =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u

/** Parts of a line that were measured alone are set anew as one. */
export function joinWords(words: readonly Word[]): readonly Word[] {
  if (!words.some(({text}) => closeSet.test(text))) return words
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last === undefined || !isOne(last, word)) joined.push(word)
    else {
      const {run, set, level} = word
      const {noNewLine: _, ...breaking} = word.breaking
      joined[joined.length - 1] = new Word(run, set.setter.set(last.text + word.text), breaking, level)
    }
  }
  return joined
}

function isOne(one: Word, other: Word): boolean {
  return (
    one.run === other.run &&
    one.set.setter === other.set.setter &&
    one.level === other.level &&
    !isTurned(one.level) &&
    one.run.picture === undefined &&
    one.run.actualText === undefined &&
    one.trailingCut === 0 &&
    one.breaking.softHyphen !== true &&
    closeSet.test(one.text) &&
    closeSet.test(other.text)
  )
}
