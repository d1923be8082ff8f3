// The check of the record, in a thread of its own: the desk answers while it runs.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { check } from '../model/checks/check.ts';
import { readDraft } from '../record.ts';

const root = z.string().parse(workerData);

parentPort?.on('message', () => parentPort?.postMessage(check(readDraft(root)).problems));
