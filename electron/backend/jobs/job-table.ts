import { answerDifferences } from '../services/as-of/differences.ts';
import { answerAsOf } from '../services/as-of/directory-as-of.ts';
import { exportAsOf, exportDifferences } from '../services/as-of/export-as-of.ts';
import {
  compareBackup,
  drill,
  stageForRestore,
  verifyBackup,
} from '../services/backup/backup-jobs.ts';
import { makeBackup } from '../services/backup/make-backup.ts';
import { copyOut } from '../services/backup/second-folder.ts';
import { applyBulkChange, previewBulkChange } from '../services/directory-desk/bulk-change.ts';
import { findDuplicates } from '../services/directory-desk/duplicates.ts';
import { exportDirectory } from '../services/directory-export/export-directory.ts';
import { printDirectory } from '../services/directory-export/print-directory.ts';
import { previewPublication, publish } from '../services/directory-export/publish.ts';
import { renderDocument } from '../services/documents/render-document.ts';
import { exportAudit } from '../services/export-audit.ts';
import { exportUnits } from '../services/export-units.ts';
import { commitImport } from '../services/import/commit-import.ts';
import { exportProblems, exportResult } from '../services/import/export-import.ts';
import { inspectList } from '../services/import/inspect-list.ts';
import { listUnitTexts } from '../services/import/list-units.ts';
import { previewImport } from '../services/import/preview-import.ts';
import { reviseImport } from '../services/import/revise-import.ts';
import { undoImport } from '../services/import/undo-import.ts';
import type { JobContext } from '../services/job-context.ts';
import { carryOutNotices } from '../services/lifecycle/carry-out-notices.ts';
import { exportLog } from '../services/logbook/export-log.ts';
import { printLog } from '../services/logbook/print-log.ts';
import { exportPersonalData } from '../services/personal-data.ts';
import { exportDrift } from '../services/provision/export-drift.ts';
import { exportPlan } from '../services/provision/export-plan.ts';
import { applyReorganisation } from '../services/reorganise/apply-reorganisation.ts';
import { undoReorganisation } from '../services/reorganise/undo-reorganisation.ts';
import { writeNotices } from '../services/reorganise/write-notices.ts';
import { openReport } from '../services/report/open-report.ts';
import { drawUpReport, signReport } from '../services/report/sign-report.ts';
import { writeStatistics } from '../services/report/statistics.ts';
import { readReturnedForm, writeUnitForms } from '../services/report/unit-form-files.ts';
import { writeAnnualReport, writeReport } from '../services/report/write-report.ts';
import { answerAside } from '../services/search-directory.ts';
import { printSlips } from '../services/slips/print-slips.ts';
import { exportFindings, exportMailboxUsage } from '../services/usage/export-usage.ts';
import { importUsage } from '../services/usage/import-usage.ts';
import { inspectUsage } from '../services/usage/inspect-usage.ts';
import { verifyAudit } from '../services/verify-audit.ts';

/** Everything that runs in the worker thread, by name. */
export const JOBS = {
  'import.inspect': inspectList,
  'import.preview': previewImport,
  'import.units': listUnitTexts,
  'import.revise': reviseImport,
  'import.commit': commitImport,
  'import.undo': undoImport,
  'import.export-problems': exportProblems,
  'import.export-result': exportResult,
  'directory.export': exportDirectory,
  'lifecycle.carry-out': carryOutNotices,
  'usage.inspect': inspectUsage,
  'usage.import': importUsage,
  'usage.exportFindings': exportFindings,
  'usage.exportMailboxes': exportMailboxUsage,
  'logbook.export': exportLog,
  'logbook.print': printLog,
  'provision.export': exportPlan,
  'provision.exportDrift': exportDrift,
  'directory.print': printDirectory,
  'directory.page': answerAside,
  'directory.previewBulk': previewBulkChange,
  'directory.applyBulk': applyBulkChange,
  'directory.duplicates': findDuplicates,
  'publication.preview': previewPublication,
  'publication.publish': publish,
  'audit.verify': verifyAudit,
  'audit.export': exportAudit,
  'slip.print': printSlips,
  'document.render': renderDocument,
  'privacy.export': exportPersonalData,
  'backup.create': makeBackup,
  'backup.verify': verifyBackup,
  'backup.compare': compareBackup,
  'backup.stage': stageForRestore,
  'backup.drill': drill,
  'backup.copyOut': copyOut,
  'history.as-of': answerAsOf,
  'history.differences': answerDifferences,
  'history.export-as-of': exportAsOf,
  'history.export-differences': exportDifferences,
  'unit.export': exportUnits,
  'unit.reorganise': applyReorganisation,
  'unit.reorganise-undo': undoReorganisation,
  'unit.reorganise-notices': writeNotices,
  'report.open': openReport,
  'report.form': writeUnitForms,
  'report.readForm': readReturnedForm,
  'report.drawUp': drawUpReport,
  'report.sign': signReport,
  'report.write': writeReport,
  'report.annual': writeAnnualReport,
  'report.writeStatistics': writeStatistics,
} satisfies Record<string, (context: JobContext, input: never) => unknown>;

/** The name of a job. */
export type JobName = keyof typeof JOBS;
/** What a job takes. */
export type JobInput<N extends JobName> = Parameters<(typeof JOBS)[N]>[1];
/** What a job gives. */
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;
