import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu bar, hidden until Alt is pressed, with Windows' own shortcuts.
 *
 * Editing shortcuts are shown but not taken: the page gets them first, so that Ctrl+Z can undo an act.
 */
export const APPLICATION_MENU: MenuItemConstructorOptions[] = [
  { label: '&Tệp', submenu: [{ role: 'quit', label: 'T&hoát', accelerator: 'Alt+F4' }] },
  {
    label: '&Sửa',
    submenu: [
      { role: 'undo', label: '&Hoàn tác', registerAccelerator: false },
      { type: 'separator' },
      { role: 'cut', label: '&Cắt', registerAccelerator: false },
      { role: 'copy', label: '&Sao chép', registerAccelerator: false },
      { role: 'paste', label: '&Dán', registerAccelerator: false },
      { role: 'selectAll', label: 'Chọn &tất cả', registerAccelerator: false },
    ],
  },
  {
    label: '&Xem',
    submenu: [
      { role: 'zoomIn', label: '&Phóng to', accelerator: 'Ctrl+=' },
      { role: 'zoomOut', label: '&Thu nhỏ' },
      { role: 'resetZoom', label: '&Cỡ bình thường' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Toàn &màn hình' },
    ],
  },
];
