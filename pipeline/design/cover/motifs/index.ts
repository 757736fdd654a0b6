/** Lists the motifs by name. */
import type {CoverChoice} from '../../../model/publication/front-matter.ts'
import {columns} from './columns.ts'
import {meridians} from './meridians.ts'
import type {Motif} from './motif.ts'
import {quarters} from './quarters.ts'

export type MotifName = NonNullable<CoverChoice['motif']>

export const motifs: {readonly [name in MotifName]: Motif} = {columns, meridians, quarters}

export const motifNames: readonly MotifName[] = ['columns', 'meridians', 'quarters']
