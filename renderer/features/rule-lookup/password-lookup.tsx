import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { judgePassword } from '../../../shared/rules/password.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VerdictList } from '../../ui/verdict-list.tsx';
import { todayHere, useRules } from './use-rules.ts';

/** Whether a password is one that Điều 8 admits; it never leaves this field. */
export function PasswordLookup() {
  const today = todayHere();
  const { profile, settings } = useRules(today);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const judged = judgePassword({ password }, profile, settings.password, today);
  const make = async () => {
    setError(null);
    try {
      const [made = ''] = (await client.password.generate({ count: 1 })).passwords;
      setPassword(made);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="field-row">
        <Field
          label="Mật khẩu hộp thư"
          className="field-wide"
          hint="Kiểm tra ngay tại đây, không gửi đi và không lưu lại. Đừng gõ mật khẩu đang dùng thật."
        >
          <Input
            data-screen-search
            className="secret"
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={password}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
        <div className="field-button">
          <ActButton right="edit" onClick={make}>
            Tạo một mật khẩu
          </ActButton>
        </div>
      </div>
      {password === '' ? (
        <p className="quiet">Gõ một mật khẩu để xem Điều 8 nói gì về nó.</p>
      ) : (
        <div aria-live="polite" className="proposal">
          <p>
            <strong>
              {judged.ok ? 'Mật khẩu này đặt được.' : 'Mật khẩu này không đúng Điều 8.'}
            </strong>
          </p>
          <VerdictList label="Từng yêu cầu của Điều 8" verdicts={judged.verdicts} />
        </div>
      )}
      <p className="quiet">
        Điều 8 khoản 2: không dùng cùng một mật khẩu cho các hệ thống khác nhau của tỉnh. Ứng dụng
        không kiểm tra được điều này.
      </p>
    </>
  );
}
