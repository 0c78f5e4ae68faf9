import { Button, Spinner } from '@fluentui/react-components';
import { ShieldError20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { BoardCards } from './board-cards.tsx';
import { BOARD_LISTS, type BoardList, FIRST_LIST } from './board-lists.ts';
import type { Board } from './board-types.ts';
import { NoticeList } from './notice-list.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { StageList } from './stage-list.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { UsageBanner } from './usage-banner.tsx';

/** The life of mailboxes: how many stand where, who is due, what was announced, what is held or taken back. */
export function LifecycleScreen() {
  const [, navigate] = useLocation();
  const { list: path } = useParams();
  const [isRevoking, setIsRevoking] = useState(false);
  const { data, error, refetch } = useQuery(
    api.lifecycle.board.queryOptions({ input: {}, refetchOnMount: 'always' }),
  );
  const shown =
    BOARD_LISTS.find((list) => list.path === path) ??
    BOARD_LISTS.find((list) => list.path === FIRST_LIST);
  return (
    <Screen
      title="Vòng đời"
      actions={
        <ActButton right="edit" icon={<ShieldError20Regular />} onClick={() => setIsRevoking(true)}>
          Thu hồi khẩn cấp
        </ActButton>
      }
    >
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!data && !error ? <Spinner label="Đang tải…" /> : null}
      {data && shown ? (
        <>
          <UsageBanner basis={data.basis} />
          <BoardCards board={data} shown={shown.path} />
          <Shown key={shown.path} board={data} list={shown} />
        </>
      ) : null}
      {isRevoking ? (
        <RevokeDialog
          onClose={() => setIsRevoking(false)}
          onDone={() => {
            setIsRevoking(false);
            navigate('/vong-doi/thu-hoi');
          }}
        />
      ) : null}
    </Screen>
  );
}

function Shown({ board, list }: { board: Board; list: BoardList }) {
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  if (list.step) {
    const { due } = list.step === 'lock' ? board.lockNotices : board.deleteNotices;
    return <NoticeList step={list.step} dueCount={due} />;
  }
  const step = list.stage === 'lock-due' ? 'lock' : list.stage === 'delete-due' ? 'delete' : null;
  if (step === null) return <StageList stage={list.stage} unitId={null} />;
  const obstacle =
    step === 'lock' && board.basis.verdict !== 'usable'
      ? 'Số liệu sử dụng chưa đủ mới để thông báo khóa'
      : '';
  return (
    <>
      <UnitChoice step={step} shown={unitId} onShow={setUnitId} obstacle={obstacle} />
      <StageList stage={list.stage} unitId={unitId} />
    </>
  );
}
