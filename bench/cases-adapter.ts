/**
 * Lets outside typographic test cases put their questions to the paragraph setter: one function a question, each in a file of
 * its own in cases/, all driving the engine itself. A question that is missing here is skipped by the runner.
 *
 *     npx tsx <folder>/run-cases.mjs bench/cases-adapter.ts [--file part-of-name] [--fails 10]
 */
import { advances } from './cases/advances';
import { breakOpportunities } from './cases/break-opportunities';
import { gaps } from './cases/gaps';
import { hyphenate } from './cases/hyphenate';
import { knuthPlass, knuthPlassRatios } from './cases/knuth-plass';
import { orientation } from './cases/orientation';
import { pairEm } from './cases/pair-em';
import { shape } from './cases/shape';
import { wrap } from './cases/wrap';

export default { advances, breakOpportunities, gaps, hyphenate, knuthPlass, knuthPlassRatios, orientation, pairEm, shape, wrap };
