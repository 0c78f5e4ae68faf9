import { Button } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../../api/list-output.ts';
import { formatDay } from '../../../i18n/format.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { JobStrip } from '../../../ui/job-strip.tsx';
import { ListOutput } from '../../../ui/list-output.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { resetReorganise, useReorganise } from './reorganise-state.ts';
import { saveNotices, undoReorganisation, useReorganiseJob } from './reorganise-work.ts';

const write: WriteList = (output, signal) => client.reorganise.export(output, { signal });

/** What was carried out, and what can still be undone. */
export function PastReorganisations() {
  const queryClient = useQueryClient();
  const isRunning = useReorganiseJob((state) => state.isRunning);
  const { data } = useQuery(api.reorganise.list.queryOptions({ input: { limit: 50 } }));
  const [asked, setAsked] = useState<number | null>(null);
  const job = useListOutput();
  const undone = useReorganise((state) => state.undone);
  if (!data || data.reorganisations.length === 0) return null;
  return (
    <section aria-label="Các lần sắp xếp đã thực hiện">
      <div className="group-head">
        <h2>Các lần sắp xếp đã thực hiện</h2>
        <div className="row-of-buttons">
          <ListOutput
            title="các lần sắp xếp đơn vị"
            job={job}
            layOut={(part) => layOutList(write, part)}
            saveAsExcel={() => saveListAsExcel(write)}
          />
        </div>
      </div>
      <JobStrip what="Danh sách" useJob={useListOutput} />
      {undone ? <Notice tone="success" title={`Đã hoàn tác: ${undone}.`} /> : null}
      <table className="effects">
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Việc</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Người thực hiện</th>
            <th scope="col">Thao tác</th>
          </tr>
        </thead>
        <tbody>
          {data.reorganisations.map((one) => (
            <tr key={one.id}>
              <td className="no-wrap">{formatDay(one.on)}</td>
              <td>
                {one.title}
                {one.undoneAt ? <div className="quiet">Đã hoàn tác</div> : null}
              </td>
              <td>{one.document}</td>
              <td>{one.operator}</td>
              <td>
                <div className="row-of-buttons">
                  <ActButton
                    right="export"
                    size="small"
                    disabledFocusable={isRunning}
                    onClick={() => void saveNotices(one.id)}
                  >
                    Danh sách cần thông báo
                  </ActButton>
                  {one.isUndoable && asked !== one.id ? (
                    <ActButton
                      right="edit"
                      size="small"
                      disabledFocusable={isRunning}
                      onClick={() => setAsked(one.id)}
                    >
                      Hoàn tác
                    </ActButton>
                  ) : null}
                  {asked === one.id ? (
                    <>
                      <span>Đơn vị, người và địa chỉ trở lại như trước?</span>
                      <Button
                        size="small"
                        appearance="primary"
                        disabledFocusable={isRunning}
                        onClick={async () => {
                          if (!(await undoReorganisation(one.id))) return;
                          setAsked(null);
                          resetReorganise();
                          useReorganise.setState({ undone: one.title });
                          refreshEverything(queryClient);
                        }}
                      >
                        Hoàn tác ngay
                      </Button>
                      <Button size="small" onClick={() => setAsked(null)}>
                        Không
                      </Button>
                    </>
                  ) : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
