import { foldToToken } from '../text/fold.ts';
import { abbreviate } from './abbreviation.ts';
import { type CandidateForm, LOCAL_PART_MAX_LENGTH, withoutRepeats } from './candidate-form.ts';
import type { DistrictAddress, RegulationProfile } from './profile.ts';
import { formatSource } from './rule.ts';
import {
  COMMUNE_TYPES,
  DISTRICT_TYPES,
  joinWords,
  parseTerritorialName,
  toOwnWords,
  toWords,
  UNIT_TYPE_ABBREVIATIONS,
  withoutDistrict,
} from './unit-name.ts';

/** What the naming of a unit depends on. */
export interface AgencyNaming {
  kind: 'agency' | 'district' | 'commune' | 'subunit';
  /** As typed, with or without "Ủy ban nhân dân", "UBND", "huyện", "xã" and their like. */
  name: string;
  /** Local part of the parent, for communes and sub-units. */
  parent?: string | null;
}

/**
 * Forms a unit's addresses, the regulation's own first, then what to choose when it is held. A name without letters
 * has none.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 */
export function agencyCandidates(unit: AgencyNaming, profile: RegulationProfile): CandidateForm[] {
  const forms = FORMS[unit.kind](unit, profile);
  return withoutRepeats(forms.map(withinLength));
}

type FormsOf = (unit: AgencyNaming, profile: RegulationProfile) => CandidateForm[];

const FORMS: Readonly<Record<AgencyNaming['kind'], FormsOf>> = {
  agency: agencyForms,
  district: districtForms,
  commune: communeForms,
  subunit: subunitForms,
};

function agencyForms({ name }: AgencyNaming, profile: RegulationProfile): CandidateForm[] {
  const words = toOwnWords(name);
  const source = formatSource(profile.agency.sources.agency);
  const short = abbreviate(words, profile.agency, profile.personal.advisoryMaxLength);
  if (!short) return [];
  return [
    { localPart: short.own.text, source, note: short.own.note },
    ...knownForms(joinWords(words), null, profile),
    ...short.others.map(({ text, outside, note }) => outsideForm(text, outside, note)),
  ];
}

function districtForms({ name }: AgencyNaming, profile: RegulationProfile): CandidateForm[] {
  const { type, words } = parseTerritorialName(name, DISTRICT_TYPES);
  const token = joinWords(words);
  if (token === '') return [];
  const source = formatSource(profile.agency.sources.district);
  const namesakes = profile.agency.districts.filter((known) => foldToToken(known.name) === token);
  const meant = namesakes.filter((known) => type === null || known.type === type);
  if (meant.length === 0) {
    const prefix = type === null ? '' : UNIT_TYPE_ABBREVIATIONS[type];
    return [
      { localPart: token, source, note: 'Tên huyện, thị xã, thành phố viết liền.' },
      outsideForm(
        prefix + token,
        `thêm “${prefix}” vì trùng tên`,
        'Tên có chữ viết tắt của loại đơn vị.',
      ),
    ];
  }
  return [...meant]
    .sort((a, b) => Number(b.localPart === token) - Number(a.localPart === token))
    .map((known) => ({
      localPart: known.localPart,
      source,
      note: describeDistrict(known, type === null, meant.length > 1),
      isOwn: true,
    }));
}

function describeDistrict(
  known: DistrictAddress,
  isGuessed: boolean,
  isAmbiguous: boolean,
): string {
  const form =
    known.localPart === foldToToken(known.name)
      ? 'Tên huyện, thị xã, thành phố viết liền.'
      : 'Địa chỉ Quy chế nêu đích danh.';
  if (isAmbiguous)
    return `${form} Chỉ dùng nếu là ${known.type} ${known.name}; hãy ghi rõ huyện hay thị xã.`;
  return isGuessed ? `${form} Được hiểu là ${known.type} ${known.name}.` : form;
}

function communeForms({ name, parent }: AgencyNaming, profile: RegulationProfile): CandidateForm[] {
  const { type, words } = parseTerritorialName(name, COMMUNE_TYPES);
  const token = joinWords(words);
  if (token === '') return [];
  const source = formatSource(profile.agency.sources.commune);
  const district = readParent(parent)[0];
  const plain = 'Tên cấp huyện, dấu chấm, tên xã, phường, thị trấn viết liền.';
  if (!district) return [missingParent(source, plain)];
  const own: CandidateForm = { localPart: `${district}.${token}`, source, note: plain };
  if (/^\d+$/.test(token)) {
    const typed = foldToToken(type ?? 'phường') + token;
    const why = 'tên bằng số thì ghi cả chữ “phường”';
    const full = outsideForm(
      `${district}.${typed}`,
      why,
      'Phường đặt tên bằng số: viết đủ tên gọi.',
    );
    return profile.agency.spellsNumberedWards ? [full, own] : [own, full];
  }
  if (type === null) return [own];
  const prefix = UNIT_TYPE_ABBREVIATIONS[type];
  return [
    own,
    ...knownForms(foldToToken(type) + token, district, profile),
    outsideForm(
      `${district}.${prefix}${token}`,
      `thêm “${prefix}” vì trùng tên`,
      `Tên có chữ viết tắt của “${type}”.`,
    ),
  ];
}

function subunitForms({ name, parent }: AgencyNaming, profile: RegulationProfile): CandidateForm[] {
  const [top, ...deeper] = readParent(parent);
  const district = profile.agency.districts.find(({ localPart }) => localPart === top);
  const words = toOwnWords(name);
  const ownWords = district ? withoutDistrict(words, district.name) : words;
  const source = formatSource(profile.agency.sources.subunit);
  const short = abbreviate(ownWords, profile.agency, profile.personal.advisoryMaxLength);
  if (!short) return [];
  const { own, others } = short;
  if (!top) return [missingParent(source, own.note)];
  const first =
    deeper.length === 0
      ? { localPart: `${top}.${own.text}`, source, note: own.note }
      : outsideForm(
          `${top}.${own.text}`,
          'Quy chế chỉ nói đến hai cấp, nên gắn với sở, ngành hoặc cấp huyện',
          own.note,
        );
  return [
    first,
    ...knownForms(joinWords(ownWords), top, profile),
    ...others.map(({ text, outside, note }) => outsideForm(`${top}.${text}`, outside, note)),
  ];
}

function knownForms(
  token: string,
  parent: string | null,
  profile: RegulationProfile,
): CandidateForm[] {
  return profile.agency.knownAddresses
    .filter((known) => known.parent === parent && joinWords(toWords(known.name)) === token)
    .map(({ localPart, source }) => ({
      localPart,
      source: formatSource(source),
      note: 'Địa chỉ riêng của đơn vị này.',
    }));
}

function outsideForm(localPart: string, why: string, note: string): CandidateForm {
  return { localPart, source: formatSource({ outside: why }), note };
}

function missingParent(source: string, note: string): CandidateForm {
  return { localPart: '', source, note: `${note} Cần biết đơn vị cấp trên để đặt tên này.` };
}

/** The labels of a parent's local part, tolerating a whole address or a name typed with marks. */
function readParent(parent: string | null | undefined): string[] {
  const localPart = (parent ?? '').split('@')[0] ?? '';
  return localPart.split('.').map(foldToToken).filter(Boolean);
}

function withinLength(form: CandidateForm): CandidateForm {
  if (form.localPart.length <= LOCAL_PART_MAX_LENGTH) return form;
  const tooLong = `Dài quá ${LOCAL_PART_MAX_LENGTH} ký tự, hệ thống thư không nhận.`;
  return { ...form, localPart: '', note: `${form.note} ${tooLong}` };
}
