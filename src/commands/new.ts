// `npm run new`: what is new is named first, and each kind has a command of its own: a visit of this record, or a record of another council.
import { newInspection } from './newInspection.ts';
import { newRecord } from './newRecord.ts';

await (process.argv[2] === 'record' ? newRecord() : newInspection());
