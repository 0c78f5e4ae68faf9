import type { InferContractRouterOutputs } from '@orpc/contract';
import { useEffect, useRef, useState } from 'react';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { RequestListRow } from '../../../shared/api/contract/request.ts';
import type { ImportBatchId, RequestId, UnitId } from '../../../shared/domain/ids.ts';
import type { ListField } from '../../../shared/domain/import.ts';
import { client } from '../../api/client.ts';
import { uploadFile } from '../../api/files.ts';
import { runJob } from '../../api/run-job.ts';
import { useAct } from '../../api/use-act.ts';

type JobData<Job> = Job extends { next(): Promise<IteratorResult<unknown, infer Data>> }
  ? Data
  : never;

/** A sheet of the list, as the import engine understood it. */
export type ListSheet = JobData<
  InferContractRouterOutputs<Contract>['import']['inspect']
>['sheets'][number];

/** What the operator said of the sheet; columns not named keep their guess. */
export interface SheetChoice {
  sheet: string;
  headerRow: number | null;
  columns: Record<string, ListField | null>;
}

/** A list on its way into a request: how it is understood, and the lines it would become. */
export function useListReading(requestId: RequestId, unitId: UnitId, file: File) {
  const act = useAct();
  const [fileId, setFileId] = useState('');
  const [sheets, setSheets] = useState<ListSheet[]>([]);
  const [choice, setChoice] = useState<SheetChoice | null>(null);
  const [rows, setRows] = useState<RequestListRow[] | null>(null);
  const draft = useRef<ImportBatchId | null>(null);
  const running = useRef(new AbortController());

  const inspect = async (id: string, headerRows: Record<string, number>) => {
    const { sheets: found } = await runJob(
      (signal) => client.import.inspect({ fileId: id, unitId, headerRows }, { signal }),
      () => {},
      running.current.signal,
    );
    setSheets(found);
    return found;
  };
  const discard = async () => {
    const previewId = draft.current;
    draft.current = null;
    if (previewId !== null) await client.import.discard({ previewId }).catch(() => undefined);
  };
  const preview = async (id: string, chosen: SheetChoice) => {
    await discard();
    const { sheet, headerRow, columns } = chosen;
    const mapping = { headerRow, columns };
    const { previewId } = await runJob(
      (signal) =>
        client.import.preview({ fileId: id, unitId, sheet, mapping, rowLimit: 0 }, { signal }),
      () => {},
      running.current.signal,
    );
    draft.current = previewId as ImportBatchId;
    setRows((await client.request.readList({ id: requestId, previewId })).rows);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is read once, when the dialog opens
  useEffect(() => {
    running.current = new AbortController();
    void act.run(async () => {
      const id = await uploadFile(file);
      setFileId(id);
      const found = await inspect(id, {});
      const first = likeliestSheet(found);
      if (!first) return;
      const chosen = { sheet: first.name, headerRow: null, columns: {} };
      setChoice(chosen);
      if (isSure(found, first)) await preview(id, chosen);
    });
    return () => running.current.abort();
  }, []);

  return {
    ...act,
    sheets,
    choice,
    setChoice,
    rows,
    /** Reads the sheet anew below another header row. */
    moveHeader: (chosen: SheetChoice, row: number) =>
      act.run(async () => {
        await inspect(fileId, { [chosen.sheet]: row });
        setChoice({ sheet: chosen.sheet, headerRow: row, columns: {} });
      }),
    read: (chosen: SheetChoice) => act.run(() => preview(fileId, chosen)),
    /** Back to the columns. */
    reopen: () => setRows(null),
    take: () =>
      act.run(async () => {
        if (draft.current === null) throw new Error('no list was read');
        const taken = await client.request.takeList({ id: requestId, previewId: draft.current });
        draft.current = null;
        return taken;
      }),
    giveUp: () => {
      running.current.abort();
      void discard();
    },
  };
}

const hasPeople = ({ rowCount, hidden }: ListSheet) => rowCount > 0 && !hidden;

function likeliestSheet(sheets: readonly ListSheet[]): ListSheet | undefined {
  return sheets.find(hasPeople) ?? sheets[0];
}

/** One sheet with people, whose columns are told by their titles, names among them. */
function isSure(sheets: readonly ListSheet[], sheet: ListSheet): boolean {
  const fields = sheet.columns.map(({ field }) => field);
  return (
    sheets.filter(hasPeople).length === 1 &&
    (fields.includes('fullName') ||
      (fields.includes('familyName') && fields.includes('givenName'))) &&
    sheet.columns.every(({ confidence, remarks }) => confidence !== 'guess' && remarks.length === 0)
  );
}
