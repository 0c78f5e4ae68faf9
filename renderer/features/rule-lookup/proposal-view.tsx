import { Spinner } from '@fluentui/react-components';
import type { AddressProposal } from '../../../shared/domain/address.ts';
import { ADDRESS_HISTORY } from '../../i18n/address-history.ts';
import { explainError } from '../../i18n/errors.ts';
import { CANDIDATE_STATUS_LABELS } from '../../i18n/labels.ts';
import { CandidateList } from '../../ui/candidate-list.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ProposalViewProps {
  proposal: AddressProposal | undefined;
  error: unknown;
  isAsked: boolean;
  /** What to type, while nothing has been. */
  invitation: string;
}

/** The answer to a look-up: the candidates, or why there are none. */
export function ProposalView({ proposal, error, isAsked, invitation }: ProposalViewProps) {
  if (!isAsked) return <p className="quiet">{invitation}</p>;
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!proposal) return <Spinner size="small" label="Đang tra cứu…" />;
  return (
    <div className="proposal" aria-live="polite">
      {proposal.chosen === null ? (
        <Notice
          tone="warning"
          title="Không có địa chỉ nào dùng được."
          hint="Đọc lý do của từng địa chỉ dưới đây; thêm năm sinh nếu chưa có."
        />
      ) : null}
      <CandidateList
        label="Các địa chỉ theo thứ tự ưu tiên"
        proposal={proposal}
        statusLabels={CANDIDATE_STATUS_LABELS}
        chosenLabel="Sẽ được cấp"
        history={ADDRESS_HISTORY}
      />
    </div>
  );
}
