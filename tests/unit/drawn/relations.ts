// All relations between a record and its charts.
import { asked } from './asked.ts';
import { every, type Relation } from './every.ts';
import { findings } from './findings.ts';
import { grids } from './grids.ts';
import { lines } from './lines.ts';
import { shares } from './shares.ts';
import { theme } from './theme.ts';
import { timelines } from './timelines.ts';

/** What holds for the charts of every record. */
export const RELATIONS: readonly Relation[] = [...findings, ...asked, ...theme, ...shares, ...lines, ...timelines, ...grids, ...every];
