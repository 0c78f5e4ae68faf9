import {
  Building20Filled,
  Building20Regular,
  ContactCard20Filled,
  ContactCard20Regular,
  DocumentTable20Filled,
  DocumentTable20Regular,
  type FluentIcon,
  History20Filled,
  History20Regular,
  Home20Filled,
  Home20Regular,
  Mention20Filled,
  Mention20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import { AddressLookupScreen } from '../features/address-lookup/address-lookup-screen.tsx';
import { addressLookupHelp } from '../features/address-lookup/help.ts';
import { AuditScreen } from '../features/audit/audit-screen.tsx';
import { auditHelp } from '../features/audit/help.ts';
import { DirectoryScreen } from '../features/directory/directory-screen.tsx';
import { directoryHelp } from '../features/directory/help.ts';
import { importHelp } from '../features/import/help.ts';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { overviewHelp } from '../features/overview/help.ts';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { unitsHelp } from '../features/units/help.ts';
import { UnitsScreen } from '../features/units/units-screen.tsx';
import type { HelpContent } from '../ui/help-content.ts';

/** A screen of the application and how one gets there. */
export interface ScreenEntry {
  /** What the navigation points at. */
  path: string;
  /** What the router matches. */
  pattern: string;
  label: string;
  icon: FluentIcon;
  iconWhenOpen: FluentIcon;
  component: ComponentType;
  help: HelpContent;
}

/** The screens in the order of the navigation. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    path: '/',
    pattern: '/',
    label: 'Tổng quan',
    icon: Home20Regular,
    iconWhenOpen: Home20Filled,
    component: OverviewScreen,
    help: overviewHelp,
  },
  {
    path: '/danh-ba',
    pattern: '/danh-ba',
    label: 'Danh bạ',
    icon: ContactCard20Regular,
    iconWhenOpen: ContactCard20Filled,
    component: DirectoryScreen,
    help: directoryHelp,
  },
  {
    path: '/don-vi',
    pattern: '/don-vi',
    label: 'Đơn vị',
    icon: Building20Regular,
    iconWhenOpen: Building20Filled,
    component: UnitsScreen,
    help: unitsHelp,
  },
  {
    path: '/nhap-excel',
    pattern: '/nhap-excel/:draft?',
    label: 'Nhập Excel',
    icon: DocumentTable20Regular,
    iconWhenOpen: DocumentTable20Filled,
    component: ImportScreen,
    help: importHelp,
  },
  {
    path: '/tra-cuu-dia-chi',
    pattern: '/tra-cuu-dia-chi',
    label: 'Tra cứu địa chỉ',
    icon: Mention20Regular,
    iconWhenOpen: Mention20Filled,
    component: AddressLookupScreen,
    help: addressLookupHelp,
  },
  {
    path: '/nhat-ky',
    pattern: '/nhat-ky',
    label: 'Nhật ký',
    icon: History20Regular,
    iconWhenOpen: History20Filled,
    component: AuditScreen,
    help: auditHelp,
  },
];

/** The screen that an address belongs to. */
export function screenAt(location: string): ScreenEntry | undefined {
  return SCREENS.find(
    ({ path }) => location === path || (path !== '/' && location.startsWith(`${path}/`)),
  );
}
