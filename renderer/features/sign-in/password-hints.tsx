import { CheckmarkCircle20Regular, Circle20Regular } from '@fluentui/react-icons';
import { Mark } from '../../ui/mark.tsx';
import { MIN_PASSWORD_LENGTH, passwordStanding } from './password-rules.ts';

function Hint({ isMet, children }: { isMet: boolean; children: string }) {
  return (
    <li>
      <Mark
        tone={isMet ? 'good' : 'quiet'}
        icon={isMet ? CheckmarkCircle20Regular : Circle20Regular}
      >
        {children}
        <span className="visually-hidden">{isMet ? ' (đạt)' : ' (chưa đạt)'}</span>
      </Mark>
    </li>
  );
}

/** What the password still lacks, as it is typed. */
export function PasswordHints({ password, again }: { password: string; again: string }) {
  const { isLongEnough, isRepeated } = passwordStanding(password, again);
  return (
    <ul id="password-hints" className="hints">
      <Hint isMet={isLongEnough}>
        {`Ít nhất ${MIN_PASSWORD_LENGTH} ký tự (đã có ${password.length})`}
      </Hint>
      <Hint isMet={isRepeated}>Hai lần nhập giống nhau</Hint>
    </ul>
  );
}
