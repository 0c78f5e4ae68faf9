import type { JobContext } from '../services/job-context.ts';

/** Everything that runs in the worker thread, by name; a job is loaded when it is first asked for. */
export const JOBS = {
  'import.inspect': async () => (await import('../services/import/inspect-list.ts')).inspectList,
  'import.preview': async () =>
    (await import('../services/import/preview-import.ts')).previewImport,
  'import.units': async () => (await import('../services/import/list-units.ts')).listUnitTexts,
  'import.later-namesakes': async () =>
    (await import('../services/import/later-namesakes.ts')).findLaterNamesakes,
  'import.revise': async () => (await import('../services/import/revise-import.ts')).reviseImport,
  'import.commit': async () => (await import('../services/import/commit-import.ts')).commitImport,
  'import.undo': async () => (await import('../services/import/undo-import.ts')).undoImport,
  'import.export-problems': async () =>
    (await import('../services/import/export-import.ts')).exportProblems,
  'import.export-result': async () =>
    (await import('../services/import/export-import.ts')).exportResult,
  'directory.export': async () =>
    (await import('../services/directory-export/export-directory.ts')).exportDirectory,
  'lifecycle.carry-out': async () =>
    (await import('../services/lifecycle/carry-out-notices.ts')).carryOutNotices,
  'usage.inspect': async () => (await import('../services/usage/inspect-usage.ts')).inspectUsage,
  'usage.import': async () => (await import('../services/usage/import-usage.ts')).importUsage,
  'usage.exportFindings': async () =>
    (await import('../services/usage/export-usage.ts')).exportFindings,
  'usage.exportMailboxes': async () =>
    (await import('../services/usage/export-usage.ts')).exportMailboxUsage,
  'request.export': async () =>
    (await import('../services/requests/export-requests.ts')).exportRequests,
  'lifecycle.board': async () =>
    (await import('../services/lifecycle/board-answers.ts')).boardAside,
  'lifecycle.mailboxes': async () =>
    (await import('../services/lifecycle/board-answers.ts')).stageAside,
  'lifecycle.units': async () =>
    (await import('../services/lifecycle/board-answers.ts')).unitsAside,
  'usage.mailboxes': async () =>
    (await import('../services/lifecycle/board-answers.ts')).usageAside,
  'overview.todos': async () => (await import('../services/lifecycle/board-answers.ts')).todosAside,
  'lifecycle.export': async () =>
    (await import('../services/lifecycle/export-board.ts')).exportBoard,
  'logbook.export': async () => (await import('../services/logbook/export-log.ts')).exportLog,
  'logbook.print': async () => (await import('../services/logbook/print-log.ts')).printLog,
  'provision.export': async () => (await import('../services/provision/export-plan.ts')).exportPlan,
  'provision.exportDrift': async () =>
    (await import('../services/provision/export-drift.ts')).exportDrift,
  'directory.print': async () =>
    (await import('../services/directory-export/print-directory.ts')).printDirectory,
  'directory.page': async () => (await import('../services/search-directory.ts')).answerAside,
  'directory.previewBulk': async () =>
    (await import('../services/directory-desk/bulk-change.ts')).previewBulkChange,
  'directory.applyBulk': async () =>
    (await import('../services/directory-desk/bulk-change.ts')).applyBulkChange,
  'directory.undoBulk': async () =>
    (await import('../services/directory-desk/undo-bulk-change.ts')).undoBulkChange,
  'directory.duplicates': async () =>
    (await import('../services/directory-desk/duplicates.ts')).findDuplicates,
  'directory.exportDuplicates': async () =>
    (await import('../services/directory-desk/export-duplicates.ts')).exportDuplicates,
  'publication.preview': async () =>
    (await import('../services/directory-export/publish.ts')).previewPublication,
  'publication.publish': async () =>
    (await import('../services/directory-export/publish.ts')).publish,
  'audit.verify': async () => (await import('../services/verify-audit.ts')).verifyAudit,
  'audit.export': async () => (await import('../services/export-audit.ts')).exportAudit,
  'slip.print': async () => (await import('../services/slips/print-slips.ts')).printSlips,
  'document.render': async () =>
    (await import('../services/documents/render-document.ts')).renderDocument,
  'privacy.export-expired': async () =>
    (await import('../services/expired-people.ts')).exportExpired,
  'privacy.erase-expired': async () => (await import('../services/personal-data.ts')).eraseExpired,
  'privacy.export': async () => (await import('../services/personal-data.ts')).exportPersonalData,
  'backup.create': async () => (await import('../services/backup/make-backup.ts')).makeBackup,
  'backup.verify': async () => (await import('../services/backup/backup-jobs.ts')).verifyBackup,
  'backup.compare': async () => (await import('../services/backup/backup-jobs.ts')).compareBackup,
  'backup.stage': async () => (await import('../services/backup/backup-jobs.ts')).stageForRestore,
  'backup.drill': async () => (await import('../services/backup/backup-jobs.ts')).drill,
  'backup.copyOut': async () => (await import('../services/backup/second-folder.ts')).copyOut,
  'history.as-of': async () => (await import('../services/as-of/directory-as-of.ts')).answerAsOf,
  'history.differences': async () =>
    (await import('../services/as-of/differences.ts')).answerDifferences,
  'history.export-as-of': async () =>
    (await import('../services/as-of/export-as-of.ts')).exportAsOf,
  'history.export-differences': async () =>
    (await import('../services/as-of/export-as-of.ts')).exportDifferences,
  'history.export-address': async () =>
    (await import('../services/export-address-history.ts')).exportAddressHistory,
  'unit.export': async () => (await import('../services/export-units.ts')).exportUnits,
  'unit.reorganise': async () =>
    (await import('../services/reorganise/apply-reorganisation.ts')).applyReorganisation,
  'unit.reorganise-undo': async () =>
    (await import('../services/reorganise/undo-reorganisation.ts')).undoReorganisation,
  'unit.reorganise-notices': async () =>
    (await import('../services/reorganise/write-notices.ts')).writeNotices,
  'unit.export-reorganisations': async () =>
    (await import('../services/reorganise/export-reorganisations.ts')).exportReorganisations,
  'report.open': async () => (await import('../services/report/open-report.ts')).openReport,
  'report.rows': async () => (await import('../services/report/report-number-rows.ts')).rowsBehind,
  'report.statistics': async () =>
    (await import('../services/report/statistics.ts')).answerStatistics,
  'report.form': async () => (await import('../services/report/unit-form-files.ts')).writeUnitForms,
  'report.readForm': async () =>
    (await import('../services/report/unit-form-files.ts')).readReturnedForm,
  'report.drawUp': async () => (await import('../services/report/sign-report.ts')).drawUpReport,
  'report.sign': async () => (await import('../services/report/sign-report.ts')).signReport,
  'report.write': async () => (await import('../services/report/write-report.ts')).writeReport,
  'report.annual': async () =>
    (await import('../services/report/write-report.ts')).writeAnnualReport,
  'report.writeStatistics': async () =>
    (await import('../services/report/statistics.ts')).writeStatistics,
  'update.prepare': async () =>
    (await import('../services/update/prepare-update.ts')).prepareUpdate,
} satisfies Record<string, () => Promise<(context: JobContext, input: never) => unknown>>;

type Job<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;

/** The name of a job. */
export type JobName = keyof typeof JOBS;
/** What a job takes. */
export type JobInput<N extends JobName> = Parameters<Job<N>>[1];
/** What a job gives. */
export type JobOutput<N extends JobName> = Awaited<ReturnType<Job<N>>>;
