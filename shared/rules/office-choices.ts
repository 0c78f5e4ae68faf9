import type { NamingSettings } from '../domain/settings/naming.ts';
import type { RegulationProfile, Reservation } from './profile.ts';

const made = new WeakMap<RegulationProfile, { key: string; profile: RegulationProfile }>();

/**
 * Puts what an office has chosen, where the regulation is silent about addresses, into the profile that addresses are
 * formed by. The same choices give the same object, so that what is remembered of a profile stays.
 */
export function withNamingChoices(
  profile: RegulationProfile,
  naming: NamingSettings,
): RegulationProfile {
  const key = JSON.stringify(naming);
  const known = made.get(profile);
  if (known?.key === key) return known.profile;
  const chosen: RegulationProfile = {
    ...profile,
    personal: {
      ...profile.personal,
      joinsCompoundSurnames: naming.joinsCompoundSurnames,
      abbreviatesEveryMiddle: naming.abbreviatesEveryMiddle,
      advisoryMaxLength: naming.advisoryMaxLength,
    },
    agency: { ...profile.agency, spellsNumberedWards: naming.spellsNumberedWards },
    restMonths: naming.restMonths,
    reservations: [...profile.reservations, ...parseReservations(naming.reservedAddresses)],
  };
  made.set(profile, { key, profile: chosen });
  return chosen;
}

/**
 * Reads addresses that an office keeps: one a line, with a reason behind a colon.
 *
 * @example parseReservations('toanthe: nhóm thư toàn tỉnh')
 */
export function parseReservations(lines: string): Reservation[] {
  return lines.split('\n').flatMap((line) => {
    const [address = '', ...reason] = line.split(':');
    const localPart = address.trim().toLowerCase().split('@')[0] ?? '';
    if (localPart === '') return [];
    return [
      { localParts: [localPart], reason: reason.join(':').trim() || 'địa chỉ do đơn vị giữ lại' },
    ];
  });
}
