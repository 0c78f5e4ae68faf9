import { useLocation } from 'wouter';
import { formatNumber } from '../../i18n/format.ts';
import { BOARD_LISTS, type BoardList } from './board-lists.ts';
import type { Board } from './board-types.ts';

function countOf(board: Board, list: BoardList): number {
  if (list.stage) return board.counts[list.stage] ?? 0;
  const { drafts, noticed } = list.step === 'lock' ? board.lockNotices : board.deleteNotices;
  return drafts + noticed;
}

function noteOf(board: Board, list: BoardList): string {
  if (!list.step) return '';
  const { drafts, due } = list.step === 'lock' ? board.lockNotices : board.deleteNotices;
  if (due > 0) return `${formatNumber(due)} đã đến ngày`;
  return drafts > 0 ? `${formatNumber(drafts)} còn là dự thảo` : '';
}

/** How many mailboxes stand where; each number opens its list. */
export function BoardCards({ board, shown }: { board: Board; shown: string }) {
  const [, navigate] = useLocation();
  return (
    <nav className="board-cards" aria-label="Các chặng của vòng đời">
      {BOARD_LISTS.map((list) => {
        const note = noteOf(board, list);
        return (
          <button
            key={list.path}
            type="button"
            className="board-card"
            aria-current={list.path === shown ? 'page' : undefined}
            onClick={() => navigate(`/vong-doi/${list.path}`)}
          >
            <span className="board-count">{formatNumber(countOf(board, list))}</span>
            <span>{list.label}</span>
            {note ? <span className="quiet">{note}</span> : null}
          </button>
        );
      })}
    </nav>
  );
}
