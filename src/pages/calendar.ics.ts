// Visits, publications and milestones as an iCalendar.
import { calendar } from '../model/sharing/calendar.ts';
import { absolute, record } from '../record.ts';

export const GET = (): Response => new Response(calendar(record(), absolute));
