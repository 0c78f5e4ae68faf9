import { Button, ToggleButton } from '@fluentui/react-components';
import {
  EditLineHorizontal320Regular,
  Megaphone20Regular,
  PeopleSwap20Regular,
  Print20Regular,
  TextBulletListTree20Regular,
  WindowConsole20Regular,
} from '@fluentui/react-icons';
import { ActButton } from '../../../ui/act-button.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { ViewsMenu } from './views-menu.tsx';

/** What can be opened from the tools of the directory. */
export type DirectoryTool = 'bulk' | 'duplicates' | 'publish' | 'print';

interface DirectoryToolsProps {
  isTreeShown: boolean;
  onTree: (isShown: boolean) => void;
  onTool: (tool: DirectoryTool) => void;
  /** Plans what the mail server is to be told of the mailboxes selected. */
  onCommands: () => void;
  selected: number;
  isEmpty: boolean;
}

/** The line between filters and list: tree, views, columns, and what is done with many. */
export function DirectoryTools(props: DirectoryToolsProps) {
  const { isTreeShown, onTree, onTool, onCommands, selected, isEmpty } = props;
  return (
    <div className="list-tools">
      <div className="row-of-buttons" role="toolbar" aria-label="Công cụ danh bạ">
        <ToggleButton
          appearance="subtle"
          icon={<TextBulletListTree20Regular />}
          checked={isTreeShown}
          onClick={() => onTree(!isTreeShown)}
        >
          Cây đơn vị
        </ToggleButton>
        <ViewsMenu />
        <ColumnMenu />
        <ActButton
          right="edit"
          appearance="subtle"
          icon={<EditLineHorizontal320Regular />}
          disabledFocusable={isEmpty}
          onClick={() => onTool('bulk')}
        >
          {selected > 1 ? `Sửa ${selected} hộp thư…` : 'Sửa nhiều…'}
        </ActButton>
        {selected > 0 ? (
          <ActButton
            right="edit"
            appearance="subtle"
            icon={<WindowConsole20Regular />}
            onClick={onCommands}
          >
            Lệnh máy chủ thư…
          </ActButton>
        ) : null}
        <Button
          appearance="subtle"
          icon={<PeopleSwap20Regular />}
          disabledFocusable={isEmpty}
          onClick={() => onTool('duplicates')}
        >
          Người trùng…
        </Button>
        <ActButton
          right="export"
          appearance="subtle"
          icon={<Megaphone20Regular />}
          onClick={() => onTool('publish')}
        >
          Công bố…
        </ActButton>
        <ActButton
          right="export"
          appearance="subtle"
          icon={<Print20Regular />}
          title="Ctrl+P"
          data-screen-print
          disabledFocusable={isEmpty}
          onClick={() => onTool('print')}
        >
          In danh sách
        </ActButton>
      </div>
      <FilterChips />
    </div>
  );
}
