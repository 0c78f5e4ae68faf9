import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AgencyNaming, agencyCandidates } from '../../shared/rules/agency-address.ts';
import { profileOn } from '../../shared/rules/profiles/index.ts';

interface SeededUnits {
  asOf: string;
  units: {
    key: string;
    kind: AgencyNaming['kind'];
    name: string;
    localPart: string;
    parentKey: string | null;
    source: string;
  }[];
}

const FILE = new URL('../../resources/units/tiengiang-2016.json', import.meta.url);
const { asOf, units } = JSON.parse(readFileSync(FILE, 'utf8')) as SeededUnits;
const profile = profileOn(asOf);
const byKey = new Map(units.map((unit) => [unit.key, unit]));
const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind);

describe('the units of the first start', () => {
  test('are 11 districts, 173 communes, 40 agencies, 132 rooms and the IT centre', () => {
    expect(ofKind('district')).toHaveLength(11);
    expect(ofKind('commune')).toHaveLength(173);
    expect(ofKind('agency')).toHaveLength(40);
    expect(ofKind('subunit')).toHaveLength(11 * 12 + 1);
    expect(units).toHaveLength(11 + 173 + 40 + 133);
  });

  test('have keys and addresses of their own', () => {
    expect(byKey.size).toBe(units.length);
    expect(new Set(units.map(({ localPart }) => localPart)).size).toBe(units.length);
  });

  test('hang from a unit of the list that is named before them', () => {
    const seen = new Set<string | null>([null]);
    for (const { key, parentKey } of units) {
      expect(seen.has(parentKey), key).toBe(true);
      seen.add(key);
    }
  });

  test('have the address and the source that the rules give', () => {
    for (const { kind, name, localPart, parentKey, source } of units) {
      const parent = parentKey === null ? null : (byKey.get(parentKey)?.localPart ?? null);
      const forms = agencyCandidates({ kind, name, parent }, profile);
      expect(forms.find((form) => form.localPart === localPart)?.source, name).toBe(source);
    }
  });

  test('districts are those of the profile', () => {
    const inProfile = profile.agency.districts.map(({ localPart }) => localPart);
    expect(
      ofKind('district')
        .map(({ localPart }) => localPart)
        .sort(),
    ).toEqual([...inProfile].sort());
  });

  test.each([
    ['sttt', 'Sở Thông tin và Truyền thông', 'Điều 4 khoản 1 điểm a'],
    ['txgocong', 'Ủy ban nhân dân thị xã Gò Công', 'Điều 4 khoản 1 điểm b'],
    ['tanphuoc.myphuoc', 'Ủy ban nhân dân xã Mỹ Phước', 'Điều 4 khoản 1 điểm c'],
    ['txcailay.pqldt', 'Phòng Quản lý đô thị', 'Điều 4 khoản 1 điểm d'],
    ['sttt.ttcnttt', 'Trung tâm Công nghệ thông tin và Truyền thông', 'Điều 4 khoản 1 điểm d'],
  ])('%s is %s by %s', (localPart, name, source) => {
    expect(units).toContainEqual(expect.objectContaining({ localPart, name, source }));
  });

  test.each(['tanphuoc.ttmyphuoc', 'mytho.phuong1', 'songoaivu'])(
    '%s is outside the regulation',
    (localPart) => {
      const unit = units.find((candidate) => candidate.localPart === localPart);
      expect(unit?.source).toMatch(/^Ngoài Quy chế/);
    },
  );
});
