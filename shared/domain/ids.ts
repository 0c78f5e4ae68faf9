/** A number that cannot be mistaken for another table's id. */
export type Id<Entity extends string> = number & { readonly __id: Entity };

/** Identifies an agency, a unit of it, a commune… */
export type UnitId = Id<'unit'>;
/** Identifies a mailbox, personal or of an agency. */
export type MailboxId = Id<'mailbox'>;
/** Identifies an operator of this application. */
export type OperatorId = Id<'operator'>;
/** Identifies an import, from its preview to what it created. */
export type ImportBatchId = Id<'import'>;
