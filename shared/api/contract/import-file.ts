import * as z from 'zod';
import { columnRemark, confidence, listEncoding, listField, unitId } from './schemas.ts';

/** Column letter as Excel shows it (`A`, `B`, … `AA`). */
const columnLetter = z.string().regex(/^[A-Z]{1,3}$/);

const decodedCell = z.object({ row: z.number().int(), before: z.string(), after: z.string() });
const place = z.number().int().min(0);

/** Accepts what the operator says of a sheet. */
export const importMapping = z.object({
  headerRow: z.number().int().positive().nullish(),
  /** Column letter to field; null leaves the column out. Columns not named keep their guess. */
  columns: z.record(columnLetter, listField.nullable()).default({}),
  /** Column letter to encoding; found for the other columns. */
  encodings: z.record(columnLetter, listEncoding).default({}),
});

/** Carries what was found in a list's file. */
export const importInspection = z.object({
  kind: z.enum(['xlsx', 'xls', 'csv']),
  /** The file carries macros, which are never read. */
  hasMacros: z.boolean(),
  sheets: z.array(
    z.object({
      name: z.string(),
      /** 1-based; null when no header row was found. */
      headerRow: z.number().int().nullable(),
      columns: z.array(
        z.object({
          column: columnLetter,
          header: z.string(),
          field: listField.nullable(),
          confidence: confidence.nullable(),
          /** An earlier list of the unit said so. */
          isRemembered: z.boolean(),
          encoding: listEncoding,
          encodingBasis: z.enum(['chosen', 'font', 'text']).nullable(),
          /** The first values below the header, as text. */
          samples: z.array(z.string()),
          /** Values as they stand in the file and as they are read. */
          decoded: z.array(decodedCell),
          /** Values that do not agree with the encoding of their column, in the other reading. */
          doubts: z.array(decodedCell),
          remarks: z.array(columnRemark),
        }),
      ),
      /** Rows of people below the header. */
      rowCount: z.number().int(),
      hidden: z.boolean(),
      hiddenPeople: z.number().int(),
      hiddenColumns: z.array(columnLetter),
      /** The top of the sheet as it looks. */
      look: z.object({
        headerTop: z.number().int().nullable(),
        headerBottom: z.number().int().nullable(),
        rows: z.array(z.array(z.string())),
        merges: z.array(z.object({ top: place, left: place, bottom: place, right: place })),
        hiddenRows: z.array(place),
        hiddenColumns: z.array(place),
      }),
    }),
  ),
});

/** Carries the units that a list names, and which of the register they may be. */
export const unitTexts = z.object({
  units: z.array(
    z.object({
      /** As the list writes it; empty for people under no unit. */
      text: z.string(),
      rows: z.number().int(),
      unitId: unitId.nullable(),
      basis: z.enum(['name', 'remembered']).nullable(),
      suggestions: z.array(
        z.object({ unitId, name: z.string(), likeness: z.number().int().min(0).max(100) }),
      ),
    }),
  ),
});
