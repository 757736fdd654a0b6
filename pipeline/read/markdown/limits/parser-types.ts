/** Names types of the Markdown parser, micromark, that it exports from packages which are its own. */
import type {Data} from 'unified'

/** An extension of the parser's syntax. */
type Syntax = Exclude<NonNullable<Data['micromarkExtensions']>[number], undefined>
/** An extension of what makes mdast of the parser's tokens. */
export type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>

/** What reads one kind of construct. */
export type Construct = Exclude<NonNullable<NonNullable<Syntax['document']>[number]>, readonly unknown[]>
export type Tokenize = Construct['tokenize']
export type Effects = Parameters<Tokenize>[0]
export type State = ReturnType<Tokenize>
export type Context = ThisParameterType<Tokenize>
