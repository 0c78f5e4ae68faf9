import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Key20Regular, PersonCircle20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api/client.ts';
import { useSession } from '../api/session-state.ts';
import { PasswordDialog } from '../features/sign-in/password-dialog.tsx';
import { OPERATOR_ROLE_LABELS } from '../i18n/labels.ts';
import { leaveForm } from '../ui/unsaved-changes.ts';

/** Who is at the desk, and the way out. */
export function AccountMenu() {
  const { operator, appVersion, signOut } = useSession();
  const queryClient = useQueryClient();
  const [isChanging, setIsChanging] = useState(false);
  const leave = async () => {
    // Signing out must work even when the session has already ended.
    await client.session.logout({}).catch(() => undefined);
    signOut();
    queryClient.clear();
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className="account-button"
            aria-label={`Tài khoản: ${operator?.fullName ?? ''}`}
            icon={<PersonCircle20Regular />}
          >
            <span className="account-name">{operator?.fullName}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>
                {operator?.username} · {operator ? OPERATOR_ROLE_LABELS[operator.role] : ''} · phiên
                bản {appVersion}
              </MenuGroupHeader>
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<Key20Regular />} onClick={() => setIsChanging(true)}>
              Đổi mật khẩu…
            </MenuItem>
            <MenuItem icon={<SignOut20Regular />} onClick={() => leaveForm(() => void leave())}>
              Đăng xuất
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <PasswordDialog isOpen={isChanging} onClose={() => setIsChanging(false)} />
    </>
  );
}
