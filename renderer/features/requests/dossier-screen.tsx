import { Button, Spinner } from '@fluentui/react-components';
import { ArrowLeft20Regular, Edit20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RequestId, UnitId } from '../../../shared/domain/ids.ts';
import { api, client } from '../../api/client.ts';
import { useCan } from '../../api/session-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DossierHistory } from './dossier-history.tsx';
import { DossierLetter } from './dossier-letter.tsx';
import { DossierLines } from './dossier-lines.tsx';
import { DossierSteps } from './dossier-steps.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** A request on one page: letter, lines, decision, execution, reply, slips and commands, and what happened when. */
export function DossierScreen({ id }: { id: RequestId }) {
  const [, navigate] = useLocation();
  const { data, error, refetch } = useQuery(api.request.get.queryOptions({ input: { id } }));
  const [dialog, setDialog] = useState<'letter' | 'withdraw' | null>(null);
  const may = useCan('edit');
  const back = (
    <Button icon={<ArrowLeft20Regular />} onClick={() => navigate('/de-nghi')}>
      Danh sách đề nghị
    </Button>
  );
  if (!data) {
    return (
      <Screen title="Đề nghị" actions={back}>
        {error ? (
          <Notice
            tone="error"
            {...explainError(error)}
            actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
          />
        ) : (
          <Spinner label="Đang tải hồ sơ…" />
        )}
      </Screen>
    );
  }
  const isEditable = may && (data.state === 'received' || data.state === 'submitted');
  const canWithdraw = data.next.some(({ to, isAllowed }) => to === 'withdrawn' && isAllowed);
  const title =
    data.channel === 'phone' ? `Đề nghị qua điện thoại` : `Đề nghị ${data.letterNumber}`;

  return (
    <Screen
      title={title}
      subtitle={`${data.unitName} · ${data.abstract}`}
      isPage
      actions={
        <>
          {back}
          {isEditable ? (
            <ActButton right="edit" icon={<Edit20Regular />} onClick={() => setDialog('letter')}>
              Sửa văn bản
            </ActButton>
          ) : null}
          {canWithdraw ? (
            <ActButton right="edit" onClick={() => setDialog('withdraw')}>
              Đơn vị rút đề nghị
            </ActButton>
          ) : null}
        </>
      }
    >
      <div className="dossier">
        <DossierLetter request={data} />
        <DossierLines
          requestId={id}
          unitId={data.unitId as UnitId}
          lines={data.lines}
          isEditable={isEditable}
        />
        <DossierSteps key={data.state} request={data} />
        <DossierHistory events={data.events} />
      </div>
      {dialog === 'letter' ? (
        <LetterDialog
          letter={{ ...data, id, unitId: data.unitId as UnitId }}
          today={data.receivedOn}
          onClose={() => setDialog(null)}
          onSaved={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'withdraw' ? (
        <ReasonDialog
          title="Đơn vị rút đề nghị"
          submitLabel="Ghi rút đề nghị"
          label="Lý do rút"
          act={(reason) => client.request.withdraw({ id, reason })}
          onClose={() => setDialog(null)}
        >
          Đề nghị này sẽ kết thúc mà không thực hiện {data.lines.length} dòng nào.
        </ReasonDialog>
      ) : null}
    </Screen>
  );
}
