import { Button } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { OPERATOR_ROLE_LABELS } from '../../../i18n/labels.ts';
import { Notice } from '../../../ui/notice.tsx';
import { type OperatorDraft, OperatorForm } from './operator-form.tsx';
import { Secret } from './secret.tsx';

const NEW: OperatorDraft = {
  id: null,
  username: '',
  fullName: '',
  role: 'officer',
  branchUnitId: null,
  isActive: true,
};

/** Who works with this application and what each may do. */
export function OperatorsSection() {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(api.operator.list.queryOptions({ input: {} }));
  const [draft, setDraft] = useState<OperatorDraft | null>(null);
  const [secret, setSecret] = useState<{ title: string; text: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const attempt = async (act: () => Promise<void>) => {
    try {
      setFailure(null);
      await act();
      await queryClient.invalidateQueries();
    } catch (reason) {
      setFailure(reason);
    }
  };
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return null;
  return (
    <>
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      {secret ? <Secret {...secret} onClose={() => setSecret(null)} /> : null}
      {data.recoveryCodeAt === null ? (
        <Notice
          tone="warning"
          title="Chưa in mã khôi phục."
          hint="Nếu mọi quản trị viên quên mật khẩu thì chỉ mã này mở được danh bạ. In ra, niêm phong, cất vào két."
        />
      ) : null}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Tên đăng nhập</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Phạm vi</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Thao tác</th>
          </tr>
        </thead>
        <tbody>
          {data.operators.map((operator) => (
            <tr key={operator.id}>
              <td>{operator.fullName}</td>
              <td>{operator.username}</td>
              <td>{OPERATOR_ROLE_LABELS[operator.role]}</td>
              <td>{operator.branchUnitName ?? 'Toàn tỉnh'}</td>
              <td>
                {operator.isActive ? 'Đang hoạt động' : 'Đã ngừng'}
                {operator.mustChangePassword ? ' · chưa đổi mật khẩu' : ''}
              </td>
              <td>
                <div className="row-of-buttons">
                  <Button
                    size="small"
                    aria-label={`Sửa ${operator.fullName}`}
                    onClick={() => setDraft(operator)}
                  >
                    Sửa
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Cấp lại mật khẩu cho ${operator.fullName}`}
                    onClick={() =>
                      void attempt(async () => {
                        const { password } = await client.operator.resetPassword({
                          id: operator.id,
                        });
                        setSecret({
                          title: `Mật khẩu mới của ${operator.fullName}`,
                          text: password,
                        });
                      })
                    }
                  >
                    Cấp lại mật khẩu
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {draft ? (
        <OperatorForm
          key={draft.id ?? 'new'}
          draft={draft}
          onClose={() => setDraft(null)}
          onSave={(values) =>
            attempt(async () => {
              if (values.id === null) {
                const { password } = await client.operator.create(values);
                setSecret({ title: `Mật khẩu của ${values.fullName}`, text: password });
              } else await client.operator.update({ ...values, id: values.id });
              setDraft(null);
            })
          }
        />
      ) : (
        <div className="row-of-buttons">
          <Button appearance="primary" onClick={() => setDraft(NEW)}>
            Thêm người dùng
          </Button>
          <Button
            onClick={() =>
              void attempt(async () => {
                const { code } = await client.operator.makeRecoveryCode({});
                setSecret({ title: 'Mã khôi phục của danh bạ', text: code });
              })
            }
          >
            {data.recoveryCodeAt === null ? 'Tạo mã khôi phục' : 'Tạo mã khôi phục mới'}
          </Button>
          {data.recoveryCodeAt ? (
            <span className="quiet">Mã đang có tạo lúc {formatInstant(data.recoveryCodeAt)}</span>
          ) : null}
        </div>
      )}
    </>
  );
}
