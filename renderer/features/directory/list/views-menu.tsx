import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkMultiple20Regular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/client.ts';
import { useDirectoryColumns } from '../../../api/directory-columns.ts';
import { type DirectoryFilter, useDirectoryFilter } from '../../../api/directory-filter.ts';
import { explainError } from '../../../i18n/errors.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Only what is set, so that what comes later keeps its usual value in old views. */
const known = (filter: Record<string, unknown>): Partial<DirectoryFilter> =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
  );

/** Views that the operator keeps: filter, order and columns under a name. */
export function ViewsMenu() {
  const { filter, reset } = useDirectoryFilter();
  const { shown, show } = useDirectoryColumns();
  const [isSaving, setIsSaving] = useState(false);
  const [name, setName] = useState('');
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.directory.views.key() });
  const { data } = useQuery(api.directory.views.queryOptions({ input: {} }));
  const save = useMutation(
    api.directory.saveView.mutationOptions({
      onSuccess: () => {
        setIsSaving(false);
        setName('');
        void refresh();
      },
    }),
  );
  const remove = useMutation(api.directory.removeView.mutationOptions({ onSuccess: refresh }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ name, view: { filter, columns: shown ? [...shown] : null } });
  };
  const views = data?.views ?? [];
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<BookmarkMultiple20Regular />}>
            Bộ lọc đã lưu
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {views.length === 0 ? <MenuItem disabled>Chưa lưu bộ lọc nào</MenuItem> : null}
            {views.map(({ id, name: label, view }) => (
              <MenuItem
                key={id}
                onClick={() => {
                  reset(known(view.filter));
                  show(view.columns);
                }}
              >
                {label}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => setIsSaving(true)}>Lưu bộ lọc đang dùng…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Dialog open={isSaving} onOpenChange={(_, { open }) => setIsSaving(open)}>
        <DialogSurface>
          <form onSubmit={submit}>
            <DialogBody>
              <DialogTitle>Lưu bộ lọc đang dùng</DialogTitle>
              <DialogContent className="dialog-stack">
                {save.error ? <Notice tone="error" {...explainError(save.error)} /> : null}
                <Field label="Tên bộ lọc" hint="Cùng tên thì thay bộ lọc cũ.">
                  <Input value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
                </Field>
                {views.length > 0 ? (
                  <section aria-label="Bộ lọc đã lưu">
                    <h3>Đã lưu</h3>
                    <ul className="plain-list">
                      {views.map(({ id, name: label }) => (
                        <li key={id} className="row-of-buttons">
                          <span>{label}</span>
                          <Button
                            size="small"
                            aria-label={`Bỏ bộ lọc ${label}`}
                            onClick={() => remove.mutate({ id })}
                          >
                            Bỏ
                          </Button>
                        </li>
                      ))}
                    </ul>
                  </section>
                ) : null}
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setIsSaving(false)}>Đóng</Button>
                <Button appearance="primary" type="submit" disabledFocusable={!name.trim()}>
                  Lưu
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
    </>
  );
}
