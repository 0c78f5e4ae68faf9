import * as z from 'zod';
import { day, line } from './schemas.ts';

/** What an act rests on. */
export const cause = z.object({
  /** The day it is entered under: not after today, not before the last event; today without it. */
  on: day.nullish(),
  reason: line(500).nullish(),
  /** The document as people cite it. */
  document: line(200).nullish(),
});

/** Until when a former address stays an alias; null for no end, `none` for not at all. */
export const keepOldUntil = z.union([day, z.literal('none')]).nullable();
