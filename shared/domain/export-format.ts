/** The kinds of file in which a list can leave the application. */
export const EXPORT_FORMATS = ['xlsx', 'docx', 'html', 'csv', 'vcf', 'ldif'] as const;
/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
