/** The editions that the tests of the proof make and read back. */
import {editionNames} from '../../pipeline/model/front-matter.ts'

export const provenEditions = editionNames.filter((name) => name !== 'pdf')
