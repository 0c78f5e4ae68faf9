import {
  CheckmarkCircle20Regular,
  Clock20Regular,
  DismissCircle20Regular,
  type FluentIcon,
  LockClosed20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import { Link } from 'wouter';
import type { AddressProposal, CandidateStatus } from '../../shared/domain/address.ts';
import { Mark, type Tone } from './mark.tsx';

const MARKS: Record<CandidateStatus, { tone: Tone; icon: FluentIcon }> = {
  free: { tone: 'good', icon: CheckmarkCircle20Regular },
  taken: { tone: 'bad', icon: DismissCircle20Regular },
  reserved: { tone: 'caution', icon: LockClosed20Regular },
  resting: { tone: 'caution', icon: Clock20Regular },
  unavailable: { tone: 'quiet', icon: SubtractCircle20Regular },
};

interface CandidateListProps {
  label: string;
  proposal: AddressProposal;
  statusLabels: Record<CandidateStatus, string>;
  /** Marks the address that is, or would be, granted. */
  chosenLabel: string;
  /** Where it is told who ever held an address. */
  history?: { label: string; hrefOf: (localPart: string) => string };
}

/** Every address the regulation offers, in its order, with what stands in the way of each. */
export function CandidateList({
  label,
  proposal,
  statusLabels,
  chosenLabel,
  history,
}: CandidateListProps) {
  return (
    <ol className="candidates" aria-label={label}>
      {proposal.candidates.map((candidate) => {
        const isChosen = candidate.localPart !== '' && candidate.localPart === proposal.chosen;
        const { tone, icon } = MARKS[candidate.status];
        return (
          <li
            key={`${candidate.localPart} ${candidate.note}`}
            className={isChosen ? 'candidate candidate-chosen' : 'candidate'}
          >
            <div className="candidate-line">
              <strong className="address">{candidate.address || '—'}</strong>
              <Mark
                tone={isChosen ? 'good' : tone}
                icon={isChosen ? CheckmarkCircle20Regular : icon}
              >
                {isChosen ? chosenLabel : statusLabels[candidate.status]}
              </Mark>
            </div>
            <div className="quiet">{candidate.source}</div>
            <div>{candidate.note}</div>
            {candidate.localPart === '' || !history ? null : (
              <Link
                href={history.hrefOf(candidate.localPart)}
                aria-label={`${history.label} ${candidate.address}`}
              >
                {history.label}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
