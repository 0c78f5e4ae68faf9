import type { ComponentType } from 'react';
import { CustodySlot } from './custody-slot.tsx';
import { DocumentsSlot } from './documents-slot.tsx';
import { IncidentsSlot } from './incidents-slot.tsx';
import type { DetailsSlotProps } from './slot-props.ts';

/** A part of the details and what it is called here. */
interface DetailsSlot {
  name: string;
  component: ComponentType<DetailsSlotProps>;
}

/** Parts of the details that other fields of work fill, in their order: one file each, entered here. */
export const DETAILS_SLOTS: readonly DetailsSlot[] = [
  { name: 'custody', component: CustodySlot },
  { name: 'documents', component: DocumentsSlot },
  { name: 'incidents', component: IncidentsSlot },
];
