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
import { PersonCircle20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { useSession } from '../api/session-state.ts';

/** Who is at the desk, and the way out. */
export function AccountMenu() {
  const { operator, appVersion, signOut } = useSession();
  const queryClient = useQueryClient();
  const leave = async () => {
    // Signing out must work even when the session has already ended.
    await client.session.logout({}).catch(() => undefined);
    signOut();
    queryClient.clear();
  };
  return (
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
              {operator?.username} · phiên bản {appVersion}
            </MenuGroupHeader>
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<SignOut20Regular />} onClick={() => void leave()}>
            Đăng xuất
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
