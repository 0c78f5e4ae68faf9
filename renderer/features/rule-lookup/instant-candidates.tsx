import { Search20Regular, SubtractCircle20Regular } from '@fluentui/react-icons';
import type { CandidateForm } from '../../../shared/rules/candidate-form.ts';
import { Mark } from '../../ui/mark.tsx';

/** The addresses as they are formed while the ledger is still being asked who holds them. */
export function InstantCandidates({
  forms,
  domain,
}: {
  forms: readonly CandidateForm[];
  domain: string;
}) {
  return (
    <ol className="candidates" aria-label="Các địa chỉ theo thứ tự ưu tiên">
      {forms.map(({ localPart, source, note }) => (
        <li key={`${localPart} ${note}`} className="candidate">
          <div className="candidate-line">
            <strong className="address">{localPart === '' ? '—' : `${localPart}@${domain}`}</strong>
            {localPart === '' ? (
              <Mark tone="quiet" icon={SubtractCircle20Regular}>
                Không lập được
              </Mark>
            ) : (
              <Mark tone="quiet" icon={Search20Regular}>
                Đang tra sổ địa chỉ…
              </Mark>
            )}
          </div>
          <div className="quiet">{source}</div>
          <div>{note}</div>
        </li>
      ))}
    </ol>
  );
}
