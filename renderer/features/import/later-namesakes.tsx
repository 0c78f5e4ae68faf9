import { Button } from '@fluentui/react-components';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQueries } from '@tanstack/react-query';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { type JobIterator, runJob } from '../../api/run-job.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { uploadOnce, useFileQueue } from './file-queue.ts';
import { useImport } from './import-state.ts';
import { takeQueuedFile, useImportJob } from './import-work.ts';

type Reply = InferContractRouterOutputs<Contract>['import']['laterNamesakes'];
type Found = Reply extends JobIterator<infer Data> ? Data : never;
type Namesake = Found['namesakes'][number];

/** A list that is imported after the one in hand. */
interface LaterList {
  key: string;
  name: string;
  /** Its place in the queue; null for the other sheets of the file in hand. */
  queued: number | null;
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
      ? [
          {
            key: file.fileId,
            name: file.name,
            queued: null,
            exceptSheets,
            fileId: async () => file.fileId,
          },
        ]
      : []),
    ...waiting.map(({ id, file: later }) => ({
      key: String(id),
      name: later.name,
      queued: id,
      exceptSheets: [],
      fileId: () => uploadOnce(later),
    })),
  ];
}

const bornIn = (year: number | null) => (year === null ? '' : `, sinh năm ${year}`);

/** A person of the preview, and who of the later list has the same name. */
function NamesakeLine({ namesake, list }: { namesake: Namesake; list: LaterList }) {
  const { row, fullName, birthYear, localPart, others } = namesake;
  const places = others.map((other) => {
    const isSame = birthYear !== null && other.birthYear === birthYear;
    return `dòng ${formatNumber(other.row)} trang “${other.sheet}”${bornIn(other.birthYear)}${
      isSame ? ' (có thể là cùng một người)' : ''
    }`;
  });
  return (
    <li className="later-namesake">
      <span>
        <strong>{`Dòng ${formatNumber(row)}: ${fullName}${bornIn(birthYear)}`}</strong>
        {` nhận ${localPart}; trùng họ tên với ${places.join('; ')} của tệp ${list.name}.`}
      </span>
    </li>
  );
}

/** Lets a list that waits come first: the draft in hand is kept, and its addresses are found anew after it. */
function ComeFirst({ list }: { list: LaterList }) {
  const isRunning = useImportJob((state) => state.isRunning);
  const { queued, name } = list;
  if (queued === null) return null;
  return (
    <Button
      size="small"
      disabledFocusable={isRunning}
      onClick={() => void takeQueuedFile(queued)}
    >{`Nhập ${name} trước`}</Button>
  );
}

/** People of lists still to come who have the name of somebody in this preview: whose list comes first gets the plain name. */
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
          Danh sách nhập trước được chọn tên trước (Điều 4 khoản 2: lần lượt). Muốn người ở danh
          sách sau nhận tên gọn thì nhập danh sách ấy trước: bản nháp này được giữ và tự tính lại
          tên.
        </p>
      ) : null}
      {total > 0 ? (
        <div className="row-of-buttons">
          {lists
            .filter((list) => found.some((each) => each.list === list))
            .map((list) => (
              <ComeFirst key={list.key} list={list} />
            ))}
        </div>
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
