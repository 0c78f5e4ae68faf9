import { listPublications } from '../repositories/publications.ts';
import { job, mapResult, os, query } from './procedure.ts';

const SHOWN = 200;

/** Publishing the directory. */
export const publication = os.publication.router({
  preview: os.publication.preview.handler(
    job(({ input, jobs, options }) =>
      jobs.run('publication.preview', { unitId: input.unitId ?? null }, options),
    ),
  ),
  publish: os.publication.publish.handler(
    job(({ input, today, files, jobs, options }) => {
      const written = input.formats.map((format) => {
        const name = `Danh-ba-cong-khai_${today}.${format}`;
        return { format, name, file: files.reserve(name) };
      });
      const order = {
        unitId: input.unitId ?? null,
        files: written.map(({ format, name, file }) => ({ format, name, path: file.path })),
      };
      return mapResult(jobs.run('publication.publish', order, options), (done) => ({
        ...done,
        files: written.map(({ name, file }) => ({ fileId: file.id, name })),
      }));
    }),
  ),
  list: os.publication.list.handler(
    query(({ db, branch }) => ({
      publications: listPublications(db, SHOWN).filter(
        ({ unitId }) => branch === null || branch.has(unitId),
      ),
    })),
  ),
});
