import type { SlipLayout } from '../../../shared/domain/slip.ts';
import { printable } from './printable.ts';
import { SLIP_TEMPLATE } from './typst/slip-template.ts';
import { compilePdf, forgetTypst } from './typst/typst-compiler.ts';

/** One slip as it is printed. */
export interface PrintedSlip {
  /** Number and sign. */
  number: string;
  name: string;
  unit: string;
  address: string;
  /** Label and value, line by line. */
  facts: [string, string][];
  password: string;
  /** The day, as written. */
  expires: string;
}

/** A stack of slips. */
export interface SlipSheet {
  layout: SlipLayout;
  superior: string;
  office: string;
  place: string;
  title: string;
  /** What everybody is reminded of. */
  notes: string[];
  slips: PrintedSlip[];
  receiptNote: string;
  hasReceipts: boolean;
}

/** Slips as a PDF in memory. What Typst remembers of them, passwords among it, is let go at once. */
export function renderSlips(sheet: SlipSheet): Uint8Array {
  try {
    return compilePdf(SLIP_TEMPLATE, printable(sheet));
  } finally {
    forgetTypst();
  }
}
