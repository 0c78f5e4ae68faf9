import { Button, Checkbox, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Person } from '../../../shared/domain/handover.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { CUSTODY_ROLE_LABELS } from '../../i18n/document-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHandoverDraft } from './handover-draft.ts';
import { isNamed, NOBODY, PersonField } from './person-field.tsx';

/** Step 2: which of the giver's mailboxes go to whom. */
export function MailboxesStep() {
  const { giver, receivers, change } = useHandoverDraft();
  const { data, error } = useQuery(api.custody.heldBy.queryOptions({ input: giver }));
  const put = (id: MailboxId, person: Person | null) => {
    const next = new Map(receivers);
    if (person) next.set(id, person);
    else next.delete(id);
    change({ receivers: next });
  };
  const last = [...receivers.values()].findLast(isNamed) ?? NOBODY;
  const canGoOn = receivers.size > 0 && [...receivers.values()].every(isNamed);
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return <Spinner label="Đang tìm hộp thư của người giao…" />;
  return (
    <form
      className="form-page"
      onSubmit={(event) => {
        event.preventDefault();
        if (canGoOn) change({ step: 'confirm' });
      }}
    >
      {data.rows.length === 0 ? (
        <Notice
          tone="warning"
          title={`${giver.name} không quản lý và không được ủy quyền hộp thư cơ quan nào.`}
          hint="Quay lại chọn người khác, hoặc ghi người quản lý cho hộp thư ở màn hình Bàn giao trước."
        />
      ) : (
        <p>{`${giver.name} đang giữ ${data.rows.length} hộp thư. Đánh dấu hộp thư bàn giao và chọn người nhận của từng hộp thư.`}</p>
      )}
      <ul className="handed-list">
        {data.rows.map(({ mailboxId, unitName, localPart, role, from }) => {
          const receiver = receivers.get(mailboxId);
          return (
            <li key={mailboxId}>
              <Checkbox
                label={`${unitName} (${localPart})`}
                checked={receiver !== undefined}
                onChange={(_, { checked }) => put(mailboxId, checked ? last : null)}
              />
              <span className="quiet">{`${CUSTODY_ROLE_LABELS[role]} từ ${formatDay(from)}`}</span>
              {receiver ? (
                <PersonField
                  label={`Người nhận ${localPart}`}
                  value={receiver}
                  onChange={(person) => put(mailboxId, person)}
                  required
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      <div className="row-of-buttons">
        <Button onClick={() => change({ step: 'giver' })}>Quay lại</Button>
        <Button type="submit" appearance="primary" disabledFocusable={!canGoOn}>
          Tiếp tục
        </Button>
      </div>
    </form>
  );
}
