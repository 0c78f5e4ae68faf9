import {
  ArrowSwap20Filled,
  ArrowSwap20Regular,
  BookSearch20Filled,
  BookSearch20Regular,
  Building20Filled,
  Building20Regular,
  CalendarClock20Filled,
  CalendarClock20Regular,
  ContactCard20Filled,
  ContactCard20Regular,
  DataPie20Filled,
  DataPie20Regular,
  Document20Filled,
  Document20Regular,
  DocumentTable20Filled,
  DocumentTable20Regular,
  type FluentIcon,
  History20Filled,
  History20Regular,
  Home20Filled,
  Home20Regular,
  MailInbox20Filled,
  MailInbox20Regular,
  Notebook20Filled,
  Notebook20Regular,
  PeopleCheckmark20Filled,
  PeopleCheckmark20Regular,
  PersonClock20Filled,
  PersonClock20Regular,
  Server20Filled,
  Server20Regular,
  Settings20Filled,
  Settings20Regular,
} from '@fluentui/react-icons';
import { type ComponentType, lazy } from 'react';
import type { Right } from '../../shared/domain/operator.ts';
import { approvalsHelp } from '../features/approvals/help.ts';
import { auditHelp } from '../features/audit/help.ts';
import { directoryHelp } from '../features/directory/help.ts';
import { documentsHelp } from '../features/documents/help.ts';
import { handoverHelp } from '../features/handover/help.ts';
import { historyHelp } from '../features/history/help.ts';
import { importHelp } from '../features/import/help.ts';
import { lifecycleHelp } from '../features/lifecycle/help.ts';
import { logBookHelp } from '../features/log-book/help.ts';
import { mailServerHelp } from '../features/mail-server/help.ts';
import { overviewHelp } from '../features/overview/help.ts';
import { reportHelp } from '../features/report/help.ts';
import { requestsHelp } from '../features/requests/help.ts';
import { ruleLookupHelp } from '../features/rule-lookup/help.ts';
import { settingsHelp } from '../features/settings/help.ts';
import { unitsHelp } from '../features/units/help.ts';
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
  /** Fetched when it is first opened, so that the window itself comes at once. */
  component: ComponentType;
  help: HelpContent;
  /** Who sees it, having one of them; without it whoever may read. */
  right?: Right | readonly Right[];
  /** Nothing for whoever is limited to a branch of units. */
  isWholeProvince?: true;
}

/** The screens in the order of the navigation. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    path: '/',
    pattern: '/',
    label: 'Tổng quan',
    icon: Home20Regular,
    iconWhenOpen: Home20Filled,
    component: lazy(async () => ({
      default: (await import('../features/overview/overview-screen.tsx')).OverviewScreen,
    })),
    help: overviewHelp,
  },
  {
    path: '/danh-ba',
    pattern: '/danh-ba',
    label: 'Danh bạ',
    icon: ContactCard20Regular,
    iconWhenOpen: ContactCard20Filled,
    component: lazy(async () => ({
      default: (await import('../features/directory/directory-screen.tsx')).DirectoryScreen,
    })),
    help: directoryHelp,
  },
  {
    path: '/don-vi',
    pattern: '/don-vi/:part?',
    label: 'Đơn vị',
    icon: Building20Regular,
    iconWhenOpen: Building20Filled,
    component: lazy(async () => ({
      default: (await import('../features/units/units-screen.tsx')).UnitsScreen,
    })),
    help: unitsHelp,
  },
  {
    path: '/lich-su',
    pattern: '/lich-su/:part?/:address?',
    label: 'Lịch sử',
    icon: CalendarClock20Regular,
    iconWhenOpen: CalendarClock20Filled,
    component: lazy(async () => ({
      default: (await import('../features/history/history-screen.tsx')).HistoryScreen,
    })),
    help: historyHelp,
  },
  {
    path: '/de-nghi',
    pattern: '/de-nghi/:view?',
    label: 'Đề nghị',
    icon: MailInbox20Regular,
    iconWhenOpen: MailInbox20Filled,
    component: lazy(async () => ({
      default: (await import('../features/requests/requests-screen.tsx')).RequestsScreen,
    })),
    help: requestsHelp,
  },
  {
    path: '/nhap-excel',
    pattern: '/nhap-excel/:draft?',
    label: 'Nhập Excel',
    icon: DocumentTable20Regular,
    iconWhenOpen: DocumentTable20Filled,
    component: lazy(async () => ({
      default: (await import('../features/import/import-screen.tsx')).ImportScreen,
    })),
    help: importHelp,
    right: 'edit',
  },
  {
    path: '/vong-doi',
    pattern: '/vong-doi/:list?',
    label: 'Vòng đời',
    icon: PersonClock20Regular,
    iconWhenOpen: PersonClock20Filled,
    component: lazy(async () => ({
      default: (await import('../features/lifecycle/lifecycle-screen.tsx')).LifecycleScreen,
    })),
    help: lifecycleHelp,
  },
  {
    path: '/ban-giao',
    pattern: '/ban-giao/:view?/:id?',
    label: 'Bàn giao',
    icon: ArrowSwap20Regular,
    iconWhenOpen: ArrowSwap20Filled,
    component: lazy(async () => ({
      default: (await import('../features/handover/handover-screen.tsx')).HandoverScreen,
    })),
    help: handoverHelp,
  },
  {
    path: '/van-ban',
    pattern: '/van-ban/:view?',
    label: 'Văn bản',
    icon: Document20Regular,
    iconWhenOpen: Document20Filled,
    component: lazy(async () => ({
      default: (await import('../features/documents/documents-screen.tsx')).DocumentsScreen,
    })),
    help: documentsHelp,
  },
  {
    path: '/may-chu-thu',
    pattern: '/may-chu-thu/:tab?/:plan?',
    label: 'Máy chủ thư',
    icon: Server20Regular,
    iconWhenOpen: Server20Filled,
    component: lazy(async () => ({
      default: (await import('../features/mail-server/mail-server-screen.tsx')).MailServerScreen,
    })),
    help: mailServerHelp,
    isWholeProvince: true,
  },
  {
    path: '/bao-cao',
    pattern: '/bao-cao/:place?',
    label: 'Báo cáo',
    icon: DataPie20Regular,
    iconWhenOpen: DataPie20Filled,
    component: lazy(async () => ({
      default: (await import('../features/report/report-screen.tsx')).ReportScreen,
    })),
    help: reportHelp,
    isWholeProvince: true,
  },
  {
    path: '/so-theo-doi',
    pattern: '/so-theo-doi/:book?',
    label: 'Sổ theo dõi',
    icon: Notebook20Regular,
    iconWhenOpen: Notebook20Filled,
    component: lazy(async () => ({
      default: (await import('../features/log-book/log-book-screen.tsx')).LogBookScreen,
    })),
    help: logBookHelp,
  },
  {
    path: '/cho-duyet',
    pattern: '/cho-duyet/:list?',
    label: 'Chờ duyệt',
    icon: PeopleCheckmark20Regular,
    iconWhenOpen: PeopleCheckmark20Filled,
    component: lazy(async () => ({
      default: (await import('../features/approvals/approvals-screen.tsx')).ApprovalsScreen,
    })),
    help: approvalsHelp,
    right: ['edit', 'approve'],
  },
  {
    path: '/tra-cuu-quy-tac',
    pattern: '/tra-cuu-quy-tac/:tab?',
    label: 'Tra cứu quy tắc',
    icon: BookSearch20Regular,
    iconWhenOpen: BookSearch20Filled,
    component: lazy(async () => ({
      default: (await import('../features/rule-lookup/rule-lookup-screen.tsx')).RuleLookupScreen,
    })),
    help: ruleLookupHelp,
  },
  {
    path: '/nhat-ky',
    pattern: '/nhat-ky',
    label: 'Nhật ký',
    icon: History20Regular,
    iconWhenOpen: History20Filled,
    component: lazy(async () => ({
      default: (await import('../features/audit/audit-screen.tsx')).AuditScreen,
    })),
    help: auditHelp,
    right: 'audit',
  },
  {
    path: '/cai-dat',
    pattern: '/cai-dat/:section?',
    label: 'Cài đặt',
    icon: Settings20Regular,
    iconWhenOpen: Settings20Filled,
    component: lazy(async () => ({
      default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
    })),
    help: settingsHelp,
  },
];

/** The screen that an address belongs to. */
export function screenAt(location: string): ScreenEntry | undefined {
  return SCREENS.find(
    ({ path }) => location === path || (path !== '/' && location.startsWith(`${path}/`)),
  );
}
