import * as z from 'zod';
import type { Settings } from '../../domain/settings/index.ts';
import { MADE_PASSWORD_MIN_LENGTH } from '../../domain/settings/password.ts';
import { command, query } from './procedure.ts';
import { day, instant, line, signer } from './schemas.ts';

const count = (min: number, max: number) => z.number().int().min(min).max(max);

/** What each field of each section may be. To add a section: its shape here, its defaults in `shared/domain/settings`. */
const shapes = {
  naming: {
    joinsCompoundSurnames: z.boolean(),
    abbreviatesEveryMiddle: z.boolean(),
    spellsNumberedWards: z.boolean(),
    advisoryMaxLength: count(8, 64),
    restMonths: count(0, 600),
    reservedAddresses: z.string().max(20_000),
  },
  lifecycle: {
    slackDays: count(0, 60),
    nearDays: count(0, 180),
    noticeDays: count(0, 90),
    lockToDeleteDays: count(0, 365),
    maxSnapshotAgeDays: count(0, 90),
    locksAgencyMailboxes: z.boolean(),
    agencyIdleDays: count(1, 90),
    regularUseDays: count(1, 365),
    maxNeverUsedPercent: count(1, 100),
  },
  request: {
    answerWorkingDays: count(1, 60),
    repliesToPasswordResets: z.boolean(),
  },
  report: { remindDays: count(0, 180) },
  password: {
    refusesOtherSigns: z.boolean(),
    generatedLength: count(MADE_PASSWORD_MIN_LENGTH, 32),
  },
  usage: { nearPercent: count(1, 100), highPercent: count(1, 100) },
  custody: { handoverWorkingDays: count(1, 60) },
  calendar: {
    changes: z
      .array(z.object({ on: day, isWorking: z.boolean(), name: line(100) }))
      .max(1000)
      .readonly(),
  },
  approval: {
    locks: z.boolean(),
    locksAbove: count(0, 100_000),
    deletes: z.boolean(),
    deletesAbove: count(0, 100_000),
    reissues: z.boolean(),
    reorganises: z.boolean(),
    reorganisesAbove: count(0, 100_000),
    countHours: count(24, 744),
    expireDays: count(1, 90),
  },
  office: {
    superior: line(200),
    office: line(200),
    officeInText: line(200),
    officeCode: line(30),
    draftingCode: line(30),
    place: line(100),
    operatingUnit: line(200),
    supportContact: line(300),
    passwordPage: line(200),
    signers: z.array(signer).max(50),
    recipients: z.array(line(300)).max(50),
    grounds: z.array(line(1000)).max(50),
  },
} satisfies { [Section in keyof Settings]: { [Field in keyof Settings[Section]]: z.ZodType } };

const section = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape);
const patchOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).partial().optional();

const settingsSchema = z.object({
  naming: section(shapes.naming),
  lifecycle: section(shapes.lifecycle),
  request: section(shapes.request),
  report: section(shapes.report),
  password: section(shapes.password),
  usage: section(shapes.usage),
  custody: section(shapes.custody),
  calendar: section(shapes.calendar),
  approval: section(shapes.approval),
  office: section(shapes.office),
});

/** What this office has chosen where the regulation leaves a choice, and what it is called by. */
export const settings = {
  get: query('Everything that can be set, with the defaults and who changed what')
    .input(z.object({}).default({}))
    .output(
      z.object({
        settings: settingsSchema,
        defaults: settingsSchema,
        /** Mail domains set since the regulation, the latest first. */
        domains: z.array(z.object({ domain: z.string(), from: day })),
        changes: z.array(z.object({ key: z.string(), changedAt: instant, changedBy: z.string() })),
      }),
    ),
  update: command('Sets some fields of some sections; the others stay as they are', {
    right: 'administer',
    approval: { kinds: ['rules'] },
  })
    .input(
      z.strictObject({
        naming: patchOf(shapes.naming),
        lifecycle: patchOf(shapes.lifecycle),
        request: patchOf(shapes.request),
        report: patchOf(shapes.report),
        password: patchOf(shapes.password),
        usage: patchOf(shapes.usage),
        custody: patchOf(shapes.custody),
        calendar: patchOf(shapes.calendar),
        approval: patchOf(shapes.approval),
        office: patchOf(shapes.office),
      }),
    )
    .output(z.object({ settings: settingsSchema })),
};
