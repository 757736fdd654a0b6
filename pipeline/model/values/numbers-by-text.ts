/** Finds numbers by texts without holding these: of those that it gives, whoever asks knows which are meant. */

const fewest = 64

/** Numbers are whole, from 0 to 2³² − 2; one may be added with several texts. */
export class NumbersByText {
  /** Beside each other, at places that a hash leads to: that hash, and the number plus one. */
  #hashes = new Uint32Array(fewest)
  #numbers = new Uint32Array(fewest)
  #count = 0

  add(text: string, number: number): void {
    if (2 * this.#count >= this.#numbers.length) this.#grow()
    this.#count += 1
    this.#put(hashOf(text), number + 1)
  }

  /** Those that were added with the text, and hardly ever others, in the order in which they were. */
  find(text: string): readonly number[] {
    const found: number[] = []
    const hash = hashOf(text)
    for (let at = this.#placeOf(hash); this.#numbers[at] !== 0; at = this.#placeOf(at + 1))
      if (this.#hashes[at] === hash) found.push((this.#numbers[at] ?? 0) - 1)
    return found
  }

  #put(hash: number, number: number): void {
    let at = this.#placeOf(hash)
    while (this.#numbers[at] !== 0) at = this.#placeOf(at + 1)
    this.#hashes[at] = hash
    this.#numbers[at] = number
  }

  /** There are as many places as a power of two. */
  #placeOf(hash: number): number {
    return hash & (this.#numbers.length - 1)
  }

  /** As they came: their numbers rise. */
  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers]
    this.#hashes = new Uint32Array(2 * numbers.length)
    this.#numbers = new Uint32Array(2 * numbers.length)
    // Those of one hash stand one after the other, from the first place behind one that is free.
    const free = numbers.indexOf(0)
    for (let step = 1; step <= numbers.length; step += 1) {
      const at = (free + step) & (numbers.length - 1)
      const number = numbers[at] ?? 0
      if (number !== 0) this.#put(hashes[at] ?? 0, number)
    }
  }
}

/** FNV-1a, 32 bits, over code units: texts are hardly ever taken for another, and none may do harm by it. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
