/** Describes a change that docs/architecture.md tells how to make, as edits of files. */

export interface Recipe {
  readonly name: string
  /** How many hand-written files it may touch. */
  readonly most: number
  readonly edits: readonly Edit[]
  /** The words of a project's document that show the change, and the command to try it with. */
  readonly project: {readonly [path: string]: string}
  readonly command: 'build' | 'check'
  /** What the command says, or, below the output, what a file holds. */
  readonly shows: {readonly said?: string; readonly file?: string; readonly text?: string}
}

export type Edit =
  | {readonly file: string; readonly create: string}
  /** Put behind the first line that has these words. */
  | {readonly file: string; readonly after: string; readonly insert: string}
  | {readonly file: string; readonly from: string; readonly to: string}
  /** The copy of another file, with words of it exchanged. */
  | {readonly file: string; readonly like: string; readonly words: readonly (readonly [string, string])[]}
