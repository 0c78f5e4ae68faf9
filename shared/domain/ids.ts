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
/** Identifies a snapshot of what a mail server said on a day. */
export type UsageSnapshotId = Id<'usage-snapshot'>;
/** Identifies a request of an office, with its whole dossier. */
export type RequestId = Id<'request'>;
/** Identifies one person or mailbox of a request. */
export type RequestLineId = Id<'request-line'>;
/** Identifies a notice of locking or deleting, with the mailboxes it names. */
export type NoticeId = Id<'notice'>;
/** Identifies a hold that keeps a mailbox as it is. */
export type HoldId = Id<'hold'>;
/** Identifies an official document, from its draft on. */
export type DocumentId = Id<'document'>;
/** Identifies a file kept in the register. */
export type StoredFileId = Id<'stored-file'>;
/** Identifies an entry of a small register. */
export type LogEntryId = Id<'log-entry'>;
/** Identifies a plan of what the mail server is to be told. */
export type ServerPlanId = Id<'server-plan'>;
/** Identifies a handover of agency mailboxes. */
export type HandoverId = Id<'handover'>;
/** Identifies a term in which somebody manages or may use an agency mailbox. */
export type CustodyTermId = Id<'custody-term'>;
/** Identifies a slip that handed a first password over. */
export type SlipId = Id<'slip'>;
/** Identifies a reorganisation of units. */
export type ReorganisationId = Id<'reorganisation'>;
/** Identifies a list that was published. */
export type PublicationId = Id<'publication'>;
/** Identifies something that waits for a second person. */
export type ApprovalId = Id<'approval'>;
/** Identifies a change of many mailboxes in one act. */
export type BulkChangeId = Id<'bulk-change'>;
/** Identifies a view of the directory that an operator keeps. */
export type SavedViewId = Id<'saved-view'>;
