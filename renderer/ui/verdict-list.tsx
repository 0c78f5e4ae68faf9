import {
  CheckmarkCircle20Regular,
  DismissCircle20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { Verdict } from '../../shared/rules/rule.ts';
import { Mark } from './mark.tsx';

/** What each rule says, with where it is written. */
export function VerdictList({ label, verdicts }: { label: string; verdicts: readonly Verdict[] }) {
  return (
    <ul className="verdicts" aria-label={label}>
      {verdicts.map(({ rule, ok, severity, message, source }) => (
        <li key={rule} className="verdict">
          {ok ? (
            <Mark tone="good" icon={CheckmarkCircle20Regular}>
              Đạt
            </Mark>
          ) : severity === 'block' ? (
            <Mark tone="bad" icon={DismissCircle20Regular}>
              Không đạt
            </Mark>
          ) : (
            <Mark tone="caution" icon={Warning20Regular}>
              Lưu ý
            </Mark>
          )}
          <span>
            {message.replace(/: đạt\.$/, '.')} <span className="quiet">{source}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
