import type {
  AddressCandidate,
  AddressProposal,
  CandidateStatus,
  LedgerEntry,
} from '../domain/address.ts';
import type { CandidateForm } from './candidate-form.ts';
import { findReservation, type RegulationProfile } from './profile.ts';

/** Judges the forms against the ledger and chooses the first that is free. */
export function proposeAddress(
  forms: readonly CandidateForm[],
  look: (localPart: string) => LedgerEntry,
  profile: RegulationProfile,
): AddressProposal {
  const candidates = forms.map((form) => judge(form, look, profile));
  const free = candidates.find(({ status }) => status === 'free');
  return { candidates, chosen: free?.localPart ?? null };
}

function judge(
  form: CandidateForm,
  look: (localPart: string) => LedgerEntry,
  profile: RegulationProfile,
): AddressCandidate {
  const { localPart, source } = form;
  if (localPart === '')
    return { localPart, address: '', source, status: 'unavailable', note: form.note };
  const entry = withReservation(look(localPart), form, profile);
  const length =
    localPart.length > profile.personal.advisoryMaxLength ? lengthWarning(localPart, profile) : '';
  return {
    localPart,
    address: `${localPart}@${profile.domain}`,
    source,
    status: entry.state,
    note: [form.note, OBSTACLES[entry.state](entry, profile), length].filter(Boolean).join(' '),
  };
}

function withReservation(
  entry: LedgerEntry,
  form: CandidateForm,
  profile: RegulationProfile,
): LedgerEntry {
  if (entry.state !== 'free' || form.isOwn) return entry;
  const reason = findReservation(profile, form.localPart);
  return reason === null ? entry : { state: 'reserved', holder: reason, since: null };
}

const OBSTACLES: Record<
  Exclude<CandidateStatus, 'unavailable'>,
  (entry: LedgerEntry, profile: RegulationProfile) => string
> = {
  free: () => '',
  taken: ({ holder, since }) => `Đang thuộc về ${holder || 'người khác'}${sinceDay(since)}.`,
  reserved: ({ holder, since }) => `Dành riêng cho ${holder || 'đơn vị khác'}${sinceDay(since)}.`,
  resting: ({ holder, since }, { restMonths }) =>
    `Trước đây thuộc về ${holder || 'người khác'}${sinceDay(since)}; chưa đủ ${restMonths} tháng kể từ khi thu hồi nên chưa cấp lại (Ngoài Quy chế).`,
};

function sinceDay(since: string | null): string {
  if (since === null) return '';
  const [year, month, day] = since.split('-');
  return ` từ ngày ${day}/${month}/${year}`;
}

function lengthWarning(localPart: string, profile: RegulationProfile): string {
  return `Dài ${localPart.length} ký tự; một số hệ thống chỉ nhận ${profile.personal.advisoryMaxLength}.`;
}
