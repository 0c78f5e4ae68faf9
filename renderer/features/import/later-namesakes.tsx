import { Button } from '@fluentui/react-components';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { type JobIterator, runJob } from '../../api/run-job.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { reviseDraft } from './draft-work.ts';
import { uploadOnce, useFileQueue } from './file-queue.ts';
import { useImport } from './import-state.ts';
import { useImportJob } from './import-work.ts';

type Reply = InferContractRouterOutputs<Contract>['import']['laterNamesakes'];
type Found = Reply extends JobIterator<infer Data> ? Data : never;
type Namesake = Found['namesakes'][number];

/** A list that is imported after the one in hand. */
interface LaterList {
  key: string;
  name: string;
  exceptSheets: string[];
  fileId: () => Promise<string>;
}

/** The other sheets of the file in hand, then the files that wait. */
function useLaterLists(): LaterList[] {
  const { file, sheets, sheetName, doneSheets } = useImport();
  const files = useFileQueue((state) => state.files);
  const exceptSheets = sheetName === null ? doneSheets : [...doneSheets, sheetName];
  const hasMore = sheets.some(
    ({ name, rowCount, hidden }) => rowCount > 0 && !hidden && !exceptSheets.includes(name),
  );
  const waiting = files.filter(({ progress }) => progress === 'waiting');
  return [
    ...(file && hasMore
      ? [{ key: file.fileId, name: file.name, exceptSheets, fileId: async () => file.fileId }]
      : []),
    ...waiting.map(({ id, file: later }) => ({
      key: String(id),
      name: later.name,
      exceptSheets: [],
      fileId: () => uploadOnce(later),
    })),
  ];
}

const bornIn = (year: number | null) => (year === null ? '' : `, sinh năm ${year}`);

/** A person of the preview, whom the operator may let give way to somebody of the later list. */
function NamesakeLine({ namesake, list }: { namesake: Namesake; list: LaterList }) {
  const queryClient = useQueryClient();
  const isRunning = useImportJob((state) => state.isRunning);
  const { row, fullName, birthYear, localPart, leavesPlain, others } = namesake;
  const isSame = (other: Namesake['others'][number]) =>
    birthYear !== null && other.birthYear === birthYear;
  const mayBeSame = others.every(isSame);
  const places = others.map(
    (other) =>
      `dòng ${formatNumber(other.row)} trang “${other.sheet}”${bornIn(other.birthYear)}${
        isSame(other) ? ' (có thể là cùng một người)' : ''
      }`,
  );
  return (
    <li className="later-namesake">
      <span>
        <strong>{`Dòng ${formatNumber(row)}: ${fullName}${bornIn(birthYear)}`}</strong>
        {leavesPlain
          ? ` để dành tên gọn hơn, nhận ${localPart}; trùng họ tên với `
          : ` nhận ${localPart}; trùng họ tên với `}
        {`${places.join('; ')} của tệp ${list.name}.`}
      </span>
      {mayBeSame && !leavesPlain ? null : (
        <Button
          size="small"
          disabledFocusable={isRunning}
          aria-label={`${leavesPlain ? 'Lấy lại tên' : 'Để dành tên cho người ở sau'}, dòng ${row}`}
          onClick={async () => {
            const choice = { leavesPlain: leavesPlain ? null : true };
            if (await reviseDraft({ edits: [{ row, choice }] })) refreshEverything(queryClient);
          }}
        >
          {leavesPlain ? 'Lấy lại tên' : 'Để dành tên cho người ở sau'}
        </Button>
      )}
    </li>
  );
}

/** People of lists still to come who have the name of somebody in this preview: who gets the plain name is open yet. */
export function LaterNamesakes({ previewId }: { previewId: ImportBatchId }) {
  const lists = useLaterLists();
  const replies = useQueries({
    queries: lists.map(({ key, exceptSheets, fileId }) => ({
      queryKey: ['later-namesakes', previewId, key, exceptSheets],
      retry: false,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const input = { previewId, fileId: await fileId(), exceptSheets };
        return runJob<Found>(
          (given) => client.import.laterNamesakes(input, { signal: given }),
          () => undefined,
          signal,
        );
      },
    })),
  });
  const found = lists.flatMap((list, index) =>
    (replies[index]?.data?.namesakes ?? []).map((namesake) => ({ list, namesake })),
  );
  const failed = lists.flatMap((list, index) => {
    const error = replies[index]?.error;
    return error ? [{ list, title: explainError(error).title }] : [];
  });
  const total = replies.reduce((sum, { data }) => sum + (data?.total ?? 0), 0);
  if (found.length === 0 && failed.length === 0) return null;
  return (
    <details className="file-queue later-namesakes" open={total > 0}>
      <summary>
        <strong>
          {total > 0
            ? `${formatNumber(total)} người trùng họ tên với người ở danh sách còn chờ`
            : 'Chưa dò được người trùng họ tên ở danh sách còn chờ'}
        </strong>
      </summary>
      {total > 0 ? (
        <p className="quiet">
          Người ở danh sách này được chọn tên trước (Điều 4 khoản 2). Muốn người ở sau nhận tên gọn
          thì để dành tên đó trước khi thực hiện.
        </p>
      ) : null}
      <ul>
        {found.map(({ list, namesake }) => (
          <NamesakeLine key={`${list.key}:${namesake.row}`} list={list} namesake={namesake} />
        ))}
        {failed.map(({ list, title }) => (
          <li key={list.key} className="quiet">{`Tệp ${list.name}: ${title}`}</li>
        ))}
      </ul>
      {total > found.length ? (
        <p className="quiet">{`Chỉ nêu ${formatNumber(found.length)} người đầu.`}</p>
      ) : null}
    </details>
  );
}
