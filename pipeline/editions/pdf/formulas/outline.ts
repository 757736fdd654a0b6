/** Reads path data of SVG as curves of the third degree. */

export type Step =
  | {readonly kind: 'move'; readonly to: Point}
  | {readonly kind: 'line'; readonly to: Point}
  | {readonly kind: 'curve'; readonly controls: readonly [Point, Point]; readonly to: Point}

export type Point = readonly [x: number, y: number]

const counts: ReadonlyMap<string, number> = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['S', 4],
  ['Q', 4],
  ['T', 2],
  ['Z', 0]
])

/** SVG 2 §9.3, with absolute commands, as fonts of MathJax have it. */
export function readOutline(data: string): readonly Step[] {
  const pen = new Pen()
  for (const [, command = '', written = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const count = counts.get(command)
    if (count === undefined) throw new Error(`expected an absolute command of a path, not ${command}`)
    const numbers = (written.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (count === 0) {
      pen.close()
      continue
    }
    for (let at = 0; at < numbers.length; at += count)
      pen.draw(command === 'M' && at > 0 ? 'L' : command, numbers.slice(at, at + count))
  }
  return pen.steps
}

class Pen {
  readonly steps: Step[] = []
  #at: Point = [0, 0]
  #start: Point = [0, 0]
  /** The last control point, mirrored by `S` and `T`. */
  #control: Point | undefined

  draw(command: string, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): void {
    const mirrored: Point =
      this.#control === undefined
        ? this.#at
        : [2 * this.#at[0] - this.#control[0], 2 * this.#at[1] - this.#control[1]]
    switch (command) {
      case 'M':
        this.#start = [a, b]
        this.#go({kind: 'move', to: [a, b]})
        return
      case 'L':
        this.#go({kind: 'line', to: [a, b]})
        return
      case 'H':
        this.#go({kind: 'line', to: [a, this.#at[1]]})
        return
      case 'V':
        this.#go({kind: 'line', to: [this.#at[0], a]})
        return
      case 'C':
        this.#go(
          {
            kind: 'curve',
            controls: [
              [a, b],
              [c, d]
            ],
            to: [e, f]
          },
          [c, d]
        )
        return
      case 'S':
        this.#go({kind: 'curve', controls: [mirrored, [a, b]], to: [c, d]}, [a, b])
        return
      case 'Q':
        this.#quadratic([a, b], [c, d])
        return
      default:
        this.#quadratic(mirrored, [a, b])
    }
  }

  close(): void {
    this.#at = this.#start
    this.#control = undefined
  }

  #quadratic(control: Point, to: Point): void {
    const third = (from: Point): Point => [
      from[0] + (2 / 3) * (control[0] - from[0]),
      from[1] + (2 / 3) * (control[1] - from[1])
    ]
    this.#go({kind: 'curve', controls: [third(this.#at), third(to)], to}, control)
  }

  #go(step: Step, control?: Point): void {
    this.steps.push(step)
    this.#at = step.to
    this.#control = control
  }
}
