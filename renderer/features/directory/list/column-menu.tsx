import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { TableSettings20Regular } from '@fluentui/react-icons';
import { useDirectoryColumns } from '../../../api/directory-columns.ts';
import { COLUMN_CHOICES, FIXED_COLUMN, USUAL_COLUMNS } from './directory-columns.tsx';

/** Which columns the list shows. */
export function ColumnMenu() {
  const { shown, show } = useDirectoryColumns();
  return (
    <Menu
      checkedValues={{ columns: [...(shown ?? USUAL_COLUMNS)] }}
      onCheckedValueChange={(_, { checkedItems }) => show(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<TableSettings20Regular />}>
          Cột
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {COLUMN_CHOICES.filter(({ id }) => id !== FIXED_COLUMN).map(({ id, label }) => (
            <MenuItemCheckbox key={id} name="columns" value={id} persistOnClick>
              {label}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => show(null)}>Trở lại các cột thường dùng</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
