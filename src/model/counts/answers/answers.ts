// Four short answers, from the record alone: what happened, whether it got better, what is still not right, and how far all of it can be believed.
import type { InspectionRecord } from '../../record/record.ts';
import type { Part } from '../../words/dated.ts';
import { believe } from './believe.ts';
import { better } from './better.ts';
import { happened } from './happened.ts';
import { still } from './still.ts';

interface Answer {
  question: string;
  parts: Part[];
}

/** The four questions of a reader with their answers, each statement with the way to what it rests on. */
export function answers(record: InspectionRecord): Answer[] {
  return [
    { question: 'What happened?', parts: happened(record) },
    { question: 'Did it get better?', parts: better(record) },
    { question: 'What is still not right?', parts: still(record) },
    { question: 'Can I believe it?', parts: believe(record) },
  ];
}
