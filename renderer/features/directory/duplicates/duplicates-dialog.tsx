import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { api, client } from '../../../api/client.ts';
import { type Duplicates, findDuplicates, useDuplicatesJob } from '../../../api/directory-jobs.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../../api/list-output.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { JobStrip } from '../../../ui/job-strip.tsx';
import { ListOutput } from '../../../ui/list-output.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ReadingDialog } from '../../../ui/reading-dialog.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';

const write: WriteList = (output, signal) => client.directory.exportDuplicates(output, { signal });

const REASONS = { name: 'Cùng họ tên, năm sinh, đơn vị', phone: 'Cùng số điện thoại' } as const;

type Group = Duplicates['groups'][number];
const keyOf = ({ members }: Group) => members.map(({ id }) => id).join(' ');

interface DuplicatesDialogProps {
  onClose: () => void;
  onOpen: (id: MailboxId) => void;
}

/** People who seem to have two mailboxes, group by group: look at them, or say that they are two people. */
export function DuplicatesDialog({ onClose, onOpen }: DuplicatesDialogProps) {
  const { isRunning, progress, error, cancel } = useDuplicatesJob();
  const [found, setFound] = useState<Duplicates | null>(null);
  useEffect(() => {
    void findDuplicates().then(setFound);
  }, []);
  const dismiss = useMutation(api.directory.dismissDuplicates.mutationOptions());
  const settle = (group: Group) => {
    const ids = group.members.map(({ id }) => id);
    dismiss.mutate(
      { ids },
      {
        onSuccess: () =>
          setFound(
            (present) =>
              present && {
                found: present.found - 1,
                groups: present.groups.filter((each) => keyOf(each) !== keyOf(group)),
              },
          ),
      },
    );
  };
  const output = useListOutput();
  const problem = error ?? dismiss.error;
  return (
    <ReadingDialog title="Người có thể có hai hộp thư" isWide onClose={onClose}>
      {problem ? <Notice tone="error" {...explainError(problem)} /> : null}
      <JobStrip what="Danh sách" useJob={useListOutput} />
      {isRunning ? (
        <WorkProgress
          label={describeProgress('Tìm người trùng', progress)}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          cancelLabel={cancelLabel}
          onCancel={cancel}
        />
      ) : null}
      {found && found.found === 0 ? <p>Không thấy ai trùng.</p> : null}
      {found && found.found > 0 ? (
        <div className="group-head">
          <p role="status">Có {formatNumber(found.found)} nhóm cần xem.</p>
          <div className="row-of-buttons">
            <ListOutput
              title="người có thể có hai hộp thư"
              job={output}
              layOut={(part) => layOutList(write, part)}
              saveAsExcel={() => saveListAsExcel(write)}
            />
          </div>
        </div>
      ) : null}
      <ul className="plain-list groups">
        {found?.groups.map((group) => (
          <li key={keyOf(group)} className="group-card">
            <div className="group-head">
              <strong>{REASONS[group.reason]}</strong>
              <ActButton
                right="edit"
                size="small"
                disabledFocusable={dismiss.isPending}
                onClick={() => settle(group)}
              >
                Không phải trùng
              </ActButton>
            </div>
            <ul className="plain-list duplicate-people">
              {group.members.map(({ id, name, address, unitName, birthYear, phone }) => (
                <li key={id}>
                  <Button appearance="subtle" onClick={() => onOpen(id)}>
                    {name}
                  </Button>
                  <span className="quiet">
                    {[birthYear, address, unitName, phone].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </ReadingDialog>
  );
}
