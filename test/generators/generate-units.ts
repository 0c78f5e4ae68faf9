/**
 * Makes tiengiang-2016.json, the units and addresses of the first start, from a list of the province's units:
 *
 *   node test/generators/generate-units.ts <tiengiang-units.json>
 *
 * Every address must be one that the rules form; its source is theirs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type AgencyNaming, agencyCandidates } from '../../shared/rules/agency-address.ts';
import { profileOn } from '../../shared/rules/profiles/index.ts';

const AS_OF = '2016-11-11';

interface UnitList {
  cap_huyen: { ma_gso: string; ubnd: string; loai: string; local_part: string }[];
  cap_xa: { ma_gso: string; ten: string; loai: string; huyen_ma: string; local_part: string }[];
  so_ban_nganh_2016: { ten: string; local_part: string }[];
  co_quan_don_vi_khac_2016: { ten: string; viet_tat_co_tinh: string }[];
  phong_chuyen_mon_cap_huyen: { ten: string; ap_dung: string; viet_tat: string }[];
  don_vi_truc_thuoc_so_vi_du: { ten: string; so: string; local_part: string }[];
}

interface SeededUnit {
  key: string;
  kind: AgencyNaming['kind'];
  name: string;
  localPart: string;
  parentKey: string | null;
  source: string;
  code: string | null;
}

const profile = profileOn(AS_OF);

function seed(unit: Omit<SeededUnit, 'source'>, parent: SeededUnit | null): SeededUnit {
  const { kind, name, localPart } = unit;
  const forms = agencyCandidates({ kind, name, parent: parent?.localPart ?? null }, profile);
  const form = forms.find((candidate) => candidate.localPart === localPart);
  if (!form) throw new Error(`${name}: no rule forms ${localPart}`);
  const { key, parentKey, code } = unit;
  return { key, kind, name, localPart, parentKey, source: form.source, code };
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not in the list`);
  return value;
}

function seedUnits(list: UnitList): SeededUnit[] {
  const agencies = [
    ...list.so_ban_nganh_2016.map(({ ten, local_part }) => ({ name: ten, localPart: local_part })),
    ...list.co_quan_don_vi_khac_2016.map(({ ten, viet_tat_co_tinh }) => ({
      name: ten,
      localPart: viet_tat_co_tinh,
    })),
  ].map(({ name, localPart }) =>
    seed({ key: localPart, kind: 'agency', name, localPart, parentKey: null, code: null }, null),
  );
  const centres = list.don_vi_truc_thuoc_so_vi_du.map(({ ten, so, local_part: localPart }) => {
    const parent = must(
      agencies.find(({ name }) => name === so),
      so,
    );
    return seed(
      { key: localPart, kind: 'subunit', name: ten, localPart, parentKey: parent.key, code: null },
      parent,
    );
  });
  const districts = list.cap_huyen.map(({ ma_gso: code, ubnd: name, local_part: localPart }) =>
    seed({ key: code, kind: 'district', name, localPart, parentKey: null, code }, null),
  );
  const byCode = new Map(districts.map((district) => [district.key, district]));
  const communes = list.cap_xa.map(
    ({ ma_gso: code, ten, loai, huyen_ma, local_part: localPart }) => {
      const parent = must(byCode.get(huyen_ma), huyen_ma);
      const name = `Ủy ban nhân dân ${/^\d+$/.test(ten) ? 'Phường' : loai} ${ten}`;
      return seed(
        { key: code, kind: 'commune', name, localPart, parentKey: parent.key, code },
        parent,
      );
    },
  );
  const rooms = list.cap_huyen.flatMap(({ ma_gso, loai }) => {
    const parent = must(byCode.get(ma_gso), ma_gso);
    return list.phong_chuyen_mon_cap_huyen
      .filter(({ ap_dung }) => ap_dung.startsWith('tất cả') || ap_dung.includes(loai))
      .map(({ ten: name, viet_tat }) => {
        const localPart = `${parent.localPart}.${viet_tat}`;
        return seed(
          { key: localPart, kind: 'subunit', name, localPart, parentKey: parent.key, code: null },
          parent,
        );
      });
  });
  return [...agencies, ...centres, ...districts, ...communes, ...rooms];
}

const path = must(process.argv[2], 'the path of the unit list');
const units = seedUnits(JSON.parse(readFileSync(path, 'utf8')) as UnitList);
const target = new URL('../../resources/units/tiengiang-2016.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ asOf: AS_OF, units }, null, 2)}\n`);
