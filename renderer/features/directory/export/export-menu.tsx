import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowDownload20Regular, ChevronDown20Regular } from '@fluentui/react-icons';
import { EXPORT_FORMATS } from '../../../../shared/domain/export-format.ts';
import { exportDirectory, useDirectoryExport } from '../../../api/directory-export.ts';
import type { DirectoryFilter } from '../../../api/directory-filter.ts';
import { OnlyWith } from '../../../ui/act-button.tsx';
import { FORMAT_LABELS } from './export-formats.ts';

interface ExportMenuProps {
  filter: DirectoryFilter;
  isEmpty: boolean;
}

/** Takes the list away as it stands: Excel at one press, the other kinds of file from a menu. */
export function ExportMenu({ filter, isEmpty }: ExportMenuProps) {
  const isExporting = useDirectoryExport(({ isRunning }) => isRunning);
  const isOff = isExporting || isEmpty;
  return (
    <OnlyWith right="export">
      <Button
        icon={<ArrowDownload20Regular />}
        disabledFocusable={isOff}
        onClick={() => void exportDirectory(filter)}
      >
        Xuất Excel
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ChevronDown20Regular />} iconPosition="after" disabledFocusable={isOff}>
            Xuất tệp khác
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {EXPORT_FORMATS.filter((format) => format !== 'xlsx').map((format) => (
              <MenuItem
                key={format}
                subText={FORMAT_LABELS[format].use}
                onClick={() => void exportDirectory(filter, format)}
              >
                {FORMAT_LABELS[format].name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </OnlyWith>
  );
}
